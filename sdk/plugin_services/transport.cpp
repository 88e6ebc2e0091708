#include "plugin_services/transport.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <future>
#include <optional>
#include <thread>

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace mdg::plugin_services {

namespace {

using Clock = std::chrono::steady_clock;

struct Address {
    std::string host; // empty: a path
    std::string port_or_path;
};

// "tcp:host:port", "tcp:[::1]:port", "unix:/path".
std::optional<Address> parse(std::string_view text) {
    constexpr std::string_view tcp = "tcp:";
    constexpr std::string_view local = "unix:";
    if (text.substr(0, local.size()) == local && text.size() > local.size() && text[local.size()] == '/')
        return Address{{}, std::string(text.substr(local.size()))};
    if (text.substr(0, tcp.size()) != tcp) return std::nullopt;
    text.remove_prefix(tcp.size());
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    std::string_view host = text.substr(0, colon);
    const std::string_view port = text.substr(colon + 1);
    if (port.empty() || port.size() > 5 || port.find_first_not_of("0123456789") != std::string_view::npos ||
        std::stoul(std::string(port)) > 65535)
        return std::nullopt;
    if (host.front() == '[' && host.back() == ']') host = host.substr(1, host.size() - 2);
    if (host.empty() || host.find_first_of("/[] ") != std::string_view::npos) return std::nullopt;
    return Address{std::string(host), std::string(port)};
}

bool is_allowed(const std::vector<std::string>& allowed, std::string_view address) {
    return std::any_of(allowed.begin(), allowed.end(), [&](std::string_view entry) {
        if (entry == address) return true;
        constexpr std::string_view any_port = ":*";
        if (entry.size() <= any_port.size() || entry.substr(entry.size() - any_port.size()) != any_port) return false;
        return address.substr(0, address.rfind(':')) == entry.substr(0, entry.size() - any_port.size());
    });
}

} // namespace

struct Transport::Connection {
    explicit Connection(int fd_)
        : fd(fd_) {}
    ~Connection() { ::close(fd); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    const int fd;
};

namespace {

// One call's limit and cancel.
class Limit {
public:
    Limit(const std::function<bool(std::uint64_t)>& cancelled, std::uint64_t op, std::uint32_t limit_ms)
        : cancelled_(cancelled)
        , op_(op)
        , end_(Clock::now() + std::chrono::milliseconds(limit_ms)) {}

    // OK, CANCELLED or DEADLINE.
    mdg_status state() const {
        if (cancelled_ && cancelled_(op_)) return MDG_E_CANCELLED;
        return Clock::now() >= end_ ? MDG_E_DEADLINE : MDG_OK;
    }

    std::chrono::milliseconds step() const {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end_ - Clock::now());
        return std::clamp(left, std::chrono::milliseconds(0), std::chrono::milliseconds(50));
    }

    // Waits until the descriptor is ready. What is ready already is taken also when the time is over.
    mdg_status wait(int fd, short events) const {
        for (;;) {
            pollfd wanted{fd, events, 0};
            const int ready = ::poll(&wanted, 1, static_cast<int>(step().count()));
            if (ready > 0) return MDG_OK;
            if (ready < 0 && errno != EINTR) return MDG_E_CLOSED;
            if (const mdg_status now = state(); now != MDG_OK) return now;
        }
    }

private:
    const std::function<bool(std::uint64_t)>& cancelled_;
    std::uint64_t op_;
    Clock::time_point end_;
};

mdg_status connect_to(const sockaddr* address, socklen_t size, const Limit& limit, int& connected) {
    const int fd = ::socket(address->sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0) return MDG_E_UNREACHABLE;
    mdg_status status = MDG_OK;
    if (::connect(fd, address, size) != 0) {
        status = errno == EINPROGRESS ? limit.wait(fd, POLLOUT) : MDG_E_UNREACHABLE;
        int error = 0;
        socklen_t length = sizeof error;
        if (status == MDG_OK && (::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &length) != 0 || error != 0))
            status = MDG_E_UNREACHABLE;
    }
    if (status == MDG_OK)
        connected = fd;
    else
        ::close(fd);
    return status;
}

using Found = std::shared_ptr<addrinfo>;

Found look_up(const Address& address) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* list = nullptr;
    if (::getaddrinfo(address.host.c_str(), address.port_or_path.c_str(), &hints, &list) != 0) return nullptr;
    return Found(list, ::freeaddrinfo);
}

// The system's look-up knows no limit: it is left to a thread of its own and not waited for beyond ours.
mdg_status look_up_within(const Address& address, const Limit& limit, Found& found) {
    auto promise = std::make_shared<std::promise<Found>>();
    auto answer = promise->get_future();
    std::thread([promise, address] { promise->set_value(look_up(address)); }).detach();
    while (answer.wait_for(limit.step()) != std::future_status::ready)
        if (const mdg_status now = limit.state(); now != MDG_OK) return now;
    found = answer.get();
    return found == nullptr ? MDG_E_UNREACHABLE : MDG_OK;
}

mdg_status connect_tcp(const Address& address, const Limit& limit, int& connected) {
    Found found;
    mdg_status status = look_up_within(address, limit, found);
    for (const addrinfo* at = found.get(); at != nullptr; at = at->ai_next) {
        status = connect_to(at->ai_addr, at->ai_addrlen, limit, connected);
        if (status != MDG_E_UNREACHABLE) break;
    }
    return status;
}

mdg_status connect_unix(const std::string& path, const Limit& limit, int& connected) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) return MDG_E_BAD_ARGUMENT;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    return connect_to(reinterpret_cast<const sockaddr*>(&address), sizeof address, limit, connected);
}

} // namespace

Transport::Transport(std::vector<std::string> allowed, std::function<bool(std::uint64_t)> cancelled)
    : allowed_(std::move(allowed))
    , cancelled_(std::move(cancelled)) {}

Transport::~Transport() = default;

std::shared_ptr<Transport::Connection> Transport::find(std::uint64_t connection) {
    const std::lock_guard lock(mutex_);
    const auto found = connections_.find(connection);
    return found == connections_.end() ? nullptr : found->second;
}

mdg_status Transport::open(std::uint64_t op, std::string_view address, std::uint32_t limit_ms,
                           std::uint64_t& connection) {
    const auto parsed = parse(address);
    if (!parsed) return MDG_E_BAD_ARGUMENT;
    if (!is_allowed(allowed_, address)) return MDG_E_PERMISSION;
    {
        const std::lock_guard lock(mutex_);
        if (connections_.size() >= most_connections) return MDG_E_UNREACHABLE;
    }
    const Limit limit(cancelled_, op, limit_ms);
    int fd = -1;
    const mdg_status status =
        parsed->host.empty() ? connect_unix(parsed->port_or_path, limit, fd) : connect_tcp(*parsed, limit, fd);
    if (status != MDG_OK) return status;
    auto made = std::make_shared<Connection>(fd);
    const std::lock_guard lock(mutex_);
    connection = ++last_;
    connections_.emplace(connection, std::move(made));
    return MDG_OK;
}

mdg_status Transport::write(std::uint64_t op, std::uint64_t connection, const std::uint8_t* data, std::uint32_t length,
                            std::uint32_t limit_ms) {
    const auto found = find(connection);
    if (found == nullptr) return MDG_E_BAD_HANDLE;
    const Limit limit(cancelled_, op, limit_ms);
    for (std::uint32_t done = 0; done < length;) {
        if (const mdg_status ready = limit.wait(found->fd, POLLOUT); ready != MDG_OK) return ready;
        const ssize_t sent = ::send(found->fd, data + done, length - done, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno != EINTR && errno != EAGAIN) return MDG_E_CLOSED;
        done += sent > 0 ? static_cast<std::uint32_t>(sent) : 0;
    }
    return MDG_OK;
}

mdg_status Transport::read(std::uint64_t op, std::uint64_t connection, std::uint8_t* buffer, std::uint32_t capacity,
                           std::uint32_t limit_ms, std::uint32_t& length) {
    length = 0;
    const auto found = find(connection);
    if (found == nullptr) return MDG_E_BAD_HANDLE;
    const Limit limit(cancelled_, op, limit_ms);
    for (;;) {
        if (const mdg_status ready = limit.wait(found->fd, POLLIN); ready != MDG_OK) return ready;
        const ssize_t got = ::recv(found->fd, buffer, capacity, MSG_DONTWAIT);
        if (got == 0) return MDG_E_CLOSED;
        if (got < 0 && errno != EINTR && errno != EAGAIN) return MDG_E_CLOSED;
        if (got < 0) continue;
        length = static_cast<std::uint32_t>(got);
        return MDG_OK;
    }
}

mdg_status Transport::close(std::uint64_t connection) {
    const std::lock_guard lock(mutex_);
    const auto found = connections_.find(connection);
    if (found == connections_.end()) return MDG_E_BAD_HANDLE;
    ::shutdown(found->second->fd, SHUT_RDWR); // wakes a call that waits on it
    connections_.erase(found);
    return MDG_OK;
}

} // namespace mdg::plugin_services
