// What the centre says instead of an answer.
#include "eligibility/web/trouble.hpp"
#include "gateway_support.hpp"
#include "support/catch.hpp"

using namespace mdg::eligibility;
using namespace mdg::eligibility::web;
using namespace mdg::eligibility::web::test;
using namespace std::chrono_literals;
using mdg::base::Wait;
using mdg::eligibility::test::failure_of;

TEST_CASE("The centre's refusals are told apart, with their code, and the token goes to no other host") {
    struct Row {
        const char* status;
        const char* body;
        mdg::base::Status expected;
        const char* vendor_code;
        bool possible;
    };
    const auto row = GENERATE(
        values<Row>({{"302 Found", "", MDG_E_REFUSED, "HTTP 302", false},
                     {"307 Temporary Redirect", "", MDG_E_REFUSED, "HTTP 307", false},
                     {"400 Bad Request", R"({"XmlMsg":{"MessageHeader":{"ErrorCode":"E123","ErrorMessage":"理由"}}})",
                      MDG_E_REFUSED, "HTTP 400 E123", false},
                     {"403 Forbidden", "<html>", MDG_E_NOT_AUTHORISED, "HTTP 403", false},
                     {"404 Not Found", "", MDG_E_REFUSED, "HTTP 404", false},
                     {"503 Service Unavailable", "", MDG_E_UNREACHABLE, "HTTP 503", false},
                     {"429 Too Many Requests", "", MDG_E_UNREACHABLE, "HTTP 429", false},
                     {"500 Internal Server Error", "", MDG_E_NO_ANSWER, "HTTP 500", true},
                     {"502 Bad Gateway", "", MDG_E_NO_ANSWER, "HTTP 502", true},
                     {"504 Gateway Timeout", "", MDG_E_NO_ANSWER, "HTTP 504", true}}));
    INFO(row.status);
    Auth auth;
    TlsServer elsewhere(always(reply("200 OK", an_answer())));
    const std::string to = "Location: https://127.0.0.1:" + std::to_string(elsewhere.port()) + "/search\r\n";
    TlsServer search(always(reply(row.status, row.body, to + "Retry-After: 3600\r\n")));
    WebGateway gateway(settings_for(auth.server, search));
    const auto failure = failure_of_ask(gateway);
    REQUIRE(failure);
    CHECK(failure->status == row.expected);
    CHECK(failure->origin == MDG_ORIGIN_CENTRE);
    CHECK(failure->vendor_code == row.vendor_code);
    CHECK(failure->side_effects == (row.possible ? MDG_SIDE_EFFECTS_POSSIBLE : MDG_SIDE_EFFECTS_NONE));
    CHECK(gateway.outstanding().size() == (row.possible ? 1 : 0));
    CHECK(elsewhere.connections() == 0);
    CHECK(failure->message.find("id-1") == std::string::npos);
}

TEST_CASE("An error of the centre (SegmentOfResult 9) is a refusal with its code; 2 is told as still being processed") {
    Auth auth;
    TlsServer refusing(always(reply(
        "200 OK",
        R"({"XmlMsg":{"MessageHeader":{"SegmentOfResult":"9","ErrorCode":"E0001","ErrorMessage":"理由"},"MessageBody":{}}})")));
    WebGateway first(settings_for(auth.server, refusing));
    const auto refused = failure_of_ask(first);
    REQUIRE(refused);
    CHECK(refused->status == MDG_E_REFUSED);
    CHECK(refused->vendor_code == "E0001");

    TlsServer slow(always(reply("200 OK", R"({"XmlMsg":{"MessageHeader":{"SegmentOfResult":"2"},"MessageBody":{}}})")));
    WebGateway second(settings_for(auth.server, slow));
    CHECK(failure_of_ask(second)->status == MDG_E_NO_ANSWER);
    CHECK(failure_of_ask(second)->status == MDG_E_NO_ANSWER);
    CHECK(slow.requests().size() == 1);
}

TEST_CASE("An answer that is no message is a bad answer: kept, told, and the query is not sent again") {
    const std::string body = GENERATE("", "<html>maintenance</html>", "[]", R"({"XmlMsg":{"MessageHeader")",
                                      R"({"message":"ok"})", R"({"XmlMsg":{"MessageHeader":{},"MessageHeader":{}}})");
    INFO(body);
    Auth auth;
    TlsServer search(always(reply("200 OK", body)));
    WebGateway gateway(settings_for(auth.server, search));
    for (int time = 0; time < 2; ++time) {
        const auto failure = failure_of_ask(gateway);
        REQUIRE(failure);
        CHECK(failure->status == MDG_E_BAD_ANSWER);
        CHECK(failure->side_effects == MDG_SIDE_EFFECTS_POSSIBLE);
    }
    CHECK(search.requests().size() == 1);
    CHECK(gateway.outstanding().size() == 1);
}

TEST_CASE("A login that does not work sends no query") {
    struct Row {
        std::string answer;
        mdg::base::Status expected;
    };
    const auto row =
        GENERATE(values<Row>({{reply("401 Unauthorized", "{}"), MDG_E_NOT_AUTHORISED},
                              {reply("400 Bad Request", "{}"), MDG_E_NOT_AUTHORISED},
                              {reply("500 Internal Server Error", "{}"), MDG_E_UNREACHABLE},
                              {reply("302 Found", "{}", "Location: https://x.example/\r\n"), MDG_E_REFUSED},
                              {reply("200 OK", "{}"), MDG_E_BAD_ANSWER},
                              {reply("200 OK", R"({"status":"9","msg":"no"})"), MDG_E_BAD_ANSWER},
                              {"nonsense\r\n\r\n", MDG_E_UNREACHABLE}}));
    INFO(row.answer);
    TlsServer auth(always(row.answer));
    TlsServer search(always(reply("200 OK", an_answer())));
    WebGateway gateway(settings_for(auth, search));
    const auto failure = failure_of_ask(gateway, "WEB0000001", 1s);
    REQUIRE(failure);
    CHECK(failure->status == row.expected);
    CHECK(failure->side_effects == MDG_SIDE_EFFECTS_NONE);
    CHECK(search.requests().empty());
    CHECK(gateway.outstanding().empty());
}

TEST_CASE("Every row of the table of troubles makes a failure with both texts") {
    for (const char* key : {"dns",
                            "refused",
                            "unroutable",
                            "connect_timeout",
                            "proxy_refused",
                            "proxy_answer",
                            "line_lost",
                            "tls_untrusted",
                            "tls_name",
                            "tls_dates",
                            "tls_own_rejected",
                            "tls_failed",
                            "no_answer",
                            "redirect",
                            "not_authorised",
                            "busy",
                            "refused_request",
                            "server_error",
                            "bad_json",
                            "too_large",
                            "no_token",
                            "sessions",
                            "sent_before",
                            "still_processing",
                            "other_person"}) {
        INFO(key);
        const mdg::base::Failure failure = trouble(key, "host:443", "detail");
        CHECK(failure.status != MDG_E_INTERNAL);
        CHECK(failure.message.find("host:443: ") == 0);
        REQUIRE(failure.findings.size() == 1);
        CHECK_FALSE(failure.findings.front().ja.empty());
    }
    CHECK(failure_of([] { trouble("no such row", ""); })->status == MDG_E_INTERNAL);
}
