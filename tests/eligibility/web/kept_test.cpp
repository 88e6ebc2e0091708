// What is kept of a query, so that nothing is sent twice and no answer is lost.
#include "gateway_support.hpp"
#include "support/catch.hpp"

using namespace mdg::eligibility;
using namespace mdg::eligibility::web;
using namespace mdg::eligibility::web::test;
using namespace std::chrono_literals;
using mdg::base::Wait;
using mdg::eligibility::test::failure_of;
using mdg::eligibility::test::TemporaryFolder;
using mdg::record::Record;

TEST_CASE("An answer is handed out again until it is settled, then the identifier is used up") {
    Auth auth;
    TlsServer search(always(reply("200 OK", an_answer())));
    TemporaryFolder folder;
    WebSettings settings = settings_for(auth.server, search);
    const bool durable = GENERATE(false, true);
    if (durable) settings.state = folder / "state";
    auto gateway = std::make_unique<WebGateway>(settings);
    gateway->ask(a_request(), Wait(5s));
    if (durable) gateway = std::make_unique<WebGateway>(settings); // another run of the program
    CHECK(gateway->ask(a_request(), Wait(5s)).list(MDG_FIELD_QUALIFICATION).size() == 2);
    CHECK(search.requests().size() == 1);
    Record other = a_request();
    other.set_text(MDG_FIELD_INSURED_NUMBER, "346");
    CHECK(failure_of([&] { gateway->ask(other, Wait(5s)); })->status == MDG_E_BAD_ARGUMENT);
    gateway->settle("WEB0000001");
    CHECK(gateway->outstanding().empty());
    CHECK(failure_of_ask(*gateway)->status == MDG_E_BAD_ARGUMENT);
    CHECK(search.requests().size() == 1);
}

TEST_CASE("A query whose answer was lost is never sent again, also not by the next run") {
    Auth auth;
    TlsServer search([](Peer& peer) { peer.read_request(); });
    TemporaryFolder folder;
    WebSettings settings = settings_for(auth.server, search);
    settings.state = folder / "state";
    {
        WebGateway gateway(settings);
        const auto lost = failure_of_ask(gateway);
        REQUIRE(lost);
        CHECK(lost->status == MDG_E_NO_ANSWER);
        CHECK(lost->side_effects == MDG_SIDE_EFFECTS_POSSIBLE);
    }
    WebGateway gateway(settings);
    REQUIRE(gateway.outstanding().size() == 1);
    CHECK(gateway.outstanding().front().stage == Stage::sent);
    const auto again = failure_of_ask(gateway);
    REQUIRE(again);
    CHECK(again->status == MDG_E_NO_ANSWER);
    CHECK(again->message.find("new request_id") != std::string::npos);
    CHECK(search.requests().size() == 1);
    gateway.settle("WEB0000001");
    CHECK(gateway.outstanding().empty());
}

TEST_CASE("What certainly went to nobody may be asked again under the same identifier") {
    Auth auth;
    const auto closed = closed_port();
    TlsServer search(always(reply("200 OK", an_answer())));
    WebSettings settings = settings_for(auth.server, search);
    settings.search.host.port = closed;
    WebGateway gateway(settings);
    const auto failure = failure_of_ask(gateway);
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_UNREACHABLE);
    CHECK(gateway.outstanding().empty());
    CHECK(failure_of_ask(gateway)->status == MDG_E_UNREACHABLE);
}

TEST_CASE("An answer that cannot be kept is handed out all the same, and says so") {
    Auth auth;
    TemporaryFolder folder;
    WebSettings settings;
    TlsServer search([&](Peer& peer) {
        while (!peer.read_request().empty()) {
            std::filesystem::remove_all(settings.state); // the disk goes away meanwhile
            mdg::eligibility::test::write(settings.state, "");
            peer.send(reply("200 OK", an_answer()));
        }
    });
    settings = settings_for(auth.server, search);
    settings.state = folder / "state";
    WebGateway gateway(settings);
    const Record answer = gateway.ask(a_request(), Wait(5s));
    CHECK(answer.list(MDG_FIELD_QUALIFICATION).size() == 2);
    CHECK(mdg::eligibility::test::has_finding(answer, MDG_FINDING_CODE_NOT_WRITABLE, "exchange_state_dir"));
}
