// The gateway against a scripted centre: token flow, sessions, and that nothing is sent twice.
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

TEST_CASE("A query by number goes the public way and every result of its answer comes back") {
    Auth auth;
    TlsServer search(always(reply("200 OK", an_answer(R"("ArbitraryFileIdentifier":"WEB0000001",)"))));
    TemporaryFolder folder;
    WebSettings settings = settings_for(auth.server, search);
    settings.auth_body = folder / "body.json";
    mdg::eligibility::test::write(settings.auth_body, R"({"of":"the site"})");
    WebGateway gateway(settings);
    const Record answer = gateway.ask(a_request(), Wait(5s));
    CHECK(answer.kind() == MDG_KIND_ELIGIBILITY);
    REQUIRE(answer.list(MDG_FIELD_QUALIFICATION).size() == 2);
    CHECK(*answer.list(MDG_FIELD_QUALIFICATION)[0]->text(MDG_FIELD_INSURER_NUMBER) == "00001399");
    CHECK(*answer.list(MDG_FIELD_QUALIFICATION)[1]->text(MDG_FIELD_INSURER_NUMBER) == "12999998");
    CHECK(answer.list(MDG_FIELD_QUALIFICATION)[0]->list(MDG_FIELD_SPECIFIC_DISEASE).size() == 1);

    REQUIRE(auth.server.requests().size() == 1);
    CHECK(body_of(auth.server.requests().front()) == R"({"of":"the site"})");
    REQUIRE(search.requests().size() == 1);
    CHECK(token_of(search.requests().front()) == "id-1");
    // Zeros here, where a file has blanks; the names are those of the file.
    CHECK(body_of(search.requests().front()) ==
          R"({"XmlMsg":{"MessageHeader":{"QualificationConfirmationDate":"20261122","MedicalInstitutionCode":)"
          R"("1319999999","ArbitraryFileIdentifier":"WEB0000001"},"MessageBody":{"QualificationConfirmSearchInfo":)"
          R"({"InsurerNumber":"00001399","InsuredIdentificationNumber":"345","Birthdate":"19850412",)"
          R"("LimitApplicationCertificateRelatedConsFlg":"0"}}}})");
}

TEST_CASE("An identifier that is not echoed is no fault, another one than ours is") {
    Auth auth;
    TlsServer silent(always(reply("200 OK", an_answer())));
    WebGateway first(settings_for(auth.server, silent));
    CHECK(first.ask(a_request(), Wait(5s)).list(MDG_FIELD_QUALIFICATION).size() == 2);

    TlsServer wrong(always(reply("200 OK", an_answer(R"("ArbitraryFileIdentifier":"SOMEBODY",)"))));
    WebGateway second(settings_for(auth.server, wrong));
    const auto failure = failure_of_ask(second);
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_OTHER_PERSON);
    CHECK(failure_of_ask(second)->status == MDG_E_OTHER_PERSON);
    CHECK(wrong.requests().size() == 1);
}

TEST_CASE("Somebody else's birth date in the answer is not taken") {
    Auth auth;
    TlsServer search(always(reply("200 OK", an_answer({}, "19700101"))));
    WebGateway gateway(settings_for(auth.server, search));
    CHECK(failure_of_ask(gateway)->status == MDG_E_OTHER_PERSON);
}

TEST_CASE("One login serves many queries; after a 401 it is renewed, once for a query") {
    Auth auth;
    std::atomic<int> valid{1};
    TlsServer search([&](Peer& peer) {
        for (std::string request; !(request = peer.read_request()).empty();)
            peer.send(token_of(request) == "id-" + std::to_string(valid) ? reply("200 OK", an_answer())
                                                                         : reply("401 Unauthorized", "{}"));
    });
    WebGateway gateway(settings_for(auth.server, search));
    gateway.ask(a_request("WEB1"), Wait(5s));
    gateway.ask(a_request("WEB2"), Wait(5s));
    CHECK(auth.logins == 1);
    valid = 2;
    gateway.ask(a_request("WEB3"), Wait(5s));
    CHECK(auth.logins == 2);
    CHECK(search.requests().size() == 4);
    valid = 99;
    const auto failure = failure_of_ask(gateway, "WEB4");
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_NOT_AUTHORISED);
    CHECK(failure->vendor_code == "HTTP 401");
    CHECK(failure->side_effects == MDG_SIDE_EFFECTS_NONE);
    CHECK(search.requests().size() == 6);
    CHECK(gateway.outstanding().size() == 3); // the answers of the first three, not settled; not the fourth
}

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

TEST_CASE("No more queries are with the centre than there are sessions; who waits keeps limit and cancel") {
    Auth auth;
    std::atomic<int> inside{0};
    std::atomic<int> most{0};
    std::atomic<bool> go_on{false};
    TlsServer search([&](Peer& peer) {
        while (!peer.read_request().empty()) {
            const int now = ++inside;
            int seen = most;
            while (seen < now && !most.compare_exchange_weak(seen, now)) {
            }
            while (!go_on) std::this_thread::sleep_for(1ms);
            --inside;
            peer.send(reply("200 OK", an_answer()));
        }
    });
    WebSettings settings = settings_for(auth.server, search);
    settings.sessions = 2;
    WebGateway gateway(settings);
    std::vector<std::thread> callers;
    std::atomic<int> answered{0};
    for (int caller = 0; caller < 6; ++caller)
        callers.emplace_back([&, caller] {
            gateway.ask(a_request("WEB" + std::to_string(caller)), Wait(20s));
            ++answered;
        });
    while (inside < 2) std::this_thread::sleep_for(1ms);
    const auto late = failure_of_ask(gateway, "LATE", 50ms);
    std::stop_source impatient;
    impatient.request_stop();
    const auto cancelled = failure_of([&] { gateway.ask(a_request("GIVENUP"), Wait(20s, impatient.get_token())); });
    go_on = true;
    for (std::thread& caller : callers) caller.join();
    CHECK(answered == 6);
    CHECK(most == 2);
    CHECK(auth.logins == 1);
    REQUIRE(late);
    CHECK(late->status == MDG_E_BUSY);
    CHECK(late->side_effects == MDG_SIDE_EFFECTS_NONE);
    REQUIRE(cancelled);
    CHECK(cancelled->status == MDG_E_CANCELLED);
    CHECK(search.requests().size() == 6);
}

TEST_CASE("What the Web API is not publicly known for is refused with a clear word") {
    Auth auth;
    WebGateway gateway(settings_for(auth.server, auth.server));
    const auto kind = failure_of([&] { gateway.ask(Record(MDG_KIND_ELIGIBILITY), Wait(1s)); });
    REQUIRE(kind);
    CHECK(kind->status == MDG_E_UNSUPPORTED);
    CHECK(kind->message.find("not public") != std::string::npos);
    CHECK(failure_of([&] { gateway.watch_faces(); })->status == MDG_E_UNSUPPORTED);
    const auto faults = failure_of([&] {
        Record request = a_request();
        request.unset(MDG_FIELD_BIRTH_DATE);
        gateway.ask(request, Wait(1s));
    });
    REQUIRE(faults);
    CHECK(faults->status == MDG_E_CHECK_FAILED);
    CHECK(auth.logins == 0);
}

TEST_CASE("The probe shakes hands with both hosts, sends nothing and tells what it finds") {
    Auth auth;
    TlsServer search(always(reply("200 OK", an_answer())));
    WebGateway good(settings_for(auth.server, search));
    CHECK(good.probe().empty());
    CHECK(search.connections() == 1);
    CHECK(search.requests().empty());
    CHECK(auth.logins == 0);

    WebSettings settings = settings_for(auth.server, search);
    settings.tls.authorities = certificate("foreign_ca.pem");
    WebGateway mistrusting(settings);
    const auto findings = mistrusting.probe();
    REQUIRE(findings.size() == 2);
    CHECK(findings.front().code == MDG_FINDING_CODE_NEXT_STEP);
    CHECK(findings.front().ja.find("web_ca_file") != std::string::npos);
}

TEST_CASE("A site may have the terminal's face folder beside the Web API") {
    Auth auth;
    TemporaryFolder folder;
    WebSettings settings = settings_for(auth.server, auth.server);
    settings.face = folder.path();
    WebGateway gateway(settings);
    CHECK(gateway.watch_faces() != nullptr);
}
