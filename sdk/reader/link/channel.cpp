#include "reader/link/channel.hpp"

#include "base/failure.hpp"

#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace mdg::reader::link {

std::pair<Channel, Channel> Channel::pair() {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        throw base::Failure(MDG_E_NO_MEMORY, MDG_ORIGIN_OS,
                            std::string("no connection to a plugin's process: ") + std::strerror(errno));
    return {Channel(base::Descriptor(ends[0])), Channel(base::Descriptor(ends[1]))};
}

bool Channel::send(const Packet& packet, int descriptor, std::chrono::milliseconds limit) const {
    iovec part{const_cast<std::byte*>(packet.data()), packet.size()};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    if (descriptor >= 0) {
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        cmsghdr* header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof descriptor);
        std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
    }
    const auto end = std::chrono::steady_clock::now() + limit;
    for (;;) {
        if (::sendmsg(fd(), &message, MSG_NOSIGNAL | MSG_DONTWAIT) >= 0) return true;
        if (errno == EINTR) continue;
        if (errno != EAGAIN) return false;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (left <= std::chrono::milliseconds::zero()) return false;
        pollfd room{fd(), POLLOUT, 0};
        ::poll(&room, 1, static_cast<int>(left.count()));
    }
}

Channel::Got Channel::take(Packet& packet, base::Descriptor* descriptor, int flags) const {
    iovec part{packet.data(), Packet::capacity};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    ssize_t size = 0;
    do size = ::recvmsg(fd(), &message, flags | MSG_CMSG_CLOEXEC);
    while (size < 0 && errno == EINTR);
    if (size < 0 && errno == EAGAIN) return Got::nothing;
    if (size <= 0) return Got::ended;
    packet.resize(static_cast<std::size_t>(size));
    base::Descriptor came;
    if (const cmsghdr* header = CMSG_FIRSTHDR(&message);
        header != nullptr && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS) {
        // Two fit where there is room for one, by alignment. The other side is not believed: all are taken, one is kept.
        for (std::size_t at = header->cmsg_len; at >= CMSG_LEN(sizeof(int)); at -= sizeof(int)) {
            int number = -1;
            std::memcpy(&number, CMSG_DATA(header) + (at - CMSG_LEN(sizeof(int))), sizeof number);
            came = base::Descriptor(number);
        }
    }
    // A truncated packet keeps its header's length, which the reader compares.
    if (descriptor != nullptr) *descriptor = std::move(came);
    return Got::message;
}

Channel::Got Channel::receive(Packet& packet, base::Descriptor* descriptor) const {
    return take(packet, descriptor, MSG_DONTWAIT);
}

Channel::Got Channel::await(Packet& packet, base::Descriptor* descriptor) const {
    return take(packet, descriptor, 0);
}

void Channel::shut_down() const noexcept {
    ::shutdown(fd(), SHUT_RDWR);
}

} // namespace mdg::reader::link
