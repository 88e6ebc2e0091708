#include "certificate/authorities.hpp"

#include "certificate/support/issuing.hpp"

#include "base/failure.hpp"
#include "support/catch.hpp"

#include <openssl/err.h>

using namespace mdg::certificate;
using namespace mdg::certificate::test;

namespace {

Date day(const char* text) {
    return *mdg::base::parse_iso_date(text);
}

const auto visit = "2026-11-22";
const std::string trusted = MDG_CERTIFICATE_CHAIN_TRUSTED;
const std::string untrusted = MDG_CERTIFICATE_CHAIN_UNTRUSTED;

void check_refused(const std::string& text) {
    try {
        Authorities::from_pem(text);
        FAIL("it was accepted");
    } catch (const mdg::base::Failure& failure) {
        CHECK(failure.status == MDG_E_CONFIGURATION);
        CHECK(failure.origin == MDG_ORIGIN_OPERATOR);
    }
    CHECK(ERR_peek_error() == 0);
}

} // namespace

TEST_CASE("a certificate is trusted if a given CA issued it", "[chain]") {
    const Issuer issuer;
    const auto certificate = Certificate::parse(issuer.issue({}));
    CHECK(Authorities::from_pem(pem(issuer.certificate())).chain_of(certificate, day(visit)) == trusted);
    CHECK(Authorities().chain_of(certificate, day(visit)) == std::string(MDG_CERTIFICATE_CHAIN_NOT_CHECKED));
}

TEST_CASE("every generation has the same name: the issuer is told by its key (card facts 9.1)", "[chain]") {
    Issuer older;
    older.key = p384_key();
    older.first = "20190913150000Z";
    older.last = "20290914145959Z";
    const Issuer newer;
    const auto certificate = Certificate::parse(newer.issue({}));
    const auto of = [&](const std::string& bundle) {
        return std::string(Authorities::from_pem(bundle).chain_of(certificate, day(visit)));
    };
    const auto old_pem = pem(older.certificate());
    const auto new_pem = pem(newer.certificate());
    CHECK(of(old_pem) == untrusted);
    CHECK(of(old_pem + new_pem) == trusted);
    CHECK(of(new_pem + old_pem) == trusted);
    CHECK(of("authca02\n" + old_pem + "\nauthca03, 2023\n" + new_pem) == trusted);
}

TEST_CASE("a forged certificate is not trusted", "[chain]") {
    const Issuer issuer;
    const auto authorities = Authorities::from_pem(pem(issuer.certificate()));

    Issuer forger; // the same name, another key
    forger.key = p384_key();
    CHECK(authorities.chain_of(Certificate::parse(forger.issue({})), day(visit)) == untrusted);

    auto der = issuer.issue({});
    der.back() ^= std::byte{1}; // the signature
    CHECK(authorities.chain_of(Certificate::parse(der), day(visit)) == untrusted);

    Wish other_name;
    other_name.organisation = "JPKI";
    CHECK(authorities.chain_of(Certificate::parse(issuer.issue(other_name)), day(visit)) == untrusted);
}

TEST_CASE("a CA's own dates count on the given day, both ends included", "[chain]") {
    struct Row {
        const char* day;
        bool trusted;
    };
    const Row row = GENERATE(
        values<Row>({{"2023-07-15", false}, {"2023-07-16", true}, {"2033-07-15", true}, {"2033-07-16", false}}));
    CAPTURE(row.day);
    const Issuer issuer;
    const auto authorities = Authorities::from_pem(pem(issuer.certificate()));
    const auto certificate = Certificate::parse(issuer.issue({}));
    CHECK((authorities.chain_of(certificate, day(row.day)) == trusted) == row.trusted);
}

TEST_CASE("the certificate's own dates are not the chain's business", "[chain]") {
    const Issuer issuer;
    Wish lapsed;
    lapsed.first = "20240101000000Z";
    lapsed.last = "20260930145959Z";
    const auto authorities = Authorities::from_pem(pem(issuer.certificate()));
    CHECK(authorities.chain_of(Certificate::parse(issuer.issue(lapsed)), day(visit)) == trusted);
}

TEST_CASE("a file of CA certificates with a fault is refused whole", "[chain]") {
    const Issuer issuer;
    const auto good = pem(issuer.certificate());
    check_refused("");
    check_refused("no certificate in here\n");
    check_refused(good + pem(issuer.issue({}))); // a person's
    Issuer no_ca;
    no_ca.basic_constraints = "critical,CA:FALSE";
    check_refused(pem(no_ca.certificate()));
    check_refused(good + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    check_refused(good + good.substr(0, good.size() / 2));
    CHECK(Authorities::from_pem(good + good).count() == 2);
}
