// The tokens of the Web API (terminal facts §2.10). That there are three and that the idToken goes with a search is
// public; that they are signed tokens of this kind, and how long they last, is our own choice.
#pragma once

#include <Poco/DateTime.h>
#include <Poco/JWT/Signer.h>

#include <chrono>
#include <string>

namespace mdg::clinic::terminal::web {

class Tokens {
public:
    explicit Tokens(std::chrono::seconds life);

    struct Issued {
        std::string access, refresh, id;
    };
    Issued issue(const Poco::DateTime& now);

    bool admits(const std::string& id_token, const Poco::DateTime& now) const;

    // A restarted centre signs with another key: no token of before is good any longer.
    void renew_key();

private:
    std::string token(const char* use, const Poco::DateTime& expires);

    std::chrono::seconds life_;
    Poco::JWT::Signer signer_;
    unsigned long issued_ = 0;
};

} // namespace mdg::clinic::terminal::web
