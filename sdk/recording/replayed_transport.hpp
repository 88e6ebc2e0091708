// The connections of a recording as the service mdgp.svc.transport/1: no network is needed. Reads recordings of both
// layers.
#pragma once

#include "plugin_services/transport.hpp"
#include "recording/replay.hpp"

#include <memory>

namespace mdg::recording {

class HostPlayer;

// Each connection is strict in itself and free against the others; time is made up. After a mismatch every call
// answers CLOSED.
class ReplayedTransport : public plugin_services::TransportService {
public:
    explicit ReplayedTransport(const Recording& recording, ReplayOptions options = {});
    ~ReplayedTransport() override;
    ReplayedTransport(const ReplayedTransport&) = delete;
    ReplayedTransport& operator=(const ReplayedTransport&) = delete;

    mdg_status open(std::uint64_t op, std::string_view address, std::uint32_t limit_ms,
                    std::uint64_t& connection) override;
    mdg_status write(std::uint64_t op, std::uint64_t connection, const std::uint8_t* data, std::uint32_t length,
                     std::uint32_t limit_ms) override;
    mdg_status read(std::uint64_t op, std::uint64_t connection, std::uint8_t* buffer, std::uint32_t capacity,
                    std::uint32_t limit_ms, std::uint32_t& length) override;
    mdg_status close(std::uint64_t connection) override;

    ReplayEnd end();

private:
    std::unique_ptr<HostPlayer> player_; // a host without a plugin
};

} // namespace mdg::recording
