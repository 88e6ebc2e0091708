#include "face_reader/plugin.hpp"

namespace {

constexpr face_reader::Profile profile{"fujitsu", "富士通", "Caora", false, false, 0, ""};

class Fujitsu : public face_reader::Plugin {
public:
    static constexpr const char* id = MDGP_PLUGIN_ID;
    static constexpr const char* version = MDGP_PLUGIN_VERSION;

    explicit Fujitsu(const madoguchi::kit::Host& host)
        : Plugin(host, profile) {}
};

} // namespace

MDGP_PLUGIN(Fujitsu)
