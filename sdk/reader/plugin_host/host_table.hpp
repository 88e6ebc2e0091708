// The host's side of plugin.h inside a plugin's process: what the plugin may ask is answered here, what it reports goes
// to the library.
#pragma once

#include "plugin_services/store.hpp"
#include "plugin_services/transport.hpp"
#include "reader/link/channel.hpp"
#include "reader/link/wire.hpp"
#include "reader/quirks.hpp"

#include <madoguchi/plugin.h>

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace mdg::reader::plugin_host {

// Which of the host's threads this is, for mdgp.svc.thread_check/1. MDGP_THREAD_…
void set_thread_role(std::uint32_t role) noexcept;

class HostTable {
public:
    explicit HostTable(const link::Channel& main);
    // Before the plugin is loaded: what the optional services stand on.
    void offer_services(const std::string& state_dir, std::vector<std::string> addresses);
    HostTable(const HostTable&) = delete;
    HostTable& operator=(const HostTable&) = delete;

    const mdgp_host* table() const noexcept { return &table_; }

    // From the plugin's folder, before the plugin is loaded.
    void know_quirks(Quirks quirks) { quirks_ = std::move(quirks); }
    void configure(const std::string& key, const std::string& value) { settings_[key] = value; }
    // From here on no report goes through.
    void deafen() noexcept;

    // One call to the plugin, from its beginning to its end.
    class Operation {
    public:
        // device: where beats go; nullptr: nowhere.
        Operation(HostTable& host, std::uint64_t id, const link::Channel* device);
        ~Operation();
        Operation(const Operation&) = delete;
        Operation& operator=(const Operation&) = delete;

        // The reason behind a status, if the plugin gave one for it. The fault's texts live as long as this.
        bool explains(mdg_status status, mdgp_fault& fault) const;

    private:
        HostTable& host_;
        std::uint64_t id_;
    };

    void cancel(std::uint64_t id);

    // Any message of the library's side, one at a time.
    template <typename Message>
    void send(const Message& message, int descriptor = -1) {
        const std::lock_guard lock(send_mutex_);
        link::write(packet_, message);
        main_.send(packet_, descriptor);
    }

    void send_packet(const link::Packet& packet) {
        const std::lock_guard lock(send_mutex_);
        main_.send(packet);
    }

private:
    struct Fault {
        mdgp_fault fault{};
        std::string code, origin, en, ja; // what its pointers mean
    };
    struct Running {
        const link::Channel* device = nullptr;
        base::Descriptor cancel_event;
        bool cancelled = false;
        bool explained = false;
        Fault fault;
    };

    static HostTable& of(void* host_data) { return *static_cast<HostTable*>(host_data); }
    static plugin_services::Store& store_of(void* host_data) { return *of(host_data).store_; }
    static plugin_services::TransportService& transport_of(void* host_data) { return *of(host_data).transport_; }
    static const void* MDG_CALL get_service(void* host_data, const char* id) noexcept;
    static void MDG_CALL log(void* host_data, std::int32_t level, const char* text) noexcept;
    static void MDG_CALL device_report(void* host_data, std::int32_t change, const mdgp_descriptor* device) noexcept;
    static void MDG_CALL medium_report(void* host_data, const mdgp_medium* medium) noexcept;
    static void MDG_CALL op_beat(void* host_data, std::uint64_t op) noexcept;
    static std::uint32_t MDG_CALL op_cancelled(void* host_data, std::uint64_t op) noexcept;
    static void MDG_CALL fault_report(void* host_data, const mdgp_fault* fault) noexcept;
    static void MDG_CALL op_progress(void* host_data, std::uint64_t op, std::uint32_t stage, std::uint32_t percent,
                                     std::uint32_t hint) noexcept;
    static std::int32_t MDG_CALL op_cancel_fd(void* host_data, std::uint64_t op) noexcept;
    static void MDG_CALL notice_report(void* host_data, const char* id, const char* text) noexcept;
    static mdg_status MDG_CALL verdict_report(void* host_data, const mdgp_verdict* verdict) noexcept;
    static void MDG_CALL purge_report(void* host_data, std::uint64_t op, std::uint32_t what) noexcept;
    static void MDG_CALL panel_input(void* host_data, const char* token, std::uint32_t input,
                                     std::uint32_t value) noexcept;
    static mdg_status MDG_CALL config_text(void* host_data, const char* key, char* buffer, std::uint32_t capacity,
                                           std::uint32_t* needed) noexcept;
    static mdg_status MDG_CALL config_u64(void* host_data, const char* key, std::uint64_t* value) noexcept;
    static mdg_status MDG_CALL quirk_text(void* host_data, const char* token, const char* key, char* buffer,
                                          std::uint32_t capacity, std::uint32_t* needed) noexcept;

    const std::string* setting(const std::string& key) const;
    template <typename Message>
    void tell_device(std::uint64_t op, const Message& message) noexcept;
    template <typename Message>
    void report(const Message& message, int descriptor = -1) noexcept;

    const link::Channel& main_;
    mdgp_host table_{};
    std::optional<plugin_services::Store> store_;
    std::optional<plugin_services::Transport> transport_;
    std::map<std::string, std::string> settings_; // not changed once the plugin is loaded
    Quirks quirks_;                               // nor are these

    struct Model {
        std::string name, firmware;
    };
    std::mutex models_mutex_;
    std::map<std::string, Model> models_; // by token, as the plugin reported it

    std::mutex send_mutex_;
    link::Packet packet_;
    bool deaf_ = false; // send_mutex_

    mutable std::mutex running_mutex_;
    std::map<std::uint64_t, Running> running_;
};

} // namespace mdg::reader::plugin_host
