#include "visit/reader_probes.hpp"

#include "base/status.hpp"
#include "reader/choice.hpp"
#include "reader/self_test.hpp"
#include "reader/supervisor/limits.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <utility>

namespace mdg::visit {
namespace {

using base::Failure;
using reader::PluginCondition;
using reader::Presence;
using reader::ReaderInfo;
using trouble::Evidence;
using Clock = std::chrono::steady_clock;
using Device = std::vector<ReaderInfo>; // its slots

const char* sign_of(PluginCondition condition) {
    switch (condition) {
    case PluginCondition::ready:
        return MDG_DOCTOR_SIGN_PLUGIN_READY;
    case PluginCondition::restarting:
        return MDG_DOCTOR_SIGN_PLUGIN_RESTARTING;
    case PluginCondition::quarantined:
        return MDG_DOCTOR_SIGN_PLUGIN_RESTING;
    case PluginCondition::locked:
        return MDG_DOCTOR_SIGN_PLUGIN_LOCKED;
    case PluginCondition::stuck:
        return MDG_DOCTOR_SIGN_PLUGIN_STUCK;
    case PluginCondition::failed:
    case PluginCondition::invalid:
        break;
    }
    return MDG_DOCTOR_SIGN_PLUGIN_REFUSED;
}

const char* sign_of_reader(base::Status status) {
    switch (status) {
    case MDG_E_BUSY:
        return MDG_DOCTOR_SIGN_READER_BUSY;
    case MDG_E_OFFLINE:
    case MDG_E_DEADLINE:
    case MDG_E_STALLED:
    case MDG_E_KILLED:
        return MDG_DOCTOR_SIGN_READER_SILENT;
    case MDG_E_REMOVED:
    case MDG_E_NOT_FOUND:
        return MDG_DOCTOR_SIGN_READER_GONE;
    case MDG_E_CRASHED:
    case MDG_E_QUARANTINED:
        return MDG_DOCTOR_SIGN_PLUGIN_RESTARTING;
    case MDG_E_STUCK:
        return MDG_DOCTOR_SIGN_PLUGIN_STUCK;
    default:
        return MDG_DOCTOR_SIGN_READER_FAILS;
    }
}

const char* sign_of_card(base::Status status) {
    switch (status) {
    case MDG_E_NO_CARD:
    case MDG_E_CARD_REMOVED:
        return MDG_DOCTOR_SIGN_CARD_NONE;
    case MDG_E_CLAIMED:
        return MDG_DOCTOR_SIGN_CARD_CLAIMED;
    case MDG_E_MUTE:
    case MDG_E_PROTOCOL:
        return MDG_DOCTOR_SIGN_CARD_MUTE;
    default:
        return sign_of_reader(status);
    }
}

// What came of one call.
template <typename Call, typename SignOf>
Evidence tried(const ReaderInfo& reader, const char* good, SignOf sign_of_status, Call call) {
    Evidence evidence{good, reader.name, reader.plugin_id, "", "", {}};
    const auto begun = Clock::now();
    try {
        call();
    } catch (const Failure& failure) {
        if (failure.status == MDG_E_CANCELLED) throw;
        evidence.sign = sign_of_status(failure.status);
        evidence.status_name = base::status_name(failure.status);
        if (evidence.sign == MDG_DOCTOR_SIGN_READER_FAILS && !trouble::maker_of(reader.plugin_id).empty() &&
            !failure.vendor_code.empty()) {
            evidence.sign = MDG_DOCTOR_SIGN_READER_CODE;
            evidence.code = failure.vendor_code;
        }
    }
    evidence.took = std::chrono::round<std::chrono::milliseconds>(Clock::now() - begun);
    return evidence;
}

std::vector<Evidence> probe(reader::Readers& readers, const Device& slots, const base::Wait& wait) {
    std::unique_ptr<reader::DeviceLink> device;
    std::vector<Evidence> found{tried(slots.front(), MDG_DOCTOR_SIGN_READER_ANSWERS, sign_of_reader, [&] {
        device = readers.open(slots.front(), wait);
        reader::self_test(*device, wait);
    })};
    if (found.front().sign != MDG_DOCTOR_SIGN_READER_ANSWERS) return found;
    for (const ReaderInfo& slot : slots)
        if (slot.presence == Presence::present)
            found.push_back(tried(slot, MDG_DOCTOR_SIGN_CARD_ANSWERS, sign_of_card,
                                  [&] { reader::power_test(*device, slot.slot, wait); }));
        else
            found.push_back({MDG_DOCTOR_SIGN_CARD_NONE, slot.name, slot.plugin_id, "", "", {}});
    return found;
}

std::vector<Device> chosen(const std::vector<ReaderInfo>& all, const std::string& name_begins) {
    std::map<std::pair<std::string, std::string>, Device> devices;
    for (const ReaderInfo& reader : all)
        if (reader.name.starts_with(name_begins) && reader.kind != reader::SlotKind::secure_module)
            devices[{reader.plugin_id, reader.token}].push_back(reader);
    std::vector<Device> list;
    for (auto& [key, device] : devices) list.push_back(std::move(device));
    return list;
}

void add_plugins(const std::vector<reader::PluginState>& plugins, std::vector<Evidence>& to) {
    if (plugins.empty()) to.push_back({MDG_DOCTOR_SIGN_NO_PLUGIN, "", "", "", "", {}});
    for (const auto& plugin : plugins) {
        const bool failed = plugin.failure && plugin.condition != PluginCondition::ready;
        to.push_back({sign_of(plugin.condition),
                      plugin.id,
                      plugin.id,
                      "",
                      failed ? std::string(base::status_name(plugin.failure->status)) : "",
                      {}});
    }
}

// Whether it is known which readers are meant, and none of them is this plugin's.
bool serves_none(const std::string& plugin_id, const std::vector<Device>& meant) {
    return !meant.empty() &&
           std::ranges::none_of(meant, [&](const Device& device) { return device.front().plugin_id == plugin_id; });
}

// What plugins report by themselves; what became of their processes is told by add_plugins().
void add_faults(const std::vector<Failure>& faults, const std::vector<Device>& meant, std::vector<Evidence>& to) {
    for (const Failure& fault : faults) {
        const bool service = fault.origin == MDG_ORIGIN_RESOURCE_MANAGER && fault.status == MDG_E_OFFLINE;
        const bool unused = service && serves_none(fault.plugin_id, meant);
        const bool of_maker = !trouble::maker_of(fault.plugin_id).empty() && !fault.vendor_code.empty();
        if (fault.origin == MDG_ORIGIN_PLUGIN && !of_maker) continue;
        to.push_back({unused     ? MDG_DOCTOR_SIGN_SERVICE_UNUSED
                      : service  ? MDG_DOCTOR_SIGN_SERVICE_DOWN
                      : of_maker ? MDG_DOCTOR_SIGN_READER_CODE
                                 : MDG_DOCTOR_SIGN_READER_FAILS,
                      fault.plugin_id,
                      fault.plugin_id,
                      of_maker ? fault.vendor_code : "",
                      std::string(base::status_name(fault.status)),
                      {}});
    }
}

} // namespace

std::vector<Evidence> probe_readers(reader::Readers& readers, const std::string& name_begins,
                                    std::chrono::milliseconds limit, const std::stop_token& cancel) {
    std::vector<Evidence> found;
    const reader::Snapshot before = readers.snapshot();
    std::vector<std::future<std::vector<Evidence>>> probes;
    std::vector<Device> meant = chosen(before.readers, name_begins);
    for (const Device& device : meant)
        probes.push_back(std::async(std::launch::async, [&readers, &cancel, limit, &device] {
            return probe(readers, device, base::Wait(std::max(limit, reader::supervisor::open_limit), cancel));
        }));
    if (probes.empty()) {
        meant = chosen(before.gone, name_begins);
        const std::string plugin = meant.size() == 1 ? meant.front().front().plugin_id : "";
        found.push_back({MDG_DOCTOR_SIGN_READER_MISSING, name_begins, plugin, "", "", {}});
    }
    for (auto& each : probes)
        for (Evidence& evidence : each.get()) found.push_back(std::move(evidence));
    const reader::Snapshot after = readers.snapshot();
    add_plugins(after.plugins, found);
    add_faults(after.faults, meant, found);
    return found;
}

} // namespace mdg::visit
