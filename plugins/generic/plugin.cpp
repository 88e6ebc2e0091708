#include "face_reader/plugin.hpp"

namespace {

constexpr face_reader::Profile profile{"generic", "仮想診療所", "CardPort", false, false, 0, "", true};

class Generic : public face_reader::Plugin {
public:
    static constexpr const char* id = MDGP_PLUGIN_ID;
    static constexpr const char* version = MDGP_PLUGIN_VERSION;

    explicit Generic(const madoguchi::kit::Host& host)
        : Plugin(host, profile) {}
};

} // namespace

MDGP_PLUGIN(Generic)
