// A plugin on the kit that implements what the kit demands and nothing else, and wants minor 1.
#include <madoguchi/kit/kit.hpp>

namespace kit = madoguchi::kit;

namespace {

class Reader : public kit::Device<kit::Slot, kit::Apdu, kit::Pinpad, kit::Face, kit::Visual, kit::Panel, kit::Phone,
                                  kit::Health, kit::Mode, kit::Verdict, kit::Register> {
public:
    using Device::Device;

    mdg_status reset_to_idle(std::int32_t) override { return MDG_OK; }
    std::vector<kit::SlotInfo> slots() const override { return {}; }
    mdg_status power_on(const kit::Operation&, std::uint32_t, kit::Buffer&) override { return MDG_OK; }
    mdg_status power_off(const kit::Operation&, std::uint32_t) override { return MDG_OK; }
    mdg_status transmit(const kit::Operation&, std::uint32_t, std::uint64_t, kit::Bytes, kit::Buffer&) override {
        return MDG_OK;
    }
    mdg_status pin_verify(const kit::Operation&, const mdgp_pinpad_request&, mdgp_pinpad_result&) override {
        return MDG_OK;
    }
    mdg_status pin_status(const kit::Operation&, const mdgp_pinpad_request&, mdgp_pinpad_result&) override {
        return MDG_OK;
    }
    mdg_status face_match(const kit::Operation&, const mdgp_face_request&, mdgp_face_result&) override {
        return MDG_OK;
    }
    mdg_status face_purge(const kit::Operation&, std::uint32_t) override { return MDG_OK; }
    mdg_status visual_begin(const kit::Operation&, const mdgp_visual_request&, mdgp_visual_result&) override {
        return MDG_OK;
    }
    mdg_status visual_end(const kit::Operation&) override { return MDG_OK; }
    mdg_status panel_show(const kit::Operation&, const mdgp_panel_request&, std::uint32_t&) override { return MDG_OK; }
    mdg_status panel_clear(const kit::Operation&) override { return MDG_OK; }
    mdg_status phone_read(const kit::Operation&, const mdgp_phone_request&, mdgp_phone_result&) override {
        return MDG_OK;
    }
    kit::HealthReport health() override { return {}; }
    mdg_status set_mode(const kit::Operation&, std::uint32_t) override { return MDG_OK; }
    mdg_status verdict_properties(const kit::Operation&, mdgp_verdict_properties&) override { return MDG_OK; }
    mdg_status register_run(const kit::Operation&, const mdgp_register_request&, mdgp_register_result&) override {
        return MDG_OK;
    }
};

class Plugin : public kit::Plugin {
public:
    static constexpr const char* id = "jp.example.bare";
    static constexpr const char* version = "1.0";
    static constexpr std::uint32_t abi_min = 1;

    using kit::Plugin::Plugin;
    void start() override {}
    void stop() override {}
    std::unique_ptr<kit::DeviceBase> open(const kit::Operation&, const std::string&) override {
        return std::make_unique<Reader>(host(), kit::Descriptor{});
    }
};

} // namespace

MDGP_PLUGIN(Plugin)
