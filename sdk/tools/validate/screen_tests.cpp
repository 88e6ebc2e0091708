// Groups panel, phone, mode and firmware.
#include "persons.hpp"

#include <thread>

namespace mdg::validate {

namespace {

struct Shown {
    mdg_status status;
    std::uint32_t shown;
};

Shown show(Session& session, const mdgp_panel_1& panel, const char* template_id) {
    auto request = plugin_abi::fresh<mdgp_panel_request>();
    request.severity = MDGP_SEVERITY_INFO;
    request.template_id = template_id;
    request.language = "ja";
    auto result = plugin_abi::fresh<mdgp_panel_result>();
    const auto status = session.call(
        "panel.show", [&](mdgp_device* device, std::uint64_t op) { return panel.show(device, op, &request, &result); },
        grace_ms);
    return {status, result.shown};
}

} // namespace

void panel_unknown_template(Context& context) {
    Session session(context);
    session.open();
    const auto panel = session.need<mdgp_panel_1>();
    const auto shown = show(session, panel, "jp.example.nobody-knows-this");
    demand(shown.status == MDG_OK, "an unknown template: status " + std::to_string(shown.status));
    demand(shown.shown == MDGP_PANEL_SHOWN_NOT_SHOWN || shown.shown == MDGP_PANEL_SHOWN_SUBSTITUTED,
           "an unknown template is said to be shown exactly");
}

void panel_templates(Context& context) {
    Session session(context);
    session.open();
    const auto panel = session.need<mdgp_panel_1>();
    if (panel.templates == nullptr) not_offered("no list of templates");
    std::uint32_t index = 0;
    for (; index < 64; ++index) {
        auto entry = plugin_abi::fresh<mdgp_panel_template>();
        const auto status = session.call("panel.templates", [&](mdgp_device* device, std::uint64_t op) {
            return panel.templates(device, op, index, &entry);
        });
        if (status == MDG_E_NOT_FOUND) break;
        demand(status == MDG_OK && entry.template_id != nullptr, "templates answers " + std::to_string(status));
        const std::string id = entry.template_id;
        const auto shown = show(session, panel, id.c_str());
        demand(shown.status == MDG_OK && shown.shown == MDGP_PANEL_SHOWN_EXACT, id + " is in the list and not shown");
    }
    demand(index > 0, "the list of templates is empty");
}

void panel_clear(Context& context) {
    Session session(context);
    session.open();
    const auto panel = session.need<mdgp_panel_1>();
    for (int round = 0; round < 2; ++round) {
        const auto status = session.call(
            "panel.clear", [&](mdgp_device* device, std::uint64_t op) { return panel.clear(device, op); }, grace_ms);
        demand(status == MDG_OK, "clear answers " + std::to_string(status));
    }
}

void phone_read(Context& context) {
    Session session(context);
    session.open();
    const auto phone = session.need<mdgp_phone_1>();
    for (const std::uint64_t platform : {MDGP_PHONE_IOS, MDGP_PHONE_ANDROID}) {
        auto request = plugin_abi::fresh<mdgp_phone_request>();
        request.platforms = static_cast<std::uint32_t>(platform);
        request.limit_ms = 500;
        request.language = "ja";
        auto result = plugin_abi::fresh<mdgp_phone_result>();
        const auto status = session.call("phone.read", [&](mdgp_device* device, std::uint64_t op) {
            return phone.read(device, op, &request, &result);
        });
        demand(status == MDG_OK, "read answers " + std::to_string(status));
        demand(result.outcome != MDGP_OUTCOME_NONE && result.outcome <= MDGP_OUTCOME_INDETERMINATE,
               "outcome " + std::to_string(result.outcome));
        demand(result.platform == 0 || (result.platform & ~request.platforms) == 0,
               "platform " + std::to_string(result.platform) + " was read and not accepted");
        demand(result.credential != nullptr || result.credential_length == 0, "a credential without bytes");
    }
}

void mode_set(Context& context) {
    Session session(context);
    session.open();
    const auto mode = session.need<mdgp_mode_1>();
    const auto set = [&](std::uint32_t value) {
        return session.call("mode.set_mode",
                            [&](mdgp_device* device, std::uint64_t op) { return mode.set_mode(device, op, value); });
    };
    demand(set(4711) == MDG_E_UNSUPPORTED, "mode 4711 does not exist and is not refused with UNSUPPORTED");
    for (std::uint32_t value = MDGP_MODE_OUT_OF_SERVICE; value >= MDGP_MODE_NORMAL; --value) {
        const auto status = set(value);
        demand(status == MDG_OK || status == MDG_E_UNSUPPORTED, "set_mode answers " + std::to_string(status));
    }
}

void mode_reboot(Context& context) {
    Session session(context);
    session.open();
    const auto mode = session.need<mdgp_mode_1>();
    if (mode.reboot == nullptr || (session.descriptor.capabilities & MDGP_CAP_REBOOT) == 0) not_offered("no REBOOT");
    session.host.forget();
    const auto status =
        session.call("mode.reboot", [&](mdgp_device* device, std::uint64_t op) { return mode.reboot(device, op); });
    demand(status == MDG_OK, "reboot answers " + std::to_string(status));
    const auto begun = std::chrono::steady_clock::now();
    bool gone = false, back = false;
    while (!back && since_ms(begun) < context.scaled(10000)) {
        gone = back = false;
        for (const auto& device : session.host.told().devices) {
            if (device.token != session.token) continue;
            gone = gone || device.change == MDGP_DEVICE_GONE;
            back = back || (gone && device.change == MDGP_DEVICE_ARRIVED);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    demand(back, gone ? "the device did not come back" : "the device was not reported gone");
}

void firmware_info(Context& context) {
    Session session(context);
    session.open();
    const auto firmware = session.need<mdgp_firmware_1>();
    auto info = plugin_abi::fresh<mdgp_firmware>();
    const auto status = session.call(
        "firmware.info", [&](mdgp_device* device, std::uint64_t op) { return firmware.info(device, op, &info); });
    demand(status == MDG_OK, "info answers " + std::to_string(status));
    demand(info.version != nullptr && info.version[0] != '\0', "the firmware has no version");
    demand(info.update <= MDGP_UPDATE_RUNNING, "update " + std::to_string(info.update));
}

} // namespace mdg::validate
