// What was sent is never sent again, however the answer ends.
#include "support/catch.hpp"
#include "web_support.hpp"

#include <csignal>

using namespace mdg::eligibility::web;
using namespace mdg::eligibility::web::test;
using namespace std::chrono_literals;
using mdg::base::Failure;

namespace {

void check_lost(const std::optional<Failure>& failure, const TlsServer& server) {
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_NO_ANSWER);
    CHECK(failure->side_effects == MDG_SIDE_EFFECTS_POSSIBLE);
    CHECK(failure->message.find("not sent again") != std::string::npos);
    CHECK(server.requests().size() == 1);
}

} // namespace

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

TEST_CASE("A server that goes away while a request is written ends the request, not the process") {
    struct sigaction fatal {};
    sigaction(SIGPIPE, nullptr, &fatal);
    REQUIRE(fatal.sa_handler == SIG_DFL); // the signal would end this test program
    TlsServer server([](Peer& peer) { peer.cut(); });
    Resolver resolver;
    Centre centre({{"localhost", server.port()}, "/"}, std::nullopt, tls_files(), resolver);
    const auto failure = mdg::eligibility::test::failure_of([&] {
        const mdg::base::Wait wait(5s);
        centre.post(std::string(8 * 1024 * 1024, ' '), nullptr, Patience(wait));
    });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_NO_ANSWER);
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
