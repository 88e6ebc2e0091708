#pragma once

#include "clinic/card/bytes.hpp"

#include <cstdint>
#include <optional>

namespace mdg::clinic::card {

// The wire to vpcd: frames of a two-byte length and a payload (card facts §14).
class Link {
public:
    explicit Link(int socket); // owns it
    ~Link();
    Link(Link&& other) noexcept;
    Link& operator=(Link&& other) noexcept;
    Link(const Link&) = delete;
    Link& operator=(const Link&) = delete;

    // To this machine only: a card's PINs cross this wire in clear. Nothing if nobody listens.
    static std::optional<Link> connect(std::uint16_t port);

    std::optional<Bytes> receive(); // nothing once the reader has gone; throws if a frame stops half-way
    bool send(View payload);        // false once the reader has gone
    int socket() const { return socket_; }

private:
    bool read_exactly(std::span<std::uint8_t> into);

    int socket_ = -1;
};

} // namespace mdg::clinic::card
