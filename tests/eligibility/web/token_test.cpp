#include "eligibility/web/token_source.hpp"

#include "../support.hpp"
#include "base/failure.hpp"
#include "eligibility/web/http_times.hpp"
#include "support/catch.hpp"

#include <Poco/Base64Encoder.h>

#include <atomic>
#include <sstream>
#include <thread>
#include <vector>

using namespace mdg::eligibility::web;
using namespace std::chrono_literals;
using mdg::base::Wait;
using mdg::eligibility::test::failure_of;

namespace {

std::string text_of(const mdg::base::Secret& secret) {
    return {reinterpret_cast<const char*>(secret.bytes().data()), secret.size()};
}

std::string jwt(const std::string& claims) {
    std::ostringstream coded;
    Poco::Base64Encoder encoder(coded, Poco::BASE64_URL_ENCODING | Poco::BASE64_NO_PADDING);
    encoder.rdbuf()->setLineLength(0);
    encoder << claims;
    encoder.close();
    return "eyJhbGciOiJSUzI1NiJ9." + coded.str() + ".c2lnbmF0dXJl";
}

Token token(std::string body, std::optional<std::chrono::seconds> date = std::nullopt) {
    return read_token(body, date, "centre:443");
}

// Seconds from now until it is renewed.
std::optional<double> renewed_in(const Token& token) {
    if (!token.renew_at) return std::nullopt;
    return std::chrono::duration<double>(*token.renew_at - std::chrono::steady_clock::now()).count();
}

Token a_token(const std::string& text) {
    return {mdg::base::Secret(text), std::nullopt};
}

} // namespace

TEST_CASE("The idToken is found where it stands alone and where a result holds it") {
    CHECK(text_of(token(R"({"accessToken":"a","refreshToken":"r","idToken":"the-token","linkSysCharCd":"0"})").id) ==
          "the-token");
    CHECK(text_of(token(R"({"status":"0","msg":"","result":{"accessToken":"a","idToken":"the-token"}})").id) ==
          "the-token");
}

TEST_CASE("The body that held a token is wiped, also when it holds none") {
    std::string body = R"({"idToken":"the-token"})";
    read_token(body, std::nullopt, "centre:443");
    CHECK(body.find_first_not_of('\0') == std::string::npos);
    std::string none = R"({"accessToken":"the-token"})";
    CHECK(failure_of([&] { read_token(none, std::nullopt, "centre:443"); }));
    CHECK(none.find_first_not_of('\0') == std::string::npos);
}

TEST_CASE("An answer without a usable idToken is told as such and not quoted") {
    for (const std::string body : {R"({"result":{"accessToken":"secret-a"}})", R"({"idToken":""})",
                                   R"({"idToken":null})", R"({"idToken":"secret-a\r\nX-Header: 1"})", "secret-a", ""}) {
        INFO(body);
        const auto failure = failure_of([&] { token(body); });
        REQUIRE(failure);
        CHECK(failure->status == MDG_E_BAD_ANSWER);
        CHECK(failure->message.find("secret-a") == std::string::npos);
        CHECK_FALSE(failure->findings.empty());
    }
}

TEST_CASE("A token longer than a page is held whole") {
    const std::string text(9000, 'x');
    CHECK(text_of(token(R"({"idToken":")" + text + R"("})").id) == text);
}

TEST_CASE("The time of renewal comes from the token's own exp, counted from its iat or the server's Date") {
    const auto body = [](const std::string& claims) { return R"({"idToken":")" + jwt(claims) + R"("})"; };
    // An hour, less one minute.
    CHECK(*renewed_in(token(body(R"({"iat":1000,"exp":4600})"))) == Approx(3540).margin(5));
    CHECK(*renewed_in(token(body(R"({"exp":4600,"sub":"x"})"), 1000s)) == Approx(3540).margin(5));
    CHECK(*renewed_in(token(body(R"({"iat":1000,"exp":1100})"))) == Approx(90).margin(5));
    CHECK_FALSE(renewed_in(token(body(R"({"iat":1000,"exp":900})"))));
    CHECK_FALSE(renewed_in(token(body(R"({"exp":4600})"))));
    CHECK_FALSE(renewed_in(token(body(R"({"iat":1000})"))));
    CHECK_FALSE(renewed_in(token(body(R"({"iat":"soon","exp":"later"})"))));
    CHECK_FALSE(renewed_in(token(R"({"idToken":"no.jwt"})")));
    CHECK_FALSE(renewed_in(token(R"({"idToken":"a.%%%.c"})")));
}

TEST_CASE("Retry-After is read in both forms, the date against the answer's own") {
    CHECK(retry_after("7", std::nullopt) == 7s);
    CHECK(retry_after("-7", std::nullopt) == 0s);
    const auto date = http_date("Sun, 22 Nov 2026 01:00:00 GMT");
    REQUIRE(date);
    CHECK(retry_after("Sun, 22 Nov 2026 01:00:30 GMT", date) == 30s);
    CHECK(retry_after("Sun, 22 Nov 2026 00:00:30 GMT", date) == 0s);
    CHECK_FALSE(retry_after("Sun, 22 Nov 2026 01:00:30 GMT", std::nullopt));
    CHECK_FALSE(retry_after("", date));
    CHECK_FALSE(retry_after("soon", date));
}

TEST_CASE("One login serves everybody who waits for it") {
    std::atomic<int> logins{0};
    TokenSource source([&](const Wait&) {
        ++logins;
        std::this_thread::sleep_for(30ms);
        return a_token("first");
    });
    std::vector<std::thread> threads;
    std::atomic<int> right{0};
    for (int caller = 0; caller < 8; ++caller)
        threads.emplace_back([&] {
            if (text_of(source.get(Wait(10s))->id) == "first") ++right;
        });
    for (std::thread& thread : threads) thread.join();
    CHECK(right == 8);
    CHECK(logins == 1);
}

TEST_CASE("A refused token is given out no more; a newer one than the refused stays") {
    int logins = 0;
    TokenSource source([&](const Wait&) { return a_token("token " + std::to_string(++logins)); });
    const auto first = source.get(Wait(1s));
    source.refused(first);
    const auto second = source.get(Wait(1s));
    CHECK(text_of(second->id) == "token 2");
    source.refused(first); // the slower one of two callers with the old token
    CHECK(source.get(Wait(1s)) == second);
    CHECK(logins == 2);
}

TEST_CASE("A token near its end is renewed before it is used") {
    int logins = 0;
    TokenSource source([&](const Wait&) {
        Token made = a_token("token " + std::to_string(++logins));
        made.renew_at = std::chrono::steady_clock::now() + (logins == 1 ? 0s : 1h);
        return made;
    });
    source.get(Wait(1s));
    CHECK(text_of(source.get(Wait(1s))->id) == "token 2");
    CHECK(text_of(source.get(Wait(1s))->id) == "token 2");
}

TEST_CASE("A login that fails lets the next caller try, and a waiting one keeps its own limit") {
    std::atomic<int> logins{0};
    std::atomic<bool> go_on{false};
    TokenSource source([&](const Wait&) -> Token {
        if (++logins == 1) {
            while (!go_on) std::this_thread::sleep_for(1ms);
            throw mdg::base::Failure(MDG_E_UNREACHABLE, MDG_ORIGIN_LINE, "gone");
        }
        return a_token("second");
    });
    std::thread first([&] { CHECK(failure_of([&] { source.get(Wait(10s)); })); });
    while (logins == 0) std::this_thread::sleep_for(1ms);
    const auto late = failure_of([&] { source.get(Wait(5ms)); });
    REQUIRE(late);
    CHECK(late->status == MDG_E_DEADLINE);
    go_on = true;
    first.join();
    CHECK(text_of(source.get(Wait(1s))->id) == "second");
}
