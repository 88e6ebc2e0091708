#include "face_reader/plugin.hpp"

namespace {

constexpr face_reader::Profile profile{
    "almex", "USEN-ALMEX", "マイナタッチ (Sma-pa)", false, true, MDGP_CAP_LIGHTS | MDGP_CAP_SOUND, "PaperWhenNoBeep"};

class Almex : public face_reader::Plugin {
public:
    static constexpr const char* id = MDGP_PLUGIN_ID;
    static constexpr const char* version = MDGP_PLUGIN_VERSION;

    explicit Almex(const madoguchi::kit::Host& host)
        : Plugin(host, profile) {}
};

} // namespace

MDGP_PLUGIN(Almex)
