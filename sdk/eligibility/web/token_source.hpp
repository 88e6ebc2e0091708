// The idToken that a search is authorised with.
//
// Public [1S HAN, terminal facts §2.10]: POST to the auth endpoint with the client certificate and a JSON body; the
// answer names accessToken, refreshToken, idToken and linkSysCharCd; the search carries the idToken as Authorization.
// Not public: what stands in the body (it is sent as the site's file has it), how long a token lives, how refreshToken
// is used. So there is one way to a new token, asking for it as for the first, and that is our choice: after a 401 or
// 403, once per request, and ahead of its end where the token itself tells when that is. accessToken, refreshToken and
// linkSysCharCd are not used and not kept.
#pragma once

#include "base/secret.hpp"
#include "base/wait.hpp"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace mdg::eligibility::web {

struct Token {
    base::Secret id;
    std::optional<std::chrono::steady_clock::time_point> renew_at;
};

// What the auth endpoint answered, HTTP 200. server_date: its Date header, seconds since 1970. The body is wiped.
// Failure BAD_ANSWER without an idToken.
Token read_token(std::string& body, std::optional<std::chrono::seconds> server_date, const std::string& place);

// Safe from several threads.
class TokenSource {
public:
    // Asks the auth endpoint.
    using LogIn = std::function<Token(const base::Wait& wait)>;

    explicit TokenSource(LogIn log_in)
        : log_in_(std::move(log_in)) {}

    // The token in hand, or a new one; while one caller logs in the others wait for the same.
    std::shared_ptr<const Token> get(const base::Wait& wait);

    // The centre did not accept it: it is given out no more.
    void refused(const std::shared_ptr<const Token>& token);

private:
    LogIn log_in_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::shared_ptr<const Token> token_;
    bool logging_in_ = false;
};

} // namespace mdg::eligibility::web
