// One end of a sequenced-packet socket: whole messages, one descriptor with a message where it has one.
#pragma once

#include "base/descriptor.hpp"
#include "reader/link/packet.hpp"

#include <chrono>
#include <utility>

namespace mdg::reader::link {

class Channel {
public:
    Channel() = default;
    explicit Channel(base::Descriptor socket)
        : socket_(std::move(socket)) {}

    // The two ends; both are closed on exec.
    static std::pair<Channel, Channel> pair();

    // False: the other side is gone, or did not take it within the limit (its buffer is full: it is stuck).
    bool send(const Packet& packet, int descriptor = -1,
              std::chrono::milliseconds limit = std::chrono::seconds(1)) const;

    enum class Got { message, nothing, ended };
    // Takes a message that is there, without waiting. A descriptor that came with it is the caller's.
    Got receive(Packet& packet, base::Descriptor* descriptor = nullptr) const;
    // The same, waiting for it as long as it takes.
    Got await(Packet& packet, base::Descriptor* descriptor = nullptr) const;

    int fd() const noexcept { return socket_.get(); }
    void close() noexcept { socket_.reset(); }
    // Wakes whoever waits on either side; the descriptor stays.
    void shut_down() const noexcept;
    base::Descriptor release() noexcept { return std::move(socket_); }

private:
    Got take(Packet& packet, base::Descriptor* descriptor, int flags) const;

    base::Descriptor socket_;
};

} // namespace mdg::reader::link
