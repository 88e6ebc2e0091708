#include "interfaces.hpp"

namespace mdg::validate {

namespace {

template <typename Function>
void miss(std::string& missing, Function function, const char* name) {
    if (function == nullptr) missing += std::string(" ") + name;
}

std::string missing_in(const mdgp_slot_1& it) {
    std::string missing;
    miss(missing, it.list, "list");
    miss(missing, it.power_on, "power_on");
    miss(missing, it.power_off, "power_off");
    return missing;
}
std::string missing_in(const mdgp_apdu_1& it) {
    std::string missing;
    miss(missing, it.transmit, "transmit");
    return missing;
}
std::string missing_in(const mdgp_pinpad_1& it) {
    std::string missing;
    miss(missing, it.verify, "verify");
    miss(missing, it.status, "status");
    return missing;
}
std::string missing_in(const mdgp_face_1& it) {
    std::string missing;
    miss(missing, it.match, "match");
    miss(missing, it.purge, "purge");
    return missing;
}
std::string missing_in(const mdgp_visual_1& it) {
    std::string missing;
    miss(missing, it.begin, "begin");
    miss(missing, it.end, "end");
    return missing;
}
std::string missing_in(const mdgp_consent_1& it) {
    std::string missing;
    miss(missing, it.begin, "begin");
    miss(missing, it.add, "add");
    miss(missing, it.run, "run");
    miss(missing, it.answer, "answer");
    return missing;
}
std::string missing_in(const mdgp_panel_1& it) {
    std::string missing;
    miss(missing, it.show, "show");
    miss(missing, it.clear, "clear");
    return missing;
}
std::string missing_in(const mdgp_phone_1& it) {
    std::string missing;
    miss(missing, it.read, "read");
    return missing;
}
std::string missing_in(const mdgp_health_1& it) {
    std::string missing;
    miss(missing, it.snapshot, "snapshot");
    return missing;
}
std::string missing_in(const mdgp_mode_1& it) {
    std::string missing;
    miss(missing, it.set_mode, "set_mode");
    return missing;
}
std::string missing_in(const mdgp_firmware_1& it) {
    std::string missing;
    miss(missing, it.info, "info");
    return missing;
}
std::string missing_in(const mdgp_identify_1& it) {
    std::string missing;
    miss(missing, it.properties, "properties");
    miss(missing, it.run, "run");
    return missing;
}
std::string missing_in(const mdgp_verdict_1& it) {
    std::string missing;
    miss(missing, it.properties, "properties");
    return missing;
}
std::string missing_in(const mdgp_register_1& it) {
    std::string missing;
    miss(missing, it.run, "run");
    return missing;
}
std::string missing_in(const mdgp_vendor_dialogue_1& it) {
    std::string missing;
    miss(missing, it.begin, "begin");
    miss(missing, it.end, "end");
    return missing;
}

template <typename Table>
constexpr InterfaceRow row(std::uint64_t capabilities, std::uint64_t capabilities_2 = 0, bool needs_capability = true) {
    return {InterfaceId<Table>::id,
            capabilities,
            capabilities_2,
            needs_capability,
            [](Session& session) { return session.find<Table>().has_value(); },
            [](Session& session) {
                const auto table = session.find<Table>();
                return table ? missing_in(*table) : std::string();
            }};
}

const InterfaceRow rows[] = {
    row<mdgp_slot_1>(MDGP_CAP_CONTACT | MDGP_CAP_CONTACTLESS | MDGP_CAP_SECURE_MODULE, 0, false),
    row<mdgp_apdu_1>(MDGP_CAP_EXTENDED_APDU | MDGP_CAP_EXCLUSIVE_BLOCKS, 0, false),
    row<mdgp_pinpad_1>(MDGP_CAP_PIN_VERIFY),
    row<mdgp_face_1>(MDGP_CAP_FACE_MATCH),
    row<mdgp_visual_1>(MDGP_CAP_VISUAL_SHOWS_PHOTO | MDGP_CAP_VISUAL_PASSCODE | MDGP_CAP_VISUAL_BY_TERMINAL),
    row<mdgp_consent_1>(MDGP_CAP_CONSENT_PER_ITEM | MDGP_CAP_CONSENT_BUNDLE),
    row<mdgp_panel_1>(MDGP_CAP_PANEL_TEMPLATES | MDGP_CAP_PANEL_FREE_TEXT),
    row<mdgp_phone_1>(MDGP_CAP_PHONE_IOS_STYLE | MDGP_CAP_PHONE_ANDROID_STYLE | MDGP_CAP_PHONE_OTHER),
    row<mdgp_health_1>(MDGP_CAP_HEALTH),
    row<mdgp_mode_1>(MDGP_CAP_STAFFED_MODE | MDGP_CAP_REBOOT, 0, false),
    row<mdgp_firmware_1>(MDGP_CAP_FIRMWARE_INFO),
    row<mdgp_identify_1>(0, MDGP_CAP2_IDENTIFY_FLOW),
    row<mdgp_verdict_1>(0, MDGP_CAP2_VERDICT_ANSWER | MDGP_CAP2_VERDICT_PUSH),
    row<mdgp_register_1>(0, MDGP_CAP2_REGISTER),
    row<mdgp_vendor_dialogue_1>(0, MDGP_CAP2_VENDOR_DIALOGUE),
};

} // namespace

std::string missing_functions(const mdgp_instance_table& table) {
    std::string missing;
    miss(missing, table.start, "start");
    miss(missing, table.stop, "stop");
    miss(missing, table.open, "open");
    return missing;
}

std::string missing_functions(const mdgp_device_table& table) {
    std::string missing;
    miss(missing, table.describe, "describe");
    miss(missing, table.get_interface, "get_interface");
    miss(missing, table.reset_to_idle, "reset_to_idle");
    miss(missing, table.cancel, "cancel");
    miss(missing, table.close, "close");
    return missing;
}

std::span<const InterfaceRow> interface_rows() {
    return rows;
}

} // namespace mdg::validate
