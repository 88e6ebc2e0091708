// The host's side of a recording at work, against a real plugin.
#pragma once

#include "recording/running_call.hpp"
#include "recording/script.hpp"
#include "recording/tables.hpp"

#include <atomic>
#include <map>
#include <set>

namespace mdg::recording {

class HostPlayer {
public:
    HostPlayer(Recording recording, const mdgp_plugin& plugin, ReplayOptions options);
    ~HostPlayer();
    HostPlayer(const HostPlayer&) = delete;
    HostPlayer& operator=(const HostPlayer&) = delete;

    // Plays all of it and brings the plugin to its end, whatever happens.
    void run();

    Script script;

    // --- for the host's tables
    mdgp_svc_store_1 store{};
    mdgp_svc_transport_1 transport{};
    mdgp_svc_thread_check_1 thread_check{};

    // The channel in which a service is expected.
    std::string channel_of(const Event& actual);
    // The recorded service, or nullptr after a failure.
    const Event* serve(Event actual);
    void fail(const Event& recorded, const std::string& actual);
    bool cancelled(std::uint64_t op);
    std::int32_t cancel_fd(std::uint64_t op);

private:
    struct Device {
        mdgp_device* real = nullptr;
        std::map<std::string, const void*, std::less<>> tables;
    };
    using Clock = std::chrono::steady_clock;

    void drive(const std::string& channel);
    void perform(const Event& call);
    mdg_status core(const Event& call, Data& out, bool& known);
    mdg_status interface(const Event& call, Data& out);
    void wait_as_long_before_cancel(std::unique_lock<std::mutex>& lock, const Event& cancel);
    Device* device_of(const Event& call);
    void end_plugin();

    mdgp_plugin plugin_;
    mdgp_instance_table instance_table_{};
    mdgp_device_table device_table_{};
    mdgp_host host_{};
    mdgp_instance* instance_ = nullptr;
    bool started_ = false;
    std::map<std::string, Device> devices_; // by token
    std::atomic<int> secrets_ = 0;
    std::map<std::uint64_t, Clock::time_point> began_; // calls, by their op
    std::set<std::uint64_t> cancels_;                  // that were given
    std::map<std::uint64_t, int> cancel_fds_;
};

// Fills the tables of a host whose host_data is a HostPlayer.
mdgp_host played_host(HostPlayer& player);

} // namespace mdg::recording
