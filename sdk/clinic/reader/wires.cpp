#include "clinic/reader/wires.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <vector>

namespace mdg::clinic::reader {
namespace {

constexpr std::size_t longest_line = std::size_t{1} << 20;

int listen_at(const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string text = path.string();
    if (text.size() >= sizeof address.sun_path) throw std::runtime_error("too long for a socket: " + text);
    std::memcpy(address.sun_path, text.c_str(), text.size() + 1);
    ::unlink(text.c_str());
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0 || ::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(descriptor, 16) != 0)
        throw std::runtime_error("cannot listen at " + text + ": " + std::strerror(errno));
    return descriptor;
}

void let_go(int& descriptor) {
    if (descriptor >= 0) ::close(descriptor);
    descriptor = -1;
}

} // namespace

Wires::Wires(const std::filesystem::path& place, const std::string& name, Control control, Gone gone)
    : path_(place / name)
    , control_(std::move(control))
    , gone_(std::move(gone)) {
    std::filesystem::create_directories(place);
    control_listener_ = listen_at(path_.string() + ".control");
    plug(true);
}

Wires::~Wires() {
    plug(false);
    for (const auto& [descriptor, text] : controls_) ::close(descriptor);
    let_go(control_listener_);
    ::unlink((path_.string() + ".control").c_str());
}

void Wires::plug(bool in) {
    if (in == (listener_ >= 0)) return;
    if (in) {
        // Complete before it has its name: whoever finds it is served.
        listener_ = listen_at(path_.string() + ".new");
        std::filesystem::rename(path_.string() + ".new", path_.string() + ".sock");
        return;
    }
    ::unlink((path_.string() + ".sock").c_str());
    let_go(listener_);
    while (!clients_.empty()) drop(clients_.begin()->first);
    requests_.clear();
}

void Wires::drop(int client) {
    ::close(client);
    clients_.erase(client);
    std::erase_if(requests_, [&](const Request& request) { return request.client == client; });
    gone_(client);
}

void Wires::turn(Clock::time_point until) {
    std::vector<pollfd> watched{{control_listener_, POLLIN, 0}};
    for (const auto& [descriptor, text] : controls_) watched.push_back({descriptor, POLLIN, 0});
    if (!hanging) {
        if (listener_ >= 0) watched.push_back({listener_, POLLIN, 0});
        for (const auto& [descriptor, client] : clients_) watched.push_back({descriptor, POLLIN, 0});
    }
    int limit = -1;
    if (until != Clock::time_point::max()) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
        limit = static_cast<int>(std::clamp<std::chrono::milliseconds::rep>(left, 0, 3600000));
    }
    if (::poll(watched.data(), watched.size(), limit) <= 0) return;
    for (const auto& [descriptor, events, came] : watched) {
        if (came == 0) continue;
        if (descriptor == control_listener_ || descriptor == listener_) {
            const int made = ::accept4(descriptor, nullptr, nullptr, SOCK_CLOEXEC);
            if (made < 0) continue;
            if (descriptor == listener_)
                clients_[made];
            else
                controls_[made];
        } else if (const auto control = controls_.find(descriptor); control != controls_.end()) {
            take_lines(descriptor, control->second, [&](const std::string& line) {
                if (const auto said = control_(descriptor, line)) answer_control(descriptor, *said);
            });
        } else if (const auto client = clients_.find(descriptor); client != clients_.end()) {
            take_lines(descriptor, client->second.in, [&](const std::string& line) { take(descriptor, line); });
        }
    }
}

// A line may end the connection it came from; a connection that ended is forgotten.
void Wires::take_lines(int descriptor, std::string& text, const std::function<void(const std::string&)>& take) {
    char buffer[65536];
    const auto got = ::recv(descriptor, buffer, sizeof buffer, MSG_DONTWAIT);
    if (got <= 0) {
        if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
        if (controls_.erase(descriptor) > 0)
            ::close(descriptor);
        else
            drop(descriptor);
        return;
    }
    text.append(buffer, static_cast<std::size_t>(got));
    std::vector<std::string> lines;
    for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n')) {
        lines.push_back(text.substr(0, end));
        text.erase(0, end + 1);
    }
    if (text.size() > longest_line) text.clear();
    for (const auto& line : lines)
        if (controls_.contains(descriptor) || clients_.contains(descriptor)) take(line);
}

void Wires::take(int client, const std::string& text) {
    auto line = parse_line(text);
    auto& of = clients_[client];
    if (line.verb == "cancel") {
        of.cancelled = true;
    } else if (line.verb == "offer") {
        of.offer = std::move(line);
    } else {
        // A cancel that came for an earlier request is over.
        of.cancelled = false;
        of.offer.reset();
        requests_.push_back({client, std::move(line)});
    }
}

std::optional<Wires::Request> Wires::next_request() {
    if (requests_.empty() || hanging) return std::nullopt;
    auto request = std::move(requests_.front());
    requests_.pop_front();
    return request;
}

bool Wires::take_cancel(int client) {
    const auto found = clients_.find(client);
    return found != clients_.end() && std::exchange(found->second.cancelled, false);
}

std::optional<Line> Wires::take_offer(int client) {
    const auto found = clients_.find(client);
    return found == clients_.end() ? std::nullopt : std::exchange(found->second.offer, std::nullopt);
}

void Wires::send(int client, const Line& line) {
    if (clients_.contains(client)) write(client, text_of(line));
}

void Wires::tell_watchers(const Line& line) {
    const auto text = text_of(line);
    for (const auto& [descriptor, client] : clients_)
        if (client.watches) write(descriptor, text);
}

void Wires::answer_control(int client, const std::string& text) {
    if (controls_.contains(client)) write(client, text);
}

// A reader that does not take its lines within a second has gone its own way.
void Wires::write(int descriptor, const std::string& text) {
    for (std::size_t done = 0; done < text.size();) {
        pollfd ready{descriptor, POLLOUT, 0};
        if (::poll(&ready, 1, 1000) <= 0) return;
        const auto sent = ::send(descriptor, text.data() + done, text.size() - done, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0 && errno != EAGAIN && errno != EINTR) return;
        done += sent > 0 ? static_cast<std::size_t>(sent) : 0;
    }
}

} // namespace mdg::clinic::reader
