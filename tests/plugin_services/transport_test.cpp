#include "plugin_services/transport.hpp"
#include "support/catch.hpp"

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

namespace mdg::plugin_services {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

// Listens on the loopback address; the test accepts by hand.
class Listener {
public:
    Listener()
        : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(fd_, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(fd_, 4) != 0 ||
            ::getsockname(fd_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
            throw std::runtime_error("no listener");
        port_ = std::to_string(ntohs(address.sin_port));
    }
    ~Listener() { close(); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    void close() {
        if (fd_ >= 0) ::close(fd_);
        fd_ = -1;
    }
    std::string address() const { return "tcp:127.0.0.1:" + port_; }
    int accept() { return ::accept4(fd_, nullptr, nullptr, SOCK_CLOEXEC); }

private:
    int fd_;
    std::string port_;
};

const std::uint8_t hello[] = {'h', 'e', 'l', 'l', 'o'};

milliseconds since(Clock::time_point begin) {
    return std::chrono::duration_cast<milliseconds>(Clock::now() - begin);
}

TransportService& of_host(void* host_data) {
    return *static_cast<Transport*>(host_data);
}

} // namespace

TEST_CASE("bytes go both ways over TCP, and a peer that closes is told") {
    Listener listener;
    Transport transport({listener.address()}, {});
    std::uint64_t connection = 0;
    REQUIRE(transport.open(1, listener.address(), 1000, connection) == MDG_OK);
    const int peer = listener.accept();
    CHECK(transport.write(1, connection, hello, 5, 1000) == MDG_OK);
    char got[8];
    CHECK(::recv(peer, got, sizeof got, 0) == 5);
    REQUIRE(::send(peer, "abc", 3, MSG_NOSIGNAL) == 3);
    std::uint8_t buffer[8];
    std::uint32_t length = 0;
    CHECK(transport.read(1, connection, buffer, sizeof buffer, 1000, length) == MDG_OK);
    CHECK(std::string(buffer, buffer + length) == "abc");
    ::close(peer);
    CHECK(transport.read(1, connection, buffer, sizeof buffer, 1000, length) == MDG_E_CLOSED);
    CHECK(transport.close(connection) == MDG_OK);
    CHECK(transport.close(connection) == MDG_E_BAD_HANDLE);
    CHECK(transport.write(1, connection, hello, 5, 10) == MDG_E_BAD_HANDLE);
}

TEST_CASE("bytes go over a local socket") {
    const auto path = std::filesystem::temp_directory_path() / ("mdg-transport-" + std::to_string(::getpid()));
    const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.string().copy(address.sun_path, sizeof address.sun_path - 1);
    REQUIRE(::bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(::listen(listener, 1) == 0);
    Transport transport({"unix:" + path.string()}, {});
    std::uint64_t connection = 0;
    CHECK(transport.open(1, "unix:" + path.string(), 1000, connection) == MDG_OK);
    CHECK(transport.write(1, connection, hello, 5, 1000) == MDG_OK);
    ::close(listener);
    std::filesystem::remove(path);
    CHECK(transport.open(1, "unix:" + path.string(), 1000, connection) == MDG_E_UNREACHABLE);
}

TEST_CASE("only what the manifest names is reached") {
    Listener listener;
    Listener other;
    std::uint64_t connection = 0;
    Transport one({listener.address()}, {});
    CHECK(one.open(1, other.address(), 1000, connection) == MDG_E_PERMISSION);
    CHECK(one.open(1, "unix:/tmp/x", 1000, connection) == MDG_E_PERMISSION);
    Transport host({"tcp:127.0.0.1:*"}, {});
    CHECK(host.open(1, other.address(), 1000, connection) == MDG_OK);
    CHECK(host.open(1, "tcp:127.0.0.2:80", 1000, connection) == MDG_E_PERMISSION);
    Transport none({}, {});
    CHECK(none.open(1, listener.address(), 1000, connection) == MDG_E_PERMISSION);
}

TEST_CASE("an address that is none is refused") {
    Transport transport({"tcp:127.0.0.1:*"}, {});
    std::uint64_t connection = 0;
    for (const char* address : {"", "tcp:", "tcp:127.0.0.1", "tcp:127.0.0.1:", "tcp::80", "tcp:127.0.0.1:70000",
                                "tcp:127.0.0.1:8x", "unix:relative", "udp:127.0.0.1:80", "http://127.0.0.1:80/"}) {
        CAPTURE(address);
        CHECK(transport.open(1, address, 100, connection) == MDG_E_BAD_ARGUMENT);
    }
}

TEST_CASE("a peer that nobody runs is unreachable") {
    Listener listener;
    const std::string address = listener.address();
    listener.close();
    Transport transport({address}, {});
    std::uint64_t connection = 0;
    CHECK(transport.open(1, address, 1000, connection) == MDG_E_UNREACHABLE);
}

TEST_CASE("every call keeps its limit") {
    Listener listener;
    Transport transport({listener.address()}, {});
    std::uint64_t connection = 0;
    REQUIRE(transport.open(1, listener.address(), 1000, connection) == MDG_OK);
    const int peer = listener.accept();
    std::uint8_t buffer[8];
    std::uint32_t length = 0;
    const auto begin = Clock::now();
    CHECK(transport.read(1, connection, buffer, sizeof buffer, 120, length) == MDG_E_DEADLINE);
    CHECK(since(begin) >= milliseconds(119));
    CHECK(since(begin) < milliseconds(1000));
    const std::vector<std::uint8_t> much(16 * 1024 * 1024); // more than the sockets hold
    CHECK(transport.write(1, connection, much.data(), static_cast<std::uint32_t>(much.size()), 120) == MDG_E_DEADLINE);
    ::close(peer);
}

TEST_CASE("the host's wish ends the call it is about") {
    Listener listener;
    std::atomic<std::uint64_t> cancelled = 0;
    Transport transport({listener.address()}, [&](std::uint64_t op) { return op == cancelled; });
    std::uint64_t connection = 0;
    REQUIRE(transport.open(7, listener.address(), 1000, connection) == MDG_OK);
    std::thread canceller([&] {
        std::this_thread::sleep_for(milliseconds(50));
        cancelled = 7;
    });
    std::uint8_t buffer[8];
    std::uint32_t length = 0;
    const auto begin = Clock::now();
    CHECK(transport.read(7, connection, buffer, sizeof buffer, 5000, length) == MDG_E_CANCELLED);
    CHECK(since(begin) < milliseconds(1000));
    canceller.join();
    CHECK(transport.read(8, connection, buffer, sizeof buffer, 60, length) == MDG_E_DEADLINE);
}

TEST_CASE("closing a connection wakes the call that waits on it") {
    Listener listener;
    Transport transport({listener.address()}, {});
    std::uint64_t connection = 0;
    REQUIRE(transport.open(1, listener.address(), 1000, connection) == MDG_OK);
    std::thread closer([&] {
        std::this_thread::sleep_for(milliseconds(50));
        transport.close(connection);
    });
    std::uint8_t buffer[8];
    std::uint32_t length = 0;
    CHECK(transport.read(1, connection, buffer, sizeof buffer, 5000, length) == MDG_E_CLOSED);
    closer.join();
}

TEST_CASE("the transport's table takes a plugin's mistakes") {
    Transport transport({}, {});
    const auto* table = TransportService::table<of_host>();
    std::uint64_t connection = 0;
    std::uint32_t length = 0;
    std::uint8_t byte = 0;
    CHECK(table->open(&transport, 1, nullptr, 10, &connection) == MDG_E_BAD_ARGUMENT);
    CHECK(table->open(&transport, 1, "tcp:127.0.0.1:1", 10, nullptr) == MDG_E_BAD_ARGUMENT);
    CHECK(table->write(&transport, 1, 9, nullptr, 4, 10) == MDG_E_BAD_ARGUMENT);
    CHECK(table->read(&transport, 1, 9, &byte, 0, 10, &length) == MDG_E_BAD_ARGUMENT);
    CHECK(table->read(&transport, 1, 9, &byte, 1, 10, &length) == MDG_E_BAD_HANDLE);
    CHECK(table->close(&transport, 9) == MDG_E_BAD_HANDLE);
}

} // namespace mdg::plugin_services
