#include "face_reader/plugin.hpp"

namespace {

constexpr face_reader::Profile profile{
    "canon", "キヤノン", "Hi-CARA", true, false, 0, "ExcludesGenericReader NoVisualAfterForgottenPin"};

class Canon : public face_reader::Plugin {
public:
    static constexpr const char* id = MDGP_PLUGIN_ID;
    static constexpr const char* version = MDGP_PLUGIN_VERSION;

    explicit Canon(const madoguchi::kit::Host& host)
        : Plugin(host, profile) {}
};

} // namespace

MDGP_PLUGIN(Canon)
