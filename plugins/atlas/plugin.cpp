#include "face_reader/plugin.hpp"

namespace {

constexpr face_reader::Profile profile{"atlas", "アトラス", "EXC-9200", false, false, 0, ""};

class Atlas : public face_reader::Plugin {
public:
    static constexpr const char* id = MDGP_PLUGIN_ID;
    static constexpr const char* version = MDGP_PLUGIN_VERSION;

    explicit Atlas(const madoguchi::kit::Host& host)
        : Plugin(host, profile) {}
};

} // namespace

MDGP_PLUGIN(Atlas)
