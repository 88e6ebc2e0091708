// One open device inside the plugin's process: a channel to the library and a thread that serves it, one call at a time.
#pragma once

#include "reader/plugin_host/calls.hpp"
#include "reader/plugin_host/host_table.hpp"
#include "reader/plugin_host/interfaces.hpp"
#include "reader/plugin_host/loaded_plugin.hpp"

#include <atomic>
#include <mutex>
#include <string>
#include <thread>

namespace mdg::reader::plugin_host {

class DeviceServer {
public:
    // open_call: the number of the call that opens it.
    DeviceServer(const LoadedPlugin& plugin, HostTable& host, link::Channel channel, std::string token,
                 std::uint64_t open_call);
    // Waits for the thread.
    ~DeviceServer();
    DeviceServer(const DeviceServer&) = delete;
    DeviceServer& operator=(const DeviceServer&) = delete;

    const std::string& token() const noexcept { return token_; }
    bool ended() const noexcept { return ended_; }

    // From the control thread: asks the running call to end, if it is this one; 0 for whichever runs.
    void cancel(std::uint64_t call);
    // From the control thread: a call that belongs to it.
    void ask(link::Reader& in, const link::Ask& what, link::Packet& out);
    // The channel closes; the device is brought to rest for this reason and closed.
    void leave(std::int32_t reason);

private:
    void run(std::uint64_t open_call);
    void open(std::uint64_t call);
    bool serve();
    mdg_status perform(plugin_abi::CallId id, std::uint64_t call, link::Reader& in);
    void rest_and_close();
    void send(const link::Packet& packet) { channel_.send(packet); }

    const LoadedPlugin& plugin_;
    HostTable& host_;
    link::Channel channel_;
    std::string token_;

    std::mutex control_mutex_;      // the device is not closed while the control thread is inside it
    mdgp_device* device_ = nullptr; // set before opened_
    Interfaces interfaces_;
    std::atomic<bool> opened_ = false;
    std::atomic<bool> ended_ = false;
    Calls calls_;
    std::atomic<std::int32_t> reason_ = MDGP_IDLE_OWNER_LOST; // where the channel ends without a word

    link::Packet in_;
    link::Packet out_;
    link::Packet scratch_; // where answers of cards are put by the plugin
    std::thread thread_;
};

} // namespace mdg::reader::plugin_host
