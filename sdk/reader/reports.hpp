// What a plugin's process reports, as the library sees it. Nothing of it is believed: texts are made well-formed and
// lose what could be an individual number, values out of range are refused.
#pragma once

#include "base/failure.hpp"
#include "card/transport.hpp"

#include <madoguchi/plugin.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mdg::reader {

using card::Bytes;
using card::BytesView;

// The values of the plugin interface (MDGP_MEDIUM_…, MDGP_SLOT_…).
enum class Presence : std::uint32_t { unknown = 0, empty = 1, present = 2 };
enum class SlotKind : std::uint32_t { unknown = 0, contact = 1, contactless = 2, phone_antenna = 3, secure_module = 4 };

struct DeviceReport {
    std::string token;
    std::string name;
    std::uint64_t capabilities = 0;   // MDGP_CAP_…
    std::uint64_t capabilities_2 = 0; // MDGP_CAP2_…
    std::string maker{};              // empty: the plugin does not say
    std::string model{};
    std::string firmware{};
};

struct SlotReport {
    std::string token;
    std::uint32_t slot = 0;
    SlotKind kind = SlotKind::unknown;
    Presence presence = Presence::unknown;
    Bytes atr;
};

// A result document of a device-run identification; personal data.
struct VerdictReport {
    std::string token;
    std::string correlation_id;
    std::string name;
    std::uint32_t kind = 0;     // MDGP_VERDICT_…
    std::uint32_t mode = 0;     // MDGP_VERDICT_MODE_…
    std::uint32_t encoding = 0; // MDGP_VERDICT_ENCODING_…
    Bytes document;
};

// Called from any thread, between start and stop of a link.
class LinkListener {
public:
    virtual ~LinkListener() = default;
    virtual void device_arrived(const DeviceReport& report) = 0;
    virtual void device_gone(const std::string& token) = 0;
    virtual void slot_changed(const SlotReport& report) = 0;
    // What the plugin depends on, or the plugin itself, is out of order; nullopt: no longer.
    virtual void fault_changed(const std::optional<base::Failure>& fault) = 0;
    virtual void verdict(VerdictReport report) = 0;
    virtual void panel_input(const std::string&, std::uint32_t) {} // token, MDGP_PANEL_INPUT_…
};

// Each throws Failure CONTRACT where the plugin's report breaks the interface.
DeviceReport device_report(const mdgp_descriptor& descriptor);
SlotReport slot_report(const mdgp_medium& medium);

// The failure behind a status. fault: what the plugin said of it, nullptr: nothing. A status the interface does not
// have becomes CONTRACT. what: what was asked of the plugin.
base::Failure failure_of(mdg_status status, const mdgp_fault* fault, const std::string& plugin_id, const char* what);

// Well-formed UTF-8 without an individual number (R-PRIV-01), whatever came.
std::string clean(const char* text);

} // namespace mdg::reader
