#include "recording/replayed_transport.hpp"

#include "recording/host_player.hpp"

#include <string>

namespace mdg::recording {

namespace {

// The events of connections alone: nobody else plays the others.
Recording connections_of(const Recording& recording) {
    Recording only{recording.header, {}};
    for (const Event& event : recording.events)
        if (event.channel.rfind("transport:", 0) == 0) only.events.push_back(event);
    return only;
}

} // namespace

ReplayedTransport::ReplayedTransport(const Recording& recording, ReplayOptions options)
    : player_(std::make_unique<HostPlayer>(connections_of(recording), mdgp_plugin{}, options)) {}

ReplayedTransport::~ReplayedTransport() = default;

mdg_status ReplayedTransport::open(std::uint64_t op, std::string_view address, std::uint32_t limit_ms,
                                   std::uint64_t& connection) {
    return player_->transport.open(player_.get(), op, std::string(address).c_str(), limit_ms, &connection);
}

mdg_status ReplayedTransport::write(std::uint64_t op, std::uint64_t connection, const std::uint8_t* data,
                                    std::uint32_t length, std::uint32_t limit_ms) {
    return player_->transport.write(player_.get(), op, connection, data, length, limit_ms);
}

mdg_status ReplayedTransport::read(std::uint64_t op, std::uint64_t connection, std::uint8_t* buffer,
                                   std::uint32_t capacity, std::uint32_t limit_ms, std::uint32_t& length) {
    return player_->transport.read(player_.get(), op, connection, buffer, capacity, limit_ms, &length);
}

mdg_status ReplayedTransport::close(std::uint64_t connection) {
    return player_->transport.close(player_.get(), connection);
}

ReplayEnd ReplayedTransport::end() {
    return player_->script.end();
}

} // namespace mdg::recording
