// The line and its faults: what was sent is never sent again, what was not is tried again, and every wait ends.
#include "../support.hpp"
#include "eligibility/web/centre.hpp"
#include "support/catch.hpp"
#include "tls_server.hpp"
#include "web_support.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace mdg::eligibility::web;
using namespace mdg::eligibility::web::test;
using namespace std::chrono_literals;
using mdg::base::Failure;
using mdg::base::Wait;
using mdg::eligibility::test::failure_of;

namespace {

class Client {
public:
    explicit Client(std::uint16_t port, std::optional<Host> proxy = std::nullopt, const std::string& host = "localhost")
        : centre_({{host, port}, "/search"}, std::move(proxy), tls_files(), resolver_) {}

    Answer post(std::chrono::milliseconds limit = 5s, std::stop_token cancel = {}) {
        const Wait wait(limit, std::move(cancel));
        return centre_.post("{\"A\":\"1\"}", nullptr, Patience(wait));
    }
    std::optional<Failure> failure(std::chrono::milliseconds limit = 5s) {
        return failure_of([&] { post(limit); });
    }

private:
    Resolver resolver_;
    Centre centre_;
};

void check_lost(const std::optional<Failure>& failure, const TlsServer& server) {
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_NO_ANSWER);
    CHECK(failure->side_effects == MDG_SIDE_EFFECTS_POSSIBLE);
    CHECK(failure->message.find("not sent again") != std::string::npos);
    CHECK(server.requests().size() == 1);
}

const std::string ok = reply("200 OK", "{}");

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

TEST_CASE("A connection is kept: several requests need one handshake") {
    TlsServer server(always(ok));
    Client client(server.port());
    for (int request = 0; request < 5; ++request) CHECK(client.post().status == 200);
    CHECK(server.connections() == 1);
    CHECK(server.requests().size() == 5);
}

TEST_CASE("A kept connection that the server closed is not used: the next request goes out once, over a new one") {
    std::atomic<bool> resumed{false};
    const bool politely = GENERATE(true, false);
    TlsServer server([&](Peer& peer) {
        if (peer.number() == 2) resumed = peer.resumed();
        peer.read_request();
        peer.send(ok);
        if (!politely) peer.cut();
    });
    Client client(server.port());
    CHECK(client.post().status == 200);
    std::this_thread::sleep_for(50ms); // the goodbye is on its way
    CHECK(client.post().status == 200);
    CHECK(server.connections() == 2);
    CHECK(server.requests().size() == 2);
    CHECK(resumed); // the TLS session was taken up again
}

TEST_CASE("Connection: close is honoured") {
    TlsServer server([](Peer& peer) {
        while (!peer.read_request().empty()) peer.send(reply("200 OK", "{}", "Connection: close\r\n"));
    });
    Client client(server.port());
    CHECK(client.post().status == 200);
    CHECK(client.post().status == 200);
    CHECK(server.connections() == 2);
}

TEST_CASE("Nothing was sent: the connection is tried again, three times at most") {
    const int good_from = GENERATE(3, 4);
    const auto server = TlsServer::without_handshake([good_from](Peer& peer) {
        if (peer.number() < good_from) return peer.cut();
        if (peer.shake_hands()) always(ok)(peer);
    });
    Client client(server->port());
    const auto failure = client.failure();
    CHECK(failure.has_value() == (good_from == 4));
    CHECK(server->connections() == 3);
    if (failure) {
        CHECK(failure->status == MDG_E_UNREACHABLE);
        CHECK(failure->side_effects == MDG_SIDE_EFFECTS_NONE);
    }
}

TEST_CASE("Nobody there: refused and unknown names are told apart, with the next step in Japanese") {
    Client refused(closed_port());
    const auto first = refused.failure();
    REQUIRE(first);
    CHECK(first->status == MDG_E_UNREACHABLE);
    CHECK(first->origin == MDG_ORIGIN_LINE);
    CHECK(first->message.find("refuses the connection") != std::string::npos);
    REQUIRE(first->findings.size() == 1);
    CHECK(first->findings.front().code == MDG_FINDING_CODE_NEXT_STEP);
    CHECK(first->findings.front().ja.find("拒否") != std::string::npos);

    Client unknown(443, std::nullopt, "no-such-host.invalid");
    const auto second = unknown.failure();
    REQUIRE(second);
    CHECK(second->status == MDG_E_UNREACHABLE);
    CHECK(second->message.find("cannot be resolved") != std::string::npos);
}

TEST_CASE("A server that never shakes hands costs no more than the limit, and nothing was sent") {
    const auto server = TlsServer::without_handshake([](Peer& peer) { peer.wait_for_end(); });
    Client client(server->port());
    const auto failure = client.failure(200ms);
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_UNREACHABLE);
    CHECK(failure->side_effects == MDG_SIDE_EFFECTS_NONE);
    CHECK(failure->message.find("within the limit") != std::string::npos);
}

TEST_CASE("The request went out and the answer did not come: never again by itself") {
    SECTION("silence until the limit") {
        TlsServer server([](Peer& peer) {
            peer.read_request();
            peer.wait_for_end();
        });
        check_lost(Client(server.port()).failure(300ms), server);
    }
    SECTION("closed at once") {
        TlsServer server([](Peer& peer) { peer.read_request(); });
        check_lost(Client(server.port()).failure(), server);
    }
    SECTION("cut in the head") {
        TlsServer server([](Peer& peer) {
            peer.read_request();
            peer.send("HTTP/1.1 200 OK\r\nContent-Le");
            peer.cut();
        });
        check_lost(Client(server.port()).failure(), server);
    }
    SECTION("cut in the body") {
        TlsServer server([](Peer& peer) {
            peer.read_request();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"XmlMsg\":");
        });
        check_lost(Client(server.port()).failure(), server);
    }
    SECTION("cut between chunks") {
        TlsServer server([](Peer& peer) {
            peer.read_request();
            peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n");
        });
        check_lost(Client(server.port()).failure(), server);
    }
    SECTION("byte by byte, for ever") {
        TlsServer server([](Peer& peer) {
            peer.read_request();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
            while (peer.send("x")) std::this_thread::sleep_for(20ms);
        });
        check_lost(Client(server.port()).failure(400ms), server);
    }
    SECTION("header by header, for ever") {
        TlsServer server([](Peer& peer) {
            peer.read_request();
            peer.send("HTTP/1.1 200 OK\r\n");
            while (peer.send("X: 1\r\n")) std::this_thread::sleep_for(20ms);
        });
        check_lost(Client(server.port()).failure(400ms), server);
    }
    SECTION("not HTTP") {
        TlsServer server([](Peer& peer) {
            peer.read_request();
            peer.send("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        });
        check_lost(Client(server.port()).failure(), server);
    }
    SECTION("over a kept connection") {
        TlsServer server([](Peer& peer) {
            peer.read_request();
            peer.send(ok);
            peer.read_request();
        });
        Client client(server.port());
        client.post();
        const auto failure = client.failure();
        REQUIRE(failure);
        CHECK(failure->status == MDG_E_NO_ANSWER);
        CHECK(failure->side_effects == MDG_SIDE_EFFECTS_POSSIBLE);
        CHECK(server.requests().size() == 2);
        CHECK(server.connections() == 1);
    }
}

TEST_CASE("Answers without end are not taken into memory") {
    SECTION("a body") {
        TlsServer server([](Peer& peer) {
            peer.read_request();
            peer.send("HTTP/1.1 200 OK\r\n\r\n");
            const std::string part(16384, ' ');
            while (peer.send(part)) {
            }
        });
        const auto failure = Client(server.port()).failure();
        REQUIRE(failure);
        CHECK(failure->status == MDG_E_BAD_ANSWER);
        CHECK(failure->message.find("larger") != std::string::npos);
        CHECK(failure->side_effects == MDG_SIDE_EFFECTS_POSSIBLE);
    }
    SECTION("headers") {
        TlsServer server([](Peer& peer) {
            peer.read_request();
            peer.send("HTTP/1.1 200 OK\r\n");
            while (peer.send("X: 1\r\n")) {
            }
        });
        check_lost(Client(server.port()).failure(), server);
    }
}

TEST_CASE("A chunked answer and one that ends with the connection are whole") {
    TlsServer server([](Peer& peer) {
        peer.read_request();
        if (peer.number() == 1) {
            peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"A\r\n6\r\n\":\"1\"}\r\n0\r\n\r\n");
            peer.read_request();
        }
        peer.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"A\":\"2\"}");
    });
    Client client(server.port());
    CHECK(client.post().body == "{\"A\":\"1\"}");
    CHECK(client.post().body == "{\"A\":\"2\"}");
}

TEST_CASE("A cancel ends every wait at once") {
    enum class At { handshake, answer };
    const At at = GENERATE(At::handshake, At::answer);
    std::atomic<bool> arrived{false};
    const auto server = TlsServer::without_handshake([&](Peer& peer) {
        if (at == At::answer) {
            peer.shake_hands();
            peer.read_request();
        }
        arrived = true;
        peer.wait_for_end();
    });
    Client client(server->port());
    std::stop_source impatient;
    std::optional<Failure> failure;
    std::thread caller([&] { failure = failure_of([&] { client.post(60s, impatient.get_token()); }); });
    while (!arrived) std::this_thread::sleep_for(1ms);
    impatient.request_stop();
    caller.join(); // the limit of a minute would be the test's own end
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_CANCELLED);
    CHECK(failure->side_effects == (at == At::answer ? MDG_SIDE_EFFECTS_POSSIBLE : MDG_SIDE_EFFECTS_NONE));
}

TEST_CASE("503 and 429 with Retry-After are waited for, within the limit and three times at most") {
    const std::string status = GENERATE("503 Service Unavailable", "429 Too Many Requests");
    SECTION("then it works") {
        TlsServer server([&](Peer& peer) {
            peer.read_request();
            peer.send(reply(status, "", "Retry-After: 0\r\n"));
            always(ok)(peer);
        });
        CHECK(Client(server.port()).post().status == 200);
        CHECK(server.requests().size() == 2);
    }
    SECTION("it never works") {
        TlsServer server(always(reply(status, "", "Retry-After: 0\r\n")));
        CHECK(Client(server.port()).post().status == std::stoi(status));
        CHECK(server.requests().size() == 3);
    }
    SECTION("it asks for more time than there is") {
        TlsServer server(always(reply(status, "", "Retry-After: 3600\r\n")));
        CHECK(Client(server.port()).post().status == std::stoi(status));
        CHECK(server.requests().size() == 1);
    }
}

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
