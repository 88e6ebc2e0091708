// The gateway against the virtual clinic's centre: another program, written by others from the same public facts.
#include "gateway_support.hpp"
#include "support/catch.hpp"

#include <Poco/Pipe.h>
#include <Poco/Process.h>

#include <fstream>
#include <map>

using namespace mdg::eligibility;
using namespace mdg::eligibility::web;
using namespace mdg::eligibility::web::test;
using namespace std::chrono_literals;
using mdg::base::Wait;
using mdg::eligibility::test::failure_of;
using mdg::eligibility::test::TemporaryFolder;
using mdg::record::Record;

namespace {

class VirtualCentre {
public:
    explicit VirtualCentre(std::vector<std::string> more = {}) {
        mdg::eligibility::test::write(folder_ / "body.json", R"({"user":"clinic","password":"sample"})");
        std::vector<std::string> arguments{"serve-web",
                                           "--certificate",
                                           certificate("server.pem"),
                                           "--key",
                                           certificate("server.key"),
                                           "--client-ca",
                                           certificate("ca.pem"),
                                           "--credentials",
                                           (folder_ / "body.json").string(),
                                           "--ready-file",
                                           (folder_ / "ready").string()};
        if (std::ranges::count(more, "--now") == 0) more.insert(more.end(), {"--now", "2026-11-22T09:00:00"});
        arguments.insert(arguments.end(), more.begin(), more.end());
        process_ = std::make_unique<Poco::ProcessHandle>(
            Poco::Process::launch(MDG_CLINIC_TERMINAL, arguments, nullptr, nullptr, &log_));
        while (!std::filesystem::exists(folder_ / "ready")) std::this_thread::sleep_for(2ms);
        std::ifstream ready((folder_ / "ready").string());
        int id = 0;
        ready >> id >> port_;
    }
    VirtualCentre(const VirtualCentre&) = delete;
    VirtualCentre& operator=(const VirtualCentre&) = delete;
    ~VirtualCentre() {
        Poco::Process::requestTermination(process_->id());
        process_->wait();
    }

    WebSettings settings() const {
        WebSettings settings; // the public paths
        settings.auth.host = settings.search.host = {"localhost", port_};
        settings.tls = tls_files();
        settings.auth_body = folder_ / "body.json";
        return settings;
    }

private:
    TemporaryFolder folder_;
    Poco::Pipe log_; // a line a request
    std::unique_ptr<Poco::ProcessHandle> process_;
    std::uint16_t port_ = 0;
};

Record hanako(const std::string& id) {
    Record request = a_request(id);
    request.set_text(MDG_FIELD_INSURER_NUMBER, "06139901")
        .set_text(MDG_FIELD_INSURED_SYMBOL, "１２")
        .set_text(MDG_FIELD_INSURED_NUMBER, "３４５")
        .set_text(MDG_FIELD_LIMIT_CONSENT, MDG_CONSENT_YES);
    return request;
}

} // namespace

TEST_CASE("The virtual centre answers a query by number over mutual TLS", "[R-ONL-01]") {
    const VirtualCentre centre;
    WebGateway gateway(centre.settings());
    CHECK(gateway.probe().empty());
    for (const char* id : {"FIRST", "SECOND"}) {
        const Record answer = gateway.ask(hanako(id), Wait(5s));
        CHECK(answer.text_or(MDG_FIELD_REQUEST_ID, "") == id);
        CHECK(answer.text_or(MDG_FIELD_RESULT_SEGMENT, "") == MDG_RESULT_SEGMENT_DONE);
        REQUIRE(answer.list(MDG_FIELD_QUALIFICATION).size() == 1);
        const Record& qualification = *answer.first(MDG_FIELD_QUALIFICATION);
        CHECK(qualification.text_or(MDG_FIELD_NAME, "") == "窓口　花子");
        CHECK(qualification.text_or(MDG_FIELD_INSURER_NUMBER, "").find("6139901") != std::string::npos);
        CHECK(answer.list(MDG_FIELD_UNKNOWN_ELEMENT).empty());
        gateway.settle(id);
    }
    CHECK(gateway.outstanding().empty());
}

TEST_CASE("Nobody of these numbers is on file: an answer, not a failure", "[R-ONL-03]") {
    const VirtualCentre centre;
    WebGateway gateway(centre.settings());
    Record nobody = hanako("NOBODY");
    nobody.set_text(MDG_FIELD_INSURED_NUMBER, "999999");
    const Record answer = gateway.ask(nobody, Wait(5s));
    CHECK(answer.list(MDG_FIELD_QUALIFICATION).empty());
    CHECK(answer.text_or(MDG_FIELD_VALIDITY, "") == MDG_VALIDITY_NONE);
}

TEST_CASE("A token of one second is renewed and nobody at the counter notices") {
    const VirtualCentre centre({"--token-life", "1", "--clock-runs"});
    WebGateway gateway(centre.settings());
    gateway.ask(hanako("FIRST"), Wait(5s));
    std::this_thread::sleep_for(1100ms);
    CHECK(gateway.ask(hanako("SECOND"), Wait(5s)).list(MDG_FIELD_QUALIFICATION).size() == 1);
}

TEST_CASE("Wrong credentials and a stranger's certificate are not authorised") {
    const VirtualCentre centre;
    WebSettings settings = centre.settings();
    SECTION("credentials") {
        settings.auth_body.clear();
    }
    SECTION("certificate") {
        settings.tls.certificate = certificate("stranger.pem");
        settings.tls.key = certificate("stranger.key");
    }
    WebGateway gateway(settings);
    const auto failure = failure_of([&] { gateway.ask(hanako("FIRST"), Wait(5s)); });
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_NOT_AUTHORISED);
}

TEST_CASE("The virtual centre's faults become the failures that they are, and no query goes out twice") {
    struct Row {
        const char* fault;
        mdg::base::Status expected;
        bool outstanding;
    };
    const auto row = GENERATE(values<Row>({{"no-answer", MDG_E_NO_ANSWER, true},
                                           {"silent", MDG_E_NO_ANSWER, true},
                                           {"cut", MDG_E_NO_ANSWER, true},
                                           {"http:500", MDG_E_NO_ANSWER, true},
                                           {"http:404", MDG_E_REFUSED, false},
                                           {"redirect", MDG_E_REFUSED, false},
                                           {"bad-json", MDG_E_BAD_ANSWER, true},
                                           {"wrong-type", MDG_E_BAD_ANSWER, true},
                                           {"wrong-encoding", MDG_E_BAD_ANSWER, true},
                                           {"oversized:5", MDG_E_BAD_ANSWER, true},
                                           {"other-person", MDG_E_OTHER_PERSON, true},
                                           {"other-identifier", MDG_E_OTHER_PERSON, true},
                                           {"error", MDG_E_REFUSED, true}}));
    INFO(row.fault);
    const VirtualCentre centre({"--fault", row.fault, "--fault-times", "1"});
    WebGateway gateway(centre.settings());
    const auto failure = failure_of([&] { gateway.ask(hanako("FIRST"), Wait(700ms)); });
    REQUIRE(failure);
    CHECK(failure->status == row.expected);
    CHECK_FALSE(failure->findings.empty());
    CHECK(gateway.outstanding().size() == (row.outstanding ? 1 : 0));
    // The fault is over: what may have been processed is not asked again, anything else may.
    const auto again = failure_of([&] { gateway.ask(hanako("FIRST"), Wait(2s)); });
    CHECK(again.has_value() == row.outstanding);
    CHECK(gateway.ask(hanako("SECOND"), Wait(2s)).list(MDG_FIELD_QUALIFICATION).size() == 1);
}

TEST_CASE("A slow centre and one that answers 503 for a moment are waited for") {
    const std::string fault = GENERATE("slow:300", "delay:300", "http:503");
    INFO(fault);
    const VirtualCentre centre({"--fault", fault, "--fault-times", "1"});
    WebGateway gateway(centre.settings());
    CHECK(gateway.ask(hanako("FIRST"), Wait(5s)).list(MDG_FIELD_QUALIFICATION).size() == 1);
}
