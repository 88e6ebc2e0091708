#include "certificate/certificate.hpp"

#include "certificate/support/issuing.hpp"

#include "base/failure.hpp"
#include "support/catch.hpp"

#include <openssl/err.h>

using namespace mdg::certificate;
using namespace mdg::certificate::test;
using mdg::base::to_iso;

namespace {

mdg::base::Failure refusal_of(BytesView der) {
    try {
        Certificate::parse(der);
    } catch (const mdg::base::Failure& failure) {
        return failure;
    }
    FAIL("it was accepted");
    throw; // FAIL does not return
}

void check_refused(BytesView der) {
    const auto failure = refusal_of(der);
    CHECK(failure.status == MDG_E_BAD_CERTIFICATE);
    CHECK(failure.origin == MDG_ORIGIN_CARD);
    CHECK(ERR_peek_error() == 0); // nothing is left behind for somebody else's call
}

} // namespace

TEST_CASE("a certificate for user authentication is read", "[certificate]") {
    const auto certificate = Certificate::parse(Issuer().issue({}));
    CHECK(to_iso(certificate.not_before()) == "2025-10-27");
    CHECK(to_iso(certificate.not_after()) == "2030-02-17");
    CHECK(certificate.issuer() == "C=JP, O=JPKI-TEST, OU=JPKI for user authentication");
    CHECK(certificate.test_hierarchy());
}

TEST_CASE("dates are days of Japan, nine hours ahead", "[certificate]") {
    struct Row {
        const char* time;
        const char* day;
    };
    const Row row = GENERATE(values<Row>({
        {"20300217145959Z", "2030-02-17"},
        {"20300217150000Z", "2030-02-18"},
        {"20300217000000Z", "2030-02-17"},
        {"20301231150000Z", "2031-01-01"},
        {"20280228235959Z", "2028-02-29"},
        {"20520101000000Z", "2052-01-01"}, // written as GeneralizedTime from 2050
    }));
    Wish wish;
    wish.last = row.time;
    CHECK(to_iso(Certificate::parse(Issuer().issue(wish)).not_after()) == row.day);
}

TEST_CASE("a test hierarchy says so in its organisation", "[certificate]") {
    struct Row {
        const char* organisation;
        bool test;
    };
    const Row row = GENERATE(values<Row>(
        {{"JPKI", false}, {"JPKI-TEST", true}, {"MADOGUCHI CLINIC (TEST)", true}, {"Somebody else", false}}));
    Wish wish;
    wish.organisation = row.organisation;
    CHECK(Certificate::parse(Issuer().issue(wish)).test_hierarchy() == row.test);
}

TEST_CASE("an issuer's name may be Japanese", "[certificate]") {
    Wish wish;
    wish.unit = "試験用";
    CHECK(Certificate::parse(Issuer().issue(wish)).issuer() == "C=JP, O=JPKI-TEST, OU=試験用");
}

TEST_CASE("R-CERT-18: only a certificate for user authentication is accepted", "[certificate][R-CERT-18][R-PRIV-02]") {
    Wish wish;
    SECTION("the signing certificate") {
        wish.key_usage = "critical,digitalSignature,nonRepudiation";
    }
    SECTION("non-repudiation alone") {
        wish.key_usage = "critical,nonRepudiation";
    }
    SECTION("the policy of the signing certificate, whatever its key usage") {
        wish.policies = "1.2.392.200149.8.5.1.1.20";
    }
    SECTION("the policy of the test hierarchy's signing certificate") {
        wish.policies = "1.2.392.200149.8.5.1.0.20";
    }
    SECTION("that policy beside another one") {
        wish.policies = "1.2.392.200149.8.5.1.3.30,1.2.392.200149.8.5.1.1.20";
    }
    SECTION("not critical") {
        wish.key_usage = "digitalSignature";
    }
    SECTION("for encryption") {
        wish.key_usage = "critical,keyEncipherment";
    }
    SECTION("without a key usage") {
        wish.key_usage = nullptr;
    }
    SECTION("a CA") {
        wish.basic_constraints = "critical,CA:TRUE";
    }
    check_refused(Issuer().issue(wish));
}

TEST_CASE("R-CERT-18: the signing certificate is refused by name", "[certificate][R-CERT-18]") {
    Wish wish;
    wish.key_usage = "critical,digitalSignature,nonRepudiation";
    CHECK(refusal_of(Issuer().issue(wish)).message.find("signing certificate") != std::string::npos);
    wish = {};
    wish.key_usage = "critical,keyAgreement";
    CHECK(refusal_of(Issuer().issue(wish)).message.find("signing certificate") == std::string::npos);
}

TEST_CASE("policy, key and the issuer's key are read where they are", "[certificate]") {
    Wish wish;
    wish.policies = "1.2.392.200149.8.5.1.3.30";
    const auto rsa = Certificate::parse(Issuer().issue(wish));
    CHECK(rsa.policy() == "1.2.392.200149.8.5.1.3.30");
    CHECK(rsa.key_algorithm() == "RSA 2048");
    CHECK(rsa.issuer_key().size() == 40);
    Issuer other;
    other.key = p384_key();
    CHECK(Certificate::parse(other.issue({})).issuer_key() != rsa.issuer_key());

    wish = {};
    wish.key = p384_key();
    wish.authority_key = nullptr;
    const auto bare = Certificate::parse(Issuer().issue(wish));
    CHECK(bare.policy().empty());
    CHECK(bare.key_algorithm() == "EC 384");
    CHECK(bare.issuer_key().empty());
}

TEST_CASE("what is no certificate is refused", "[certificate]") {
    auto der = Issuer().issue({});
    SECTION("nothing") {
        der.clear();
    }
    SECTION("filler") {
        der.assign(1500, std::byte{0xFF});
    }
    SECTION("zeros") {
        der.assign(1500, std::byte{0});
    }
    SECTION("cut short") {
        der.pop_back();
    }
    SECTION("followed by filler") {
        der.push_back(std::byte{0xFF});
    }
    SECTION("a length that is not true") {
        der[3] ^= std::byte{1};
    }
    check_refused(der);
}

TEST_CASE("a certificate with any one byte changed is read or refused, never worse", "[certificate]") {
    const auto der = Issuer().issue({});
    int refused = 0;
    for (std::size_t i = 0; i < der.size(); ++i) {
        auto changed = der;
        changed[i] ^= std::byte{0xA5};
        try {
            Certificate::parse(changed);
        } catch (const mdg::base::Failure& failure) {
            REQUIRE(failure.status == MDG_E_BAD_CERTIFICATE);
            ++refused;
        }
    }
    CHECK(refused > 50);
    CHECK(ERR_peek_error() == 0);
}
