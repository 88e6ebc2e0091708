#include "reader.hpp"

#include "codes.hpp"

#include <algorithm>
#include <cstring>

namespace face_reader {

namespace {

constexpr std::uint32_t longest_command = 261; // nothing is published about longer ones
constexpr std::uint32_t longest_answer = 258;
constexpr std::uint32_t digits = 4; // of the user authentication PIN (R-AUTH-08)

constexpr std::uint32_t parts[] = {
    MDGP_SUBSYSTEM_CONTACTLESS_SLOT, MDGP_SUBSYSTEM_CAMERA,    MDGP_SUBSYSTEM_SCREEN, MDGP_SUBSYSTEM_TOUCH,
    MDGP_SUBSYSTEM_FIRMWARE,         MDGP_SUBSYSTEM_HOST_LINK, MDGP_SUBSYSTEM_NETWORK};

// The alert about the certificate's end, "take your card" and the like: whose words are the reader's own.
constexpr const char* templates[] = {"place_card", "take_card", "please_wait", "call_staff", "certificate_ends_soon",
                                     "done"};

} // namespace

std::string token_of(const Profile& profile, const std::string& serial) {
    return std::string(profile.maker) + ":" + serial;
}

std::vector<kit::SlotInfo> slots_of(const Profile& profile, const Identity& identity) {
    std::vector<kit::SlotInfo> slots{{the_slot, MDGP_SLOT_CONTACTLESS}};
    if (identity.phones && !profile.phones) slots.push_back({phone_slot, MDGP_SLOT_PHONE_ANTENNA});
    return slots;
}

kit::Descriptor descriptor_of(const Profile& profile, const std::string& serial, const Identity& identity) {
    kit::Descriptor made;
    made.token = token_of(profile, serial);
    made.display_name = std::string(profile.model) + " " + serial;
    made.capabilities = MDGP_CAP_CONTACTLESS | MDGP_CAP_MEDIUM_EVENTS;
    made.slot_count = static_cast<std::uint32_t>(slots_of(profile, identity).size());
    made.max_command = longest_command;
    made.vendor = profile.vendor;
    made.model = profile.model;
    made.serial = serial;
    made.firmware = identity.firmware;
    made.protocol = "stand-in/1";
    made.quirks = profile.quirks;
    if (profile.card_only) return made;
    made.capabilities |= MDGP_CAP_PIN_VERIFY | MDGP_CAP_PIN_CANCELLABLE | MDGP_CAP_PIN_STATUS | MDGP_CAP_FACE_MATCH |
                         MDGP_CAP_LIVENESS | MDGP_CAP_FACE_CANCELLABLE | MDGP_CAP_FACE_HINTS | MDGP_CAP_FACE_PURGE |
                         MDGP_CAP_VISUAL_BY_TERMINAL | MDGP_CAP_STAFFED_MODE | MDGP_CAP_PANEL_TEMPLATES |
                         MDGP_CAP_PANEL_TOUCH | MDGP_CAP_CONSENT_CATALOGUE | MDGP_CAP_CONSENT_PER_ITEM |
                         MDGP_CAP_HEALTH | MDGP_CAP_FIRMWARE_INFO | MDGP_CAP_UPDATE_STATE;
    made.capabilities |= profile.capabilities;
    if (identity.consent_screen >= 2) made.capabilities |= MDGP_CAP_CONSENT_BUNDLE;
    if (identity.carry_over) made.capabilities |= MDGP_CAP_CONSENT_CARRY_OVER;
    if (identity.passcode) made.capabilities |= MDGP_CAP_VISUAL_PASSCODE | MDGP_CAP_STAFF_BUTTON;
    if (profile.phones && identity.phones) made.capabilities |= MDGP_CAP_PHONE_IOS_STYLE | MDGP_CAP_PHONE_ANDROID_STYLE;
    made.capabilities_2 = MDGP_CAP2_IDENTIFY_FLOW | MDGP_CAP2_VERDICT_PUSH | MDGP_CAP2_REGISTER |
                          MDGP_CAP2_REMAINING_METHODS | MDGP_CAP2_CODES_ON_READER | MDGP_CAP2_CODES_ON_TERMINAL |
                          MDGP_CAP2_CODES_BY_API;
    made.consent_screen_version = identity.consent_screen;
    made.pin_min = made.pin_max = digits;
    made.languages = "ja en";
    return made;
}

Reader::Reader(const kit::Host& host, const Profile& profile, const std::string& serial, std::unique_ptr<Wire> wire,
               const Identity& identity, std::shared_ptr<Standing> standing)
    : Device(host, descriptor_of(profile, serial, identity))
    , profile_(profile)
    , wire_(std::move(wire))
    , standing_(std::move(standing))
    , slots_(slots_of(profile, identity))
    , phones_(identity.phones) {}

// Whatever was going on: the card has no power, nothing typed or captured is left, the screen is idle.
mdg_status Reader::reset_to_idle(std::int32_t reason) {
    powered_ = false;
    forget_consent();
    return at_work([&] { wire_->idle(reason); });
}

// --- card ---------------------------------------------------------------------------------------------------------------

std::vector<kit::SlotInfo> Reader::slots() const {
    return slots_;
}

bool Reader::has_slot(std::uint32_t slot) const {
    return std::any_of(slots_.begin(), slots_.end(), [&](const kit::SlotInfo& each) { return each.slot == slot; });
}

mdg_status Reader::power_on(const kit::Operation& op, std::uint32_t slot, kit::Buffer& atr) {
    if (!has_slot(slot)) return MDG_E_NOT_FOUND;
    if (powered_) return MDG_E_BUSY;
    return at_work([&] {
        const auto bytes = wire_->power_on(op, slot == phone_slot);
        powered_ = true;
        if (!atr.append({bytes.data(), static_cast<std::uint32_t>(bytes.size())}))
            throw kit::Error(MDG_E_BUFFER_TOO_SMALL);
    });
}

mdg_status Reader::power_off(const kit::Operation& op, std::uint32_t slot) {
    if (!has_slot(slot)) return MDG_E_NOT_FOUND;
    powered_ = false;
    return at_work([&] { wire_->power_off(op); });
}

mdg_status Reader::transmit(const kit::Operation& op, std::uint32_t slot, std::uint64_t, kit::Bytes command,
                            kit::Buffer& answer) {
    if (!has_slot(slot)) return MDG_E_NOT_FOUND;
    if (!powered_) return MDG_E_NO_CARD;
    if (command.size > longest_command) return MDG_E_TOO_LARGE;
    return at_work([&] {
        const auto bytes = wire_->transmit(op, command);
        if (bytes.size() < 2) throw kit::Error(MDG_E_PROTOCOL);
        if (!answer.append({bytes.data(), static_cast<std::uint32_t>(bytes.size())})) throw kit::Error(MDG_E_TOO_LARGE);
    });
}

mdg_status Reader::limits(const kit::Operation&, std::uint32_t slot, mdgp_apdu_limits& out) {
    if (!has_slot(slot)) return MDG_E_NOT_FOUND;
    out.max_command = longest_command;
    out.max_answer = longest_answer;
    return MDG_OK;
}

// --- the device ---------------------------------------------------------------------------------------------------------

std::vector<kit::PanelTemplate> Reader::panel_templates() const {
    std::vector<kit::PanelTemplate> list;
    for (const char* id : templates) list.push_back({id, "ja en"});
    return list;
}

mdg_status Reader::panel_show(const kit::Operation& op, const mdgp_panel_request& in, std::uint32_t& shown) {
    shown = MDGP_PANEL_SHOWN_NOT_SHOWN;
    const bool known = std::any_of(std::begin(templates), std::end(templates),
                                   [&](const char* id) { return std::strcmp(kit::text(in.template_id), id) == 0; });
    if (!known) return MDG_OK;
    const bool has_language =
        std::strcmp(kit::text(in.language), "ja") == 0 || std::strcmp(kit::text(in.language), "en") == 0;
    return at_work([&] {
        wire_->show(op, in);
        shown = has_language ? MDGP_PANEL_SHOWN_EXACT : MDGP_PANEL_SHOWN_SUBSTITUTED;
    });
}

mdg_status Reader::panel_clear(const kit::Operation& op) {
    return at_work([&] { wire_->clear(op); });
}

kit::HealthReport Reader::health() {
    const auto code = standing_->code();
    const auto fault = fault_of(code);
    kit::HealthReport report;
    report.state = code.empty()                                    ? (busy_ ? MDGP_STATE_BUSY : MDGP_STATE_ONLINE)
                   : fault.severity == MDGP_SEVERITY_BLOCKS_DEVICE ? MDGP_STATE_OFFLINE
                                                                   : MDGP_STATE_DEGRADED;
    for (const std::uint32_t part : parts) {
        kit::Subsystem told;
        told.subsystem = part;
        told.state = MDGP_SUBSYSTEM_STATE_OK;
        if (!code.empty() && fault.subsystem == part) {
            told.state = MDGP_SUBSYSTEM_STATE_FAILED;
            told.severity = fault.severity;
            told.action = fault.action;
            told.place = fault.place;
            told.count = 1;
            told.code = code;
        }
        report.subsystems.push_back(told);
    }
    return report;
}

mdg_status Reader::health_check(const kit::Operation& op) {
    return at_work([&] { standing_->fault(wire_->self_test(op)); });
}

mdg_status Reader::set_mode(const kit::Operation& op, std::uint32_t mode) {
    if (mode < MDGP_MODE_NORMAL || mode > MDGP_MODE_OUT_OF_SERVICE) return MDG_E_UNSUPPORTED;
    return at_work([&] { wire_->mode(op, mode); });
}

mdg_status Reader::firmware_info(const kit::Operation& op, mdgp_firmware& out) {
    return at_work([&] { wire_->firmware(op, out); });
}

} // namespace face_reader
