// A plugin as the library keeps it alive: its process is started, watched, started again, and kept away when it is no
// good. What its devices are at that moment the listener is told.
#pragma once

#include "reader/supervisor/device_link.hpp"
#include "reader/supervisor/plugin_watch.hpp"
#include "reader/supervisor/restart_policy.hpp"

#include <memory>
#include <string>
#include <thread>

namespace mdg::reader {

enum class PluginCondition {
    ready,
    restarting,  // its process ended badly and comes back by itself
    quarantined, // it ended badly too often; back in a quarter of an hour
    locked,      // it was quarantined too often; an operator releases it
    stuck,       // its process hangs in the kernel: unplug the reader, or restart the machine
    failed,      // it refuses to work, and would again
    invalid,     // its manifest is no good; no code of it ran
};

class PluginLink {
public:
    explicit PluginLink(supervisor::ChildSetup setup);
    ~PluginLink() { stop(); }
    PluginLink(const PluginLink&) = delete;
    PluginLink& operator=(const PluginLink&) = delete;

    const Manifest& manifest() const noexcept { return setup_.manifest; }

    // Starts it; the devices that are there are reported before this returns. Throws why the plugin refused; one that
    // crashed is tried again by itself. The listener outlives stop().
    void start(LinkListener& listener);
    void stop() noexcept;

    // BUSY while the device is open; QUARANTINED, CRASHED … while there is no process. Waits for one that comes back at
    // once. May outlive the link.
    std::unique_ptr<DeviceLink> open(const std::string& token, const base::Wait& wait);

    // The operator gives a quarantined or locked plugin another chance.
    void release();

    struct State {
        PluginCondition condition = PluginCondition::restarting;
        int restarts = 0;
        std::uint64_t layers = 0;                     // of the sandbox, link::Layer
        std::shared_ptr<const base::Failure> failure; // the last
    };
    State state() const;

private:
    using Lock = std::unique_lock<std::mutex>;

    void keep(const std::stop_token& stop);
    void bring_up(Lock& lock);
    void watch_over(Lock& lock, const std::stop_token& stop);
    void take_down(Lock& lock);
    void pause(Lock& lock, const std::stop_token& stop);
    void rest_devices(Lock& lock);
    bool count(const supervisor::PluginWatch::End& end);
    base::Failure unavailable() const;
    std::shared_ptr<supervisor::Child> wait_for_child(const base::Wait& wait);
    std::shared_ptr<supervisor::Child> own_child(const std::string& token);
    void claim(const std::string& token, const base::Wait& wait);

    supervisor::ChildSetup setup_;
    std::shared_ptr<supervisor::PluginWatch> watch_ = std::make_shared<supervisor::PluginWatch>();
    // Guarded by watch_->mutex:
    std::shared_ptr<supervisor::Child> child_;
    supervisor::RestartPolicy policy_;
    supervisor::RestartPolicy::Decision decision_;
    State state_;
    bool attempted_ = false; // the first start is over
    bool released_ = false;

    std::jthread keeper_;
};

} // namespace mdg::reader
