#include "reader/supervisor/plugin_link.hpp"

#include "reader/supervisor/limits.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <utility>

namespace mdg::reader {

using base::Failure;
using supervisor::Child;
using supervisor::PluginWatch;
using supervisor::RestartPolicy;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds patience = 2s; // with a process that comes back

double chance() {
    static thread_local std::minstd_rand random(std::random_device{}());
    return std::generate_canonical<double, 16>(random);
}

// The plugin said no, or is not what it says: starting it again would end the same way.
bool final(mdg_status status) {
    switch (status) {
    case MDG_E_CRASHED:
    case MDG_E_KILLED:
    case MDG_E_STALLED:
    case MDG_E_STUCK:
    case MDG_E_DEADLINE:
    case MDG_E_NO_MEMORY:
        return false;
    default:
        return true;
    }
}

// Of the process of one device alone only the end matters: devices are watched by another.
class DeviceProcess final : public supervisor::ChildListener {
public:
    DeviceProcess(std::shared_ptr<PluginWatch> watch, std::string token)
        : watch_(std::move(watch))
        , token_(std::move(token)) {}
    void device(std::int32_t, const DeviceReport&) override {}
    void medium(const SlotReport&) override {}
    void fault(const std::optional<Failure>&) override {}
    void verdict(VerdictReport report) override { watch_->verdict(std::move(report)); }
    void rested(const std::string&) override {}
    void panel_input(const std::string& token, std::uint32_t input) override { watch_->panel_input(token, input); }
    void ended(const Failure& why, bool blamed) override { watch_->device_process_ended(token_, why, blamed); }

private:
    std::shared_ptr<PluginWatch> watch_;
    const std::string token_;
};

} // namespace

PluginLink::PluginLink(supervisor::ChildSetup setup)
    : setup_(std::move(setup)) {}

void PluginLink::start(LinkListener& listener) {
    watch_->listen(&listener);
    keeper_ = std::jthread([this](const std::stop_token& stop) { keep(stop); });
    Lock lock(watch_->mutex);
    watch_->changed.wait(lock, [this] { return attempted_; });
    if (state_.condition != PluginCondition::failed) return;
    const auto failure = state_.failure;
    lock.unlock();
    stop();
    throw Failure(*failure);
}

void PluginLink::stop() noexcept {
    if (keeper_.joinable()) {
        keeper_.request_stop();
        keeper_.join();
    }
    watch_->listen(nullptr);
}

PluginLink::State PluginLink::state() const {
    const Lock lock(watch_->mutex);
    return state_;
}

void PluginLink::release() {
    const Lock lock(watch_->mutex);
    policy_.release();
    if (state_.condition == PluginCondition::ready) return;
    released_ = true;
    watch_->changed.notify_all();
}

// --- the keeper ---------------------------------------------------------------------------------------------------------

void PluginLink::keep(const std::stop_token& stop) {
    Lock lock(watch_->mutex);
    while (!stop.stop_requested()) {
        bring_up(lock);
        const bool refused = !attempted_ && state_.condition == PluginCondition::failed;
        attempted_ = true;
        watch_->changed.notify_all();
        if (refused) break;
        watch_over(lock, stop);
        if (stop.stop_requested()) break;
        take_down(lock);
        pause(lock, stop);
    }
    const auto child = std::exchange(child_, nullptr);
    lock.unlock(); // the child leaves with the lock free: its thread reports once more
}

void PluginLink::bring_up(Lock& lock) {
    watch_->end.reset();
    lock.unlock();
    std::shared_ptr<Child> child;
    std::optional<Failure> refused;
    try {
        child = std::make_shared<Child>(setup_, watch_);
        child->start();
        watch_->link_fault(std::nullopt);
    } catch (const Failure& failure) {
        refused = failure;
    }
    lock.lock();
    if (refused) {
        watch_->end = PluginWatch::End{*refused, true};
        state_.condition = final(refused->status) ? PluginCondition::failed : PluginCondition::restarting;
        state_.failure = std::make_shared<const Failure>(*refused);
        return;
    }
    child_ = std::move(child);
    state_.condition = PluginCondition::ready;
    state_.layers = child_->layers();
}

// Until the process that watches is gone, or has to go.
void PluginLink::watch_over(Lock& lock, const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        rest_devices(lock);
        watch_->changed.wait(lock, stop, [this] {
            return watch_->end || !watch_->device_ends.empty() ||
                   (child_ && child_->alive() && !watch_->unrested.empty());
        });
        while (!watch_->device_ends.empty()) {
            const auto end = watch_->device_ends.front();
            watch_->device_ends.pop_front();
            if (count(end)) return;
        }
        if (watch_->end) {
            if (state_.condition == PluginCondition::ready) state_.condition = PluginCondition::restarting;
            decision_ = {};
            if (watch_->end->blamed) count(*watch_->end);
            return;
        }
    }
}

// The first that a device hears of anybody after its process died.
void PluginLink::rest_devices(Lock& lock) {
    if (!child_ || !child_->alive() || watch_->unrested.empty()) return;
    const auto unrested = std::exchange(watch_->unrested, {});
    watch_->resting.insert(unrested.begin(), unrested.end());
    const auto child = child_;
    lock.unlock();
    for (const auto& token : unrested) child->rest(token, MDGP_IDLE_CRASH);
    lock.lock();
}

// True: the process that watches has to go, too.
bool PluginLink::count(const PluginWatch::End& end) {
    state_.failure = std::make_shared<const Failure>(end.why);
    if (state_.condition == PluginCondition::failed) return true;
    if (setup_.log) setup_.log(MDGP_LOG_ERROR, setup_.manifest.id + ": " + end.why.message);
    ++state_.restarts;
    decision_ = policy_.after_bad_end(std::chrono::steady_clock::now(), chance());
    if (end.why.status == MDG_E_STUCK)
        state_.condition = PluginCondition::stuck;
    else if (decision_.what == RestartPolicy::Decision::quarantine)
        state_.condition = PluginCondition::quarantined;
    else if (decision_.what == RestartPolicy::Decision::locked)
        state_.condition = PluginCondition::locked;
    else
        return false;
    return true;
}

void PluginLink::take_down(Lock& lock) {
    const Failure reason = unavailable();
    auto child = std::exchange(child_, nullptr);
    lock.unlock();
    watch_->link_fault(reason); // first, so that nobody misses a reader without knowing why
    watch_->all_gone();
    child.reset(); // devices that are open keep it until they are closed
    lock.lock();
}

void PluginLink::pause(Lock& lock, const std::stop_token& stop) {
    const auto over = [this] { return std::exchange(released_, false); };
    if (state_.condition == PluginCondition::restarting || state_.condition == PluginCondition::quarantined)
        watch_->changed.wait_for(lock, stop, decision_.pause, over);
    else // somebody has to do something first
        watch_->changed.wait(lock, stop, over);
    state_.condition = PluginCondition::restarting;
}

Failure PluginLink::unavailable() const {
    const std::string last = state_.failure ? state_.failure->message : "a call that could not be stopped";
    auto [status, message] = [&]() -> std::pair<mdg_status, std::string> {
        switch (state_.condition) {
        case PluginCondition::quarantined:
            return {MDG_E_QUARANTINED, "the plugin ended badly three times and rests for a quarter of an hour; last: "};
        case PluginCondition::locked:
            return {MDG_E_QUARANTINED, "the plugin was quarantined three times and waits for an operator; last: "};
        case PluginCondition::stuck:
            return {MDG_E_STUCK, "the plugin's process hangs in the kernel; unplug the reader: "};
        case PluginCondition::failed:
            return {state_.failure->status, "the plugin does not work: "};
        default:
            return {MDG_E_CRASHED, "the plugin is being started again; last: "};
        }
    }();
    Failure failure(status, MDG_ORIGIN_PLUGIN, message + last);
    failure.plugin_id = setup_.manifest.id;
    return failure;
}

// --- devices ---------------------------------------------------------------------------------------------------------------

std::shared_ptr<Child> PluginLink::wait_for_child(const base::Wait& wait) {
    Lock lock(watch_->mutex);
    const auto there = [this] { return child_ && child_->alive(); };
    watch_->changed.wait_for(lock, wait.cancel(), std::min(wait.left(), patience),
                             [&] { return there() || state_.condition != PluginCondition::restarting; });
    if (there()) return child_;
    wait.check("the plugin");
    throw unavailable();
}

// A device that blocks in its driver, and has to be ended with its process, takes no other with it.
std::shared_ptr<Child> PluginLink::own_child(const std::string& token) {
    auto child = std::make_shared<Child>(setup_, std::make_shared<DeviceProcess>(watch_, token));
    child->start();
    return child;
}

// BUSY while it is open; what has to be brought to rest first is.
void PluginLink::claim(const std::string& token, const base::Wait& wait) {
    Lock lock(watch_->mutex);
    if (watch_->open.contains(token)) {
        Failure failure(MDG_E_BUSY, MDG_ORIGIN_PLUGIN, "another visit uses the reader");
        failure.plugin_id = setup_.manifest.id;
        throw failure;
    }
    watch_->changed.wait_for(lock, wait.cancel(), std::min(wait.left(), supervisor::idle_limit),
                             [&] { return !watch_->unrested.contains(token) && !watch_->resting.contains(token); });
    watch_->open.insert(token);
}

std::unique_ptr<DeviceLink> PluginLink::open(const std::string& token, const base::Wait& wait) {
    auto child = wait_for_child(wait);
    claim(token, wait);
    const auto closed = [watch = watch_, token](bool died) { watch->closed(token, died); };
    try {
        if (setup_.manifest.isolation == Isolation::per_device) child = own_child(token);
        return std::make_unique<DeviceLink>(child, token, wait, closed);
    } catch (...) {
        closed(!child->alive());
        throw;
    }
}

} // namespace mdg::reader
