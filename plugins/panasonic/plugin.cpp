#include "face_reader/plugin.hpp"

namespace {

constexpr face_reader::Profile profile{"panasonic", "パナソニック コネクト", "XC-STFR1J-MN", false, false,
                                       0,           "RestartsWithPc"};

class Panasonic : public face_reader::Plugin {
public:
    static constexpr const char* id = MDGP_PLUGIN_ID;
    static constexpr const char* version = MDGP_PLUGIN_VERSION;

    explicit Panasonic(const madoguchi::kit::Host& host)
        : Plugin(host, profile) {}
};

} // namespace

MDGP_PLUGIN(Panasonic)
