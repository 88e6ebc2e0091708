#include "reader.hpp"

#include <algorithm>
#include <cstring>

namespace reader {

namespace {

constexpr const char* token_prefix = "template:";
constexpr std::uint32_t longest_command = 261; // short commands only: no EXTENDED_APDU
constexpr std::uint32_t longest_answer = 258;

// The codes of this model, as the device shows them. Unknown ones are reported all the same, with the raw code.
constexpr KnownCode known_codes[] = {
    {"011", MDGP_SUBSYSTEM_HOST_LINK, MDGP_SEVERITY_BLOCKS_DEVICE, MDGP_ACTION_REPLUG},
    {"021", MDGP_SUBSYSTEM_CONTACTLESS_SLOT, MDGP_SEVERITY_BLOCKS_DEVICE, MDGP_ACTION_CALL_SERVICE},
};
constexpr KnownCode unmapped{"", 0, MDGP_SEVERITY_WARNING, MDGP_ACTION_CALL_SERVICE};

constexpr std::uint32_t parts[] = {MDGP_SUBSYSTEM_CONTACTLESS_SLOT, MDGP_SUBSYSTEM_SCREEN, MDGP_SUBSYSTEM_HOST_LINK};

struct Template {
    const char* id;
    Text text;
};
// Ids of the maker's own stand in the maker's domain.
constexpr Template templates[] = {
    {"jp.example.place_card", Text::place_card},
    {"jp.example.take_card", Text::take_card},
    {"jp.example.please_wait", Text::please_wait},
};

class WhileBusy {
public:
    explicit WhileBusy(std::atomic<bool>& busy) noexcept
        : busy_(busy) {
        busy_ = true;
    }
    ~WhileBusy() { busy_ = false; }
    WhileBusy(const WhileBusy&) = delete;
    WhileBusy& operator=(const WhileBusy&) = delete;

private:
    std::atomic<bool>& busy_;
};

std::string serial_of(const std::string& token) {
    return token.rfind(token_prefix, 0) == 0 ? token.substr(std::strlen(token_prefix)) : std::string();
}

} // namespace

std::string token_of(const std::string& serial) {
    return token_prefix + serial;
}

kit::Descriptor descriptor_of(const std::string& serial) {
    kit::Descriptor made;
    made.token = token_of(serial);
    made.display_name = "Example T-1 " + serial;
    made.capabilities = MDGP_CAP_CONTACTLESS | MDGP_CAP_MEDIUM_EVENTS | MDGP_CAP_STAFFED_MODE |
                        MDGP_CAP_PANEL_TEMPLATES | MDGP_CAP_HEALTH;
    made.slot_count = 1;
    made.max_command = longest_command;
    made.vendor = "見本電機";
    made.model = "T-1";
    made.serial = serial;
    made.protocol = "in-memory";
    made.languages = "ja en";
    return made;
}

Reader::Reader(const kit::Host& host, const std::string& token)
    : Device(host, descriptor_of(serial_of(token)))
    , wire_(serial_of(token)) {}

// Whatever was going on: an exchange is given up, the card loses its power, the screen is idle.
mdg_status Reader::reset_to_idle(std::int32_t) {
    wire_.abort();
    powered_ = false;
    mode_ = MDGP_MODE_NORMAL;
    show_idle();
    return MDG_OK;
}

std::vector<kit::SlotInfo> Reader::slots() const {
    return {{the_slot, MDGP_SLOT_CONTACTLESS}};
}

mdg_status Reader::power_on(const kit::Operation&, std::uint32_t slot, kit::Buffer& atr) {
    if (slot != the_slot) return MDG_E_NOT_FOUND;
    if (powered_) return MDG_E_BUSY;
    const WhileBusy busy(busy_);
    const auto bytes = wire_.power_on();
    powered_ = true;
    return atr.append({bytes.data(), static_cast<std::uint32_t>(bytes.size())}) ? MDG_OK : MDG_E_BUFFER_TOO_SMALL;
}

mdg_status Reader::power_off(const kit::Operation&, std::uint32_t slot) {
    if (slot != the_slot) return MDG_E_NOT_FOUND;
    powered_ = false;
    wire_.power_off();
    return MDG_OK;
}

// Sent once, from the host's memory, with no copy: a PIN leaves no trace here. While the card thinks, the host can have
// the exchange given up; what the card did by then is not known, so it loses its power.
mdg_status Reader::transmit(const kit::Operation& op, std::uint32_t slot, std::uint64_t, kit::Bytes command,
                            kit::Buffer& answer) {
    if (slot != the_slot) return MDG_E_NOT_FOUND;
    if (!powered_) return MDG_E_NO_CARD;
    if (command.size > longest_command) return MDG_E_TOO_LARGE;
    op.check();
    const WhileBusy busy(busy_);
    wire_.send(command);
    std::vector<std::uint8_t> bytes;
    while (!wire_.receive(bytes)) {
        if (op.pause(std::chrono::milliseconds(2))) continue;
        wire_.abort();
        powered_ = false;
        return MDG_E_CANCELLED;
    }
    if (bytes.size() < 2) return MDG_E_PROTOCOL;
    return answer.append({bytes.data(), static_cast<std::uint32_t>(bytes.size())}) ? MDG_OK : MDG_E_TOO_LARGE;
}

mdg_status Reader::limits(const kit::Operation&, std::uint32_t slot, mdgp_apdu_limits& out) {
    if (slot != the_slot) return MDG_E_NOT_FOUND;
    out.max_command = longest_command;
    out.max_answer = longest_answer;
    return MDG_OK;
}

// From what is known already; the device is not asked.
kit::HealthReport Reader::health() {
    const KnownCode* fault = standing_;
    kit::HealthReport report;
    report.state = fault != nullptr ? MDGP_STATE_DEGRADED : busy_ ? MDGP_STATE_BUSY : MDGP_STATE_ONLINE;
    for (const std::uint32_t part : parts) {
        kit::Subsystem told;
        told.subsystem = part;
        told.state = MDGP_SUBSYSTEM_STATE_OK;
        if (fault != nullptr && fault->subsystem == part) {
            told.state = MDGP_SUBSYSTEM_STATE_FAILED;
            told.severity = fault->severity;
            told.action = fault->action;
            told.place = MDGP_PLACE_READER;
            told.code = fault->code;
        }
        report.subsystems.push_back(told);
    }
    return report;
}

// The test was made, whatever it found: that stands in the next report, and with the host until it is over.
mdg_status Reader::health_check(const kit::Operation&) {
    const WhileBusy busy(busy_);
    const auto code = wire_.self_test();
    const auto* known = std::find_if(std::begin(known_codes), std::end(known_codes),
                                     [&](const KnownCode& row) { return code == row.code; });
    const KnownCode* found = code.empty() ? nullptr : known == std::end(known_codes) ? &unmapped : known;
    kit::Fault fault;
    fault.status = MDG_OK;
    if (found != nullptr) {
        fault.status = MDG_E_HARDWARE;
        fault.code = code; // never swallowed, also where it is not known
        fault.origin = "reader";
        fault.place = MDGP_PLACE_READER;
        fault.subsystem = found->subsystem;
        fault.severity = found->severity;
        fault.action = found->action;
    }
    if (found != nullptr || standing_ != nullptr) host().fault(fault);
    standing_ = found;
    return MDG_OK;
}

mdg_status Reader::set_mode(const kit::Operation&, std::uint32_t mode) {
    if (mode != MDGP_MODE_NORMAL && mode != MDGP_MODE_STAFFED && mode != MDGP_MODE_OUT_OF_SERVICE)
        return MDG_E_UNSUPPORTED;
    mode_ = mode;
    show_idle();
    return MDG_OK;
}

std::vector<kit::PanelTemplate> Reader::panel_templates() const {
    std::vector<kit::PanelTemplate> list;
    for (const auto& row : templates) list.push_back({row.id, "ja en"});
    return list;
}

mdg_status Reader::panel_show(const kit::Operation&, const mdgp_panel_request& in, std::uint32_t& shown) {
    shown = MDGP_PANEL_SHOWN_NOT_SHOWN;
    for (const auto& row : templates) {
        if (std::strcmp(kit::text(in.template_id), row.id) != 0) continue;
        const bool english = std::strcmp(kit::text(in.language), "en") == 0;
        const bool japanese = std::strcmp(kit::text(in.language), "ja") == 0;
        wire_.show(row.text, english, in.ttl_ms);
        shown = english || japanese ? MDGP_PANEL_SHOWN_EXACT : MDGP_PANEL_SHOWN_SUBSTITUTED;
    }
    return MDG_OK;
}

mdg_status Reader::panel_clear(const kit::Operation&) {
    show_idle();
    return MDG_OK;
}

void Reader::show_idle() {
    wire_.show(mode_ == MDGP_MODE_OUT_OF_SERVICE ? Text::out_of_service : Text::idle, false, 0);
}

} // namespace reader
