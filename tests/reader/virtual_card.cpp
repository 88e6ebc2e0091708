#include "reader/virtual_card.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace mdg::test {

namespace {

using Octets = std::vector<std::uint8_t>;

const Octets atr = {0x3B, 0x88, 0x80, 0x01, 0x00, 0x00, 0x05, 0xE0, 0xB3, 0x81, 0xA1, 0x00, 0x7F};

bool receive(int socket, std::uint8_t* data, std::size_t size) {
    return ::recv(socket, data, size, MSG_WAITALL) == static_cast<ssize_t>(size);
}

bool send_frame(int socket, const Octets& payload) {
    Octets frame = {static_cast<std::uint8_t>(payload.size() >> 8), static_cast<std::uint8_t>(payload.size())};
    frame.insert(frame.end(), payload.begin(), payload.end());
    return ::send(socket, frame.data(), frame.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(frame.size());
}

} // namespace

VirtualCard::VirtualCard(int port)
    : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("the virtual reader does not listen");
    const int on = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    thread_ = std::thread([this] { serve(); });
}

VirtualCard::~VirtualCard() {
    ::shutdown(socket_, SHUT_RDWR);
    thread_.join();
    ::close(socket_);
}

void VirtualCard::serve() {
    for (;;) {
        // Without it each answer waits for a delayed acknowledgement.
        const int on = 1;
        ::setsockopt(socket_, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
        std::array<std::uint8_t, 2> length{};
        if (!receive(socket_, length.data(), length.size())) return;
        Octets frame(std::size_t{length[0]} << 8 | length[1]);
        if (!receive(socket_, frame.data(), frame.size())) return;
        if (frame.size() == 1) {
            if (frame[0] == 0x00) ++power_downs_;
            if (frame[0] == 0x04 && !send_frame(socket_, atr)) return;
            continue;
        }
        if (frame.size() >= 2 && frame[0] == 0x00 && frame[1] == 0x02)
            std::this_thread::sleep_for(std::chrono::seconds(2));
        ++commands_;
        if (!send_frame(socket_, {0x90, 0x00})) return;
    }
}

} // namespace mdg::test
