#include "clinic/card/link.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <utility>

namespace mdg::clinic::card {
namespace {

constexpr timeval rest_of_a_frame{10, 0};

// Only hurry the wire, so their failure on a socket that is not TCP is no harm.
void no_delay(int socket) {
    const int on = 1;
    static_cast<void>(setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on));
}

// vpcd sends length and body in two writes; without this each costs a delayed ACK of 40 ms (card facts §14).
// The kernel forgets the option, so it is set before every read.
void quick_acknowledge(int socket) {
    const int on = 1;
    static_cast<void>(setsockopt(socket, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on));
}

} // namespace

Link::Link(int socket)
    : socket_(socket) {
    no_delay(socket_);
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &rest_of_a_frame, sizeof rest_of_a_frame);
    setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &rest_of_a_frame, sizeof rest_of_a_frame);
}

Link::~Link() {
    if (socket_ >= 0) close(socket_);
}

Link::Link(Link&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)) {}

Link& Link::operator=(Link&& other) noexcept {
    std::swap(socket_, other.socket_);
    return *this;
}

std::optional<Link> Link::connect(std::uint16_t port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0) throw std::runtime_error("no socket to be had");
    Link link(socket);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // The cast is how the sockets interface takes any address.
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) return std::nullopt;
    return link;
}

bool Link::read_exactly(std::span<std::uint8_t> into) {
    std::size_t have = 0;
    while (have < into.size()) {
        quick_acknowledge(socket_);
        const auto got = recv(socket_, into.data() + have, into.size() - have, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 && errno == EAGAIN) throw std::runtime_error("the reader stopped in the middle of a frame");
        if (got <= 0) return false;
        have += static_cast<std::size_t>(got);
    }
    return true;
}

std::optional<Bytes> Link::receive() {
    Bytes length(2);
    if (!read_exactly(length)) return std::nullopt;
    Bytes payload(static_cast<std::size_t>(length[0]) << 8U | length[1]);
    if (!read_exactly(payload)) return std::nullopt;
    return payload;
}

bool Link::send(View payload) {
    if (payload.size() > 0xFFFF) throw std::length_error("a frame of more than 65535 bytes");
    Bytes frame{static_cast<std::uint8_t>(payload.size() >> 8U), static_cast<std::uint8_t>(payload.size() & 0xFFU)};
    append(frame, payload);
    View rest = frame;
    while (!rest.empty()) {
        const auto sent = ::send(socket_, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        rest = rest.subspan(static_cast<std::size_t>(sent));
    }
    return true;
}

} // namespace mdg::clinic::card
