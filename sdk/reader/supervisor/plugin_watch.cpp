#include "reader/supervisor/plugin_watch.hpp"

#include <utility>

namespace mdg::reader::supervisor {

using base::Failure;

template <typename Report>
void PluginWatch::tell(Report report) {
    const std::lock_guard lock(telling_);
    if (listener_ != nullptr) report(*listener_);
}

void PluginWatch::listen(LinkListener* listener) {
    const std::lock_guard lock(telling_);
    listener_ = listener;
}

void PluginWatch::device(std::int32_t change, const DeviceReport& report) {
    tell([&](LinkListener& listener) {
        if (change == MDGP_DEVICE_ARRIVED && devices_.insert(report.token).second) listener.device_arrived(report);
        if (change == MDGP_DEVICE_GONE && devices_.erase(report.token) == 1) listener.device_gone(report.token);
    });
}

void PluginWatch::medium(const SlotReport& report) {
    tell([&](LinkListener& listener) { listener.slot_changed(report); });
}

void PluginWatch::fault(const std::optional<Failure>& fault) {
    tell([&](LinkListener& listener) {
        fault_is_ours_ = false;
        listener.fault_changed(fault);
    });
}

void PluginWatch::link_fault(const std::optional<Failure>& fault) {
    tell([&](LinkListener& listener) {
        if (!fault && !fault_is_ours_) return;
        fault_is_ours_ = fault.has_value();
        listener.fault_changed(fault);
    });
}

void PluginWatch::verdict(VerdictReport report) {
    tell([&](LinkListener& listener) { listener.verdict(std::move(report)); });
}

void PluginWatch::panel_input(const std::string& token, std::uint32_t input) {
    tell([&](LinkListener& listener) { listener.panel_input(token, input); });
}

void PluginWatch::all_gone() {
    tell([&](LinkListener& listener) {
        for (const auto& token : std::exchange(devices_, {})) listener.device_gone(token);
    });
}

void PluginWatch::rested(const std::string& token) {
    const std::lock_guard lock(mutex);
    resting.erase(token);
    changed.notify_all();
}

void PluginWatch::ended(const Failure& why, bool blamed) {
    const std::lock_guard lock(mutex);
    unrested.merge(resting); // it did not get to them
    resting.clear();
    end = End{why, blamed};
    changed.notify_all();
}

void PluginWatch::device_process_ended(const std::string& token, const Failure& why, bool blamed) {
    const std::lock_guard lock(mutex);
    if (open.contains(token)) unrested.insert(token); // also where nobody uses it just now: its screen stands
    if (blamed) device_ends.push_back({why, blamed});
    changed.notify_all();
}

void PluginWatch::closed(const std::string& token, bool died) {
    const std::lock_guard lock(mutex);
    open.erase(token);
    if (died) unrested.insert(token);
    changed.notify_all();
}

} // namespace mdg::reader::supervisor
