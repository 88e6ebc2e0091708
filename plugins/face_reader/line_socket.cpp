#include "line_socket.hpp"

#include <madoguchi/kit/structs.hpp>

#include <cerrno>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace face_reader {

bool LineSocket::open(const std::string& path) {
    close();
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) return false;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    const int made = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (made < 0) return false;
    if (::connect(made, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(made);
        return false;
    }
    const std::lock_guard<std::mutex> lock(mutex_);
    descriptor_ = made;
    ended_ = false;
    return true;
}

void LineSocket::close() {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
    text_.clear();
}

bool LineSocket::send(std::string line) {
    const std::lock_guard<std::mutex> lock(mutex_);
    bool sent_all = descriptor_ >= 0;
    for (std::size_t done = 0; sent_all && done < line.size();) {
        pollfd ready{descriptor_, POLLOUT, 0};
        sent_all = ::poll(&ready, 1, 1000) > 0;
        const auto sent = sent_all ? ::send(descriptor_, line.data() + done, line.size() - done, MSG_NOSIGNAL) : 0;
        if (sent < 0 && errno != EAGAIN && errno != EINTR) sent_all = false;
        if (sent > 0) done += static_cast<std::size_t>(sent);
    }
    madoguchi::kit::wipe(line.data(), line.size());
    return sent_all;
}

std::optional<std::string> LineSocket::receive(std::chrono::milliseconds limit) {
    if (descriptor_ < 0) ended_ = true;
    auto end = text_.find('\n');
    pollfd ready{descriptor_, POLLIN, 0};
    if (end == std::string::npos && !ended_ && ::poll(&ready, 1, static_cast<int>(limit.count())) > 0) {
        const auto before = text_.size();
        char buffer[65536];
        const auto got = ::recv(descriptor_, buffer, sizeof buffer, MSG_DONTWAIT);
        ended_ = got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR);
        if (got > 0) text_.append(buffer, static_cast<std::size_t>(got));
        end = text_.find('\n', before);
    }
    if (end == std::string::npos) return std::nullopt;
    auto line = text_.substr(0, end);
    text_.erase(0, end + 1);
    return line;
}

} // namespace face_reader
