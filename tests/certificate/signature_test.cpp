#include "certificate/certificate.hpp"
#include "certificate/challenge.hpp"

#include "certificate/support/issuing.hpp"

#include "support/catch.hpp"

#include <set>

#include <openssl/err.h>

using namespace mdg::certificate;
using namespace mdg::certificate::test;

TEST_CASE("the certificate's key confirms a signature over the challenge, whatever its algorithm", "[signature]") {
    const Key key = GENERATE(as<Key>(), rsa_key(), p384_key());
    Wish wish;
    wish.key = key;
    const auto certificate = Certificate::parse(Issuer().issue(wish));
    const auto challenge = fresh_challenge();
    const auto signature = sign(key, challenge);
    CHECK(certificate.has_signed(challenge, signature));

    CHECK_FALSE(certificate.has_signed(fresh_challenge(), signature));
    CHECK_FALSE(certificate.has_signed(challenge, sign(other_rsa_key(), challenge)));
    auto changed = signature;
    changed[changed.size() / 2] ^= std::byte{1};
    CHECK_FALSE(certificate.has_signed(challenge, changed));
    CHECK_FALSE(certificate.has_signed(challenge, BytesView(signature).first(signature.size() - 1)));
    CHECK_FALSE(certificate.has_signed(challenge, {}));
    CHECK_FALSE(certificate.has_signed({}, signature));
    CHECK(ERR_peek_error() == 0);
}

TEST_CASE("challenges do not repeat", "[signature]") {
    std::set<Digest> seen;
    for (int i = 0; i < 1000; ++i) seen.insert(fresh_challenge());
    CHECK(seen.size() == 1000);
}
