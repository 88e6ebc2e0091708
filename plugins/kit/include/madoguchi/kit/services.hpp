// Madoguchi kit: the optional services of the host. Any of them may be absent: a function answers UNSUPPORTED then.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operation.hpp"

#include <optional>
#include <vector>

namespace madoguchi::kit {

// A small key-value store in the plugin's private state folder: pairings, calibration; nothing about a person.
class Store {
public:
    explicit Store(const Host& host) noexcept
        : data_(host.data())
        , table_(host.service<mdgp_svc_store_1>(MDGP_SVC_STORE_1)) {}

    bool available() const noexcept { return table_.get != nullptr && table_.set != nullptr; }

    // nullopt: no such key, no such service, or it cannot be read.
    std::optional<std::vector<std::uint8_t>> get(const std::string& key) const {
        if (table_.get == nullptr) return std::nullopt;
        std::vector<std::uint8_t> value(longest);
        std::uint32_t length = 0;
        if (table_.get(data_, key.c_str(), value.data(), longest, &length) != MDG_OK) return std::nullopt;
        value.resize(length);
        return value;
    }
    mdg_status set(const std::string& key, Bytes value) const noexcept {
        return table_.set == nullptr ? MDG_E_UNSUPPORTED : table_.set(data_, key.c_str(), value.data, value.size);
    }
    mdg_status remove(const std::string& key) const noexcept { return set(key, {}); }

private:
    static constexpr std::uint32_t longest = 4096;

    void* data_;
    mdgp_svc_store_1 table_;
};

// A connection that the host opens and performs, so that its bytes can be recorded and replayed; closed with the object.
// Every function throws Error with the host's status.
class Connection {
public:
    // address: "tcp:host:port" or "unix:/path", named in the manifest's needs.network.
    Connection(const Operation& op, const std::string& address, std::uint32_t limit_ms)
        : data_(op.host().data())
        , table_(op.host().service<mdgp_svc_transport_1>(MDGP_SVC_TRANSPORT_1)) {
        if (table_.open == nullptr || table_.read == nullptr || table_.write == nullptr || table_.close == nullptr)
            throw Error(MDG_E_UNSUPPORTED, "this host has no " MDGP_SVC_TRANSPORT_1);
        demand(table_.open(data_, op.id(), address.c_str(), limit_ms, &number_), "opening the connection");
    }
    ~Connection() {
        if (table_.close != nullptr) table_.close(data_, number_);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    // Sends all of it.
    void write(const Operation& op, Bytes bytes, std::uint32_t limit_ms) {
        demand(table_.write(data_, op.id(), number_, bytes.data, bytes.size, limit_ms), "writing");
    }
    // What is there, at least one byte, appended to the buffer.
    void read(const Operation& op, Buffer& buffer, std::uint32_t limit_ms) {
        std::uint32_t length = 0;
        demand(table_.read(data_, op.id(), number_, buffer.data + buffer.size, buffer.capacity - buffer.size, limit_ms,
                           &length),
               "reading");
        buffer.size += length;
    }

private:
    static void demand(mdg_status status, const char* doing) {
        if (status != MDG_OK) throw Error(status, std::string(doing) + " failed");
    }

    void* data_;
    mdgp_svc_transport_1 table_;
    std::uint64_t number_ = 0;
};

// The role of the calling thread, MDGP_THREAD_…; nullopt where the host does not tell.
inline std::optional<std::uint32_t> thread_role(const Host& host) noexcept {
    const auto table = host.service<mdgp_svc_thread_check_1>(MDGP_SVC_THREAD_CHECK_1);
    if (table.role == nullptr) return std::nullopt;
    return table.role(host.data());
}

} // namespace madoguchi::kit
