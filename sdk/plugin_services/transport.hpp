// The service mdgp.svc.transport/1: connections that a plugin asks the host for.
#pragma once

#include <madoguchi/plugin.h>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::plugin_services {

// Threads: any.
class TransportService {
public:
    virtual ~TransportService() = default;

    virtual mdg_status open(std::uint64_t op, std::string_view address, std::uint32_t limit_ms,
                            std::uint64_t& connection) = 0;
    virtual mdg_status write(std::uint64_t op, std::uint64_t connection, const std::uint8_t* data, std::uint32_t length,
                             std::uint32_t limit_ms) = 0;
    virtual mdg_status read(std::uint64_t op, std::uint64_t connection, std::uint8_t* buffer, std::uint32_t capacity,
                            std::uint32_t limit_ms, std::uint32_t& length) = 0;
    virtual mdg_status close(std::uint64_t connection) = 0;

    // The service's table. of_host tells the transport behind a host_data, which is whatever the host gave its plugin.
    template <TransportService& (*of_host)(void* host_data)>
    static const mdgp_svc_transport_1* table() noexcept;
};

// Sockets of this computer.
class Transport : public TransportService {
public:
    static constexpr std::size_t most_connections = 64;

    // allowed: addresses the manifest names, "tcp:host:port" or "unix:/path"; "*" as port allows all of that host.
    // cancelled(op): whether the host wants the call to end; asked every 50 ms.
    Transport(std::vector<std::string> allowed, std::function<bool(std::uint64_t)> cancelled);
    ~Transport() override; // ends all connections
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;

    mdg_status open(std::uint64_t op, std::string_view address, std::uint32_t limit_ms,
                    std::uint64_t& connection) override;
    mdg_status write(std::uint64_t op, std::uint64_t connection, const std::uint8_t* data, std::uint32_t length,
                     std::uint32_t limit_ms) override;
    mdg_status read(std::uint64_t op, std::uint64_t connection, std::uint8_t* buffer, std::uint32_t capacity,
                    std::uint32_t limit_ms, std::uint32_t& length) override;
    mdg_status close(std::uint64_t connection) override;

private:
    struct Connection; // a descriptor, closed with the last call that uses it
    std::shared_ptr<Connection> find(std::uint64_t connection);

    std::vector<std::string> allowed_;
    std::function<bool(std::uint64_t)> cancelled_;
    std::mutex mutex_;
    std::map<std::uint64_t, std::shared_ptr<Connection>> connections_;
    std::uint64_t last_ = 0;
};

template <TransportService& (*of_host)(void* host_data)>
const mdgp_svc_transport_1* TransportService::table() noexcept {
    static const mdgp_svc_transport_1 made{
        sizeof(mdgp_svc_transport_1),
        0,
        [](void* host, std::uint64_t op, const char* address, std::uint32_t limit_ms,
           std::uint64_t* out) noexcept -> mdg_status {
            if (address == nullptr || out == nullptr) return MDG_E_BAD_ARGUMENT;
            return of_host(host).open(op, address, limit_ms, *out);
        },
        [](void* host, std::uint64_t op, std::uint64_t connection, const std::uint8_t* data, std::uint32_t length,
           std::uint32_t limit_ms) noexcept -> mdg_status {
            if (data == nullptr && length > 0) return MDG_E_BAD_ARGUMENT;
            return of_host(host).write(op, connection, data, length, limit_ms);
        },
        [](void* host, std::uint64_t op, std::uint64_t connection, std::uint8_t* buffer, std::uint32_t capacity,
           std::uint32_t limit_ms, std::uint32_t* length) noexcept -> mdg_status {
            if (buffer == nullptr || length == nullptr || capacity == 0) return MDG_E_BAD_ARGUMENT;
            return of_host(host).read(op, connection, buffer, capacity, limit_ms, *length);
        },
        [](void* host, std::uint64_t connection) noexcept -> mdg_status { return of_host(host).close(connection); }};
    return &made;
}

} // namespace mdg::plugin_services
