#include "support/catch.hpp"
#include "web_support.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace mdg::eligibility::web;
using namespace mdg::eligibility::web::test;
using namespace std::chrono_literals;
using mdg::eligibility::test::failure_of;

namespace {

// Tunnels with CONNECT, one connection after the other.
class Proxy {
public:
    explicit Proxy(std::string answer)
        : answer_(std::move(answer))
        , listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* any = reinterpret_cast<sockaddr*>(&address);
        REQUIRE(::bind(listener_, any, size) == 0);
        REQUIRE(::listen(listener_, 4) == 0);
        ::getsockname(listener_, any, &size);
        port = ntohs(address.sin_port);
        thread_ = std::thread([this] { run(); });
    }
    ~Proxy() {
        ::shutdown(listener_, SHUT_RDWR);
        thread_.join();
        ::close(listener_);
    }
    std::uint16_t port = 0;
    std::string asked; // the last CONNECT

private:
    void run() {
        for (;;) {
            const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
            if (client < 0) return;
            std::string head;
            char byte = 0;
            while (!head.ends_with("\r\n\r\n") && ::recv(client, &byte, 1, 0) == 1) head += byte;
            asked = head;
            ::send(client, answer_.data(), answer_.size(), MSG_NOSIGNAL);
            if (answer_.find(" 200 ") != answer_.npos) relay(client, std::stoi(head.substr(head.find(':') + 1)));
            ::close(client);
        }
    }
    static void relay(int client, int port) {
        const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        pollfd ends[2] = {{client, POLLIN, 0}, {server, POLLIN, 0}};
        bool open = ::connect(server, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
        while (open && ::poll(ends, 2, 5000) > 0)
            for (int end = 0; end < 2 && open; ++end) {
                char part[4096];
                if (ends[end].revents == 0) continue;
                const auto got = ::recv(ends[end].fd, part, sizeof part, 0);
                open = got > 0 && ::send(ends[1 - end].fd, part, static_cast<std::size_t>(got), MSG_NOSIGNAL) == got;
            }
        ::close(server);
    }
    std::string answer_;
    int listener_;
    std::thread thread_;
};

} // namespace

TEST_CASE("A proxy tunnels, and the server behind it is verified as without") {
    TlsServer server(always(ok));
    SECTION("it connects") {
        Proxy proxy("HTTP/1.1 200 Connection established\r\nX: y\r\n\r\n");
        {
            Client client(server.port(), Host{"127.0.0.1", proxy.port});
            CHECK(client.post().status == 200);
            CHECK(client.post().status == 200);
        }
        CHECK(proxy.asked.find("CONNECT localhost:" + std::to_string(server.port()) + " HTTP/1.1\r\n") == 0);
        CHECK(server.connections() == 1);
    }
    SECTION("it refuses") {
        Proxy proxy("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
        const auto failure = Client(server.port(), Host{"127.0.0.1", proxy.port}).failure();
        REQUIRE(failure);
        CHECK(failure->status == MDG_E_UNREACHABLE);
        CHECK(failure->vendor_code == "HTTP 407");
        CHECK(failure->message.find("proxy") != std::string::npos);
    }
    SECTION("it is none") {
        Proxy proxy("220 mail.example ESMTP\r\n\r\n");
        const auto failure = Client(server.port(), Host{"127.0.0.1", proxy.port}).failure();
        REQUIRE(failure);
        CHECK(failure->message.find("no HTTP proxy") != std::string::npos);
    }
    SECTION("it is not there") {
        const auto failure = Client(server.port(), Host{"127.0.0.1", closed_port()}).failure();
        REQUIRE(failure);
        CHECK(failure->message.find("refuses the connection") != std::string::npos);
    }
}

TEST_CASE("Addresses of the settings are https with a host, a proxy is host and port") {
    CHECK(parse_endpoint("https://a.example/b?c=d").host.text() == "a.example:443");
    CHECK(parse_endpoint("https://a.example:8443/b?c=d").path == "/b?c=d");
    CHECK(parse_endpoint("https://a.example").path == "/");
    CHECK(parse_host("proxy.base.oqs-pdl.org:8080").text() == "proxy.base.oqs-pdl.org:8080");
    for (const std::string text : {"http://a.example/", "a.example", "", "https://", "https://user:pw@a.example/",
                                   "ftp://a.example/", "https://a.example:99999/"}) {
        INFO(text);
        const auto failure = failure_of([&] { parse_endpoint(text); });
        REQUIRE(failure);
        CHECK(failure->status == MDG_E_BAD_ARGUMENT);
    }
    for (const std::string text : {"proxy", "http://proxy:8080", "proxy:8080/x", ":8080", "", "u:p@proxy:8080"}) {
        INFO(text);
        CHECK(failure_of([&] { parse_host(text); }));
    }
    CHECK(public_endpoint("auth").host.name == "hweb-api.oqs.onshikaku.org");
    CHECK(public_endpoint("search").path == "/oqs-api-pro/MSA01030/ILI01030SV01/search");
}
