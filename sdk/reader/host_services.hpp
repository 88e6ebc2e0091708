// The host's side of plugin.h: what a plugin may ask for and report.
#pragma once

#include "reader/plugin_link.hpp"

#include <madoguchi/plugin.h>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace mdg::reader {

// level: MDGP_LOG_…; called from any thread.
using LogSink = std::function<void(int level, const std::string& text)>;

class HostServices {
public:
    HostServices(std::string plugin_id, LogSink log);
    HostServices(const HostServices&) = delete;
    HostServices& operator=(const HostServices&) = delete;

    const mdgp_host* table() const noexcept { return &table_; }

    void listen(LinkListener& listener);
    // No report comes through after it returned.
    void deafen() noexcept;

    // One call to the plugin, from its beginning until nobody needs it any more.
    class Operation {
    public:
        explicit Operation(HostServices& services);
        ~Operation();
        Operation(const Operation&) = delete;
        Operation& operator=(const Operation&) = delete;

        std::uint64_t id() const noexcept { return id_; }
        void cancel();
        // What the plugin meant by a status that is not OK.
        base::Failure failure(mdg_status status, const char* what) const;

    private:
        HostServices& services_;
        std::uint64_t id_;
    };

    void log(int level, const std::string& text) const;
    base::Failure failure(mdg_status status, const std::string& message) const;

private:
    struct Running {
        bool cancelled = false;
        std::optional<base::Failure> fault;
    };

    static HostServices& of(void* host_data) { return *static_cast<HostServices*>(host_data); }
    static void MDG_CALL take_log(void* host_data, std::int32_t level, const char* text) noexcept;
    static void MDG_CALL take_device(void* host_data, std::int32_t change, const mdgp_descriptor* device) noexcept;
    static void MDG_CALL take_medium(void* host_data, const mdgp_medium* medium) noexcept;
    static void MDG_CALL take_fault(void* host_data, const mdgp_fault* fault) noexcept;
    static std::uint32_t MDG_CALL tell_cancelled(void* host_data, std::uint64_t op) noexcept;

    base::Failure failure_of(const mdgp_fault& fault) const;
    template <typename Report>
    void pass_on(Report report) noexcept;

    std::string plugin_id_;
    LogSink log_;
    mdgp_host table_{};

    std::mutex listener_mutex_;
    LinkListener* listener_ = nullptr;

    mutable std::mutex mutex_;
    std::uint64_t last_op_ = 0;
    std::map<std::uint64_t, Running> running_;
};

} // namespace mdg::reader
