#include "clinic/terminal/web/tokens.hpp"

#include <Poco/Exception.h>
#include <Poco/JWT/Token.h>

#include <openssl/rand.h>

#include <stdexcept>

namespace mdg::clinic::terminal::web {

namespace {

constexpr const char* issuer = "mdg-clinic-terminal";

Poco::Timestamp universal(const Poco::DateTime& japan) {
    return (japan - Poco::Timespan(9 * Poco::Timespan::HOURS)).timestamp();
}

std::string random_key() {
    unsigned char key[32];
    if (RAND_bytes(key, sizeof key) != 1) throw std::runtime_error("no random numbers");
    return {std::begin(key), std::end(key)};
}

} // namespace

Tokens::Tokens(std::chrono::seconds life)
    : life_(life) {
    renew_key();
}

void Tokens::renew_key() {
    signer_.setHMACKey(random_key());
}

std::string Tokens::token(const char* use, const Poco::DateTime& expires) {
    Poco::JWT::Token token;
    token.setType("JWT");
    token.setIssuer(issuer);
    token.setId(std::to_string(issued_));
    token.setExpiration(universal(expires));
    token.payload().set("token_use", use);
    return signer_.sign(token, Poco::JWT::Signer::ALGO_HS256);
}

Tokens::Issued Tokens::issue(const Poco::DateTime& now) {
    ++issued_;
    const Poco::DateTime expires = now + Poco::Timespan(life_.count(), 0);
    return {token("access", expires), token("refresh", expires), token("id", expires)};
}

bool Tokens::admits(const std::string& id_token, const Poco::DateTime& now) const try {
    Poco::JWT::Token token;
    return signer_.tryVerify(id_token, token) && token.payload().getValue<std::string>("token_use") == "id" &&
           universal(now) < token.getExpiration();
} catch (const Poco::Exception&) {
    return false;
}

} // namespace mdg::clinic::terminal::web
