// The line: kept, tried again while nothing was sent, and every wait ends.
#include "support/catch.hpp"
#include "web_support.hpp"

using namespace mdg::eligibility::web;
using namespace mdg::eligibility::web::test;
using namespace std::chrono_literals;
using mdg::base::Failure;
using mdg::eligibility::test::failure_of;

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
