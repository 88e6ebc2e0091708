#include "certificate/authorities.hpp"

#include "certificate/support/issuing.hpp"

#include "base/failure.hpp"
#include "support/catch.hpp"

#include <algorithm>

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
    CHECK(Authorities::from_pem(pem(issuer.certificate())).chain_of(certificate, day(visit)).state == trusted);
    CHECK(Authorities().chain_of(certificate, day(visit)).state == std::string(MDG_CERTIFICATE_CHAIN_NOT_CHECKED));
}

TEST_CASE("every generation has the same name: the issuer is told by its key (card facts 9.1)", "[chain]") {
    Issuer older;
    older.key = p384_key();
    older.first = "20190913150000Z";
    older.last = "20290914145959Z";
    const Issuer newer;
    const auto certificate = Certificate::parse(newer.issue({}));
    const auto of = [&](const std::string& bundle) {
        return std::string(Authorities::from_pem(bundle).chain_of(certificate, day(visit)).state);
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
    CHECK(authorities.chain_of(Certificate::parse(forger.issue({})), day(visit)).state == untrusted);

    auto der = issuer.issue({});
    der.back() ^= std::byte{1}; // the signature
    CHECK(authorities.chain_of(Certificate::parse(der), day(visit)).state == untrusted);

    Wish other_name;
    other_name.organisation = "JPKI";
    CHECK(authorities.chain_of(Certificate::parse(issuer.issue(other_name)), day(visit)).state == untrusted);
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
    CHECK((authorities.chain_of(certificate, day(row.day)).state == trusted) == row.trusted);
}

TEST_CASE("the certificate's own dates are not the chain's business", "[chain]") {
    const Issuer issuer;
    Wish lapsed;
    lapsed.first = "20240101000000Z";
    lapsed.last = "20260930145959Z";
    const auto authorities = Authorities::from_pem(pem(issuer.certificate()));
    CHECK(authorities.chain_of(Certificate::parse(issuer.issue(lapsed)), day(visit)).state == trusted);
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

namespace {

Chain chain(const std::string& bundle, const Der& der, const char* visit_date = visit) {
    return Authorities::from_pem(bundle).chain_of(Certificate::parse(der), day(visit_date));
}

Issuer generation(const char* first, const char* last, Key key) {
    Issuer issuer;
    issuer.first = first;
    issuer.last = last;
    issuer.key = std::move(key);
    return issuer;
}

Issuer second_generation() {
    return generation("20190913150000Z", "20290914145959Z", third_rsa_key());
}

// The algorithm's identifier, sha256WithRSAEncryption, becomes one that nobody uses, in both places.
Der with_unknown_algorithm(Der der) {
    const Der known{std::byte{0x2A}, std::byte{0x86}, std::byte{0x48}, std::byte{0x86}, std::byte{0xF7},
                    std::byte{0x0D}, std::byte{0x01}, std::byte{0x01}, std::byte{0x0B}};
    int places = 0;
    for (auto at = std::search(der.begin(), der.end(), known.begin(), known.end()); at != der.end();
         at = std::search(at, der.end(), known.begin(), known.end())) {
        at += static_cast<std::ptrdiff_t>(known.size()) - 1;
        *at = std::byte{0x63};
        ++places;
    }
    REQUIRE(places == 2);
    return der;
}

} // namespace

TEST_CASE("an untrusted issuer is told by what is wrong with it", "[chain]") {
    const Issuer third;
    const Issuer second = second_generation();
    const auto both = pem(second.certificate()) + pem(third.certificate());
    Wish nameless;
    nameless.authority_key = nullptr;
    Wish foreign;
    foreign.organisation = "JPKI";
    Wish critical;
    critical.unknown_extension = "critical,DER:0500";
    Wish harmless;
    harmless.unknown_extension = "DER:0500";
    Wish sha1;
    sha1.digest = EVP_sha1();
    Wish small;
    small.key = small_rsa_key();
    auto broken = third.issue({});
    broken.back() ^= std::byte{1};
    const Issuer weak = generation("20230715150000Z", "20330715145959Z", small_rsa_key());

    struct Row {
        const char* what;
        std::string bundle;
        Der der;
        std::string fault; // empty: trusted
    };
    const std::vector<Row> rows{
        {"the key is named, and it is the newer CA's", both, third.issue({}), ""},
        {"the key is named, and it is the older CA's", both, second.issue({}), ""},
        {"no key is named: proven by the signature alone", both, third.issue(nameless), ""},
        {"the same, by the older CA", both, second.issue(nameless), ""},
        {"the named key is another CA's", both, third.issue_naming(second, {}), MDG_CHAIN_FAULT_BAD_SIGNATURE},
        {"the named key is nobody's here", pem(third.certificate()), third.issue_naming(second, {}),
         MDG_CHAIN_FAULT_UNKNOWN_ISSUER},
        {"its CA is not among them", pem(second.certificate()), third.issue({}), MDG_CHAIN_FAULT_UNKNOWN_ISSUER},
        {"not among them, and no key is named", pem(second.certificate()), third.issue(nameless),
         MDG_CHAIN_FAULT_BAD_SIGNATURE},
        {"another name", both, third.issue(foreign), MDG_CHAIN_FAULT_UNKNOWN_ISSUER},
        {"the signature is broken", both, broken, MDG_CHAIN_FAULT_BAD_SIGNATURE},
        {"signed with SHA-1", both, third.issue(sha1), MDG_CHAIN_FAULT_WEAK_ALGORITHM},
        {"a key of 1024 bits", both, third.issue(small), MDG_CHAIN_FAULT_WEAK_ALGORITHM},
        {"a CA's key of 1024 bits", pem(weak.certificate()), weak.issue({}), MDG_CHAIN_FAULT_WEAK_ALGORITHM},
        {"an algorithm nobody knows", both, with_unknown_algorithm(third.issue({})),
         MDG_CHAIN_FAULT_UNSUPPORTED_ALGORITHM},
        {"a critical extension nobody knows", both, third.issue(critical), MDG_CHAIN_FAULT_CRITICAL_EXTENSION},
        {"an extension nobody knows, not critical", both, third.issue(harmless), ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        const Chain made = chain(row.bundle, row.der);
        CHECK(made.fault == row.fault);
        CHECK(made.state == (row.fault.empty() ? trusted : untrusted));
    }
    CHECK(ERR_peek_error() == 0);
}

TEST_CASE("a CA that was over or had not begun on the visit's day is named as such", "[chain]") {
    const Issuer third;
    const Issuer second = second_generation();
    const auto both = pem(second.certificate()) + pem(third.certificate());
    struct Row {
        const char* day;
        const Issuer& issuer;
        std::string fault;
    };
    for (const Row& row :
         {Row{"2023-07-15", third, MDG_CHAIN_FAULT_AUTHORITY_NOT_YET_VALID}, Row{"2023-07-16", third, ""},
          Row{"2033-07-15", third, ""}, Row{"2033-07-16", third, MDG_CHAIN_FAULT_AUTHORITY_EXPIRED},
          Row{"2029-09-14", second, ""}, Row{"2029-09-15", second, MDG_CHAIN_FAULT_AUTHORITY_EXPIRED}}) {
        CAPTURE(row.day);
        CHECK(chain(both, row.issuer.issue({}), row.day).fault == row.fault);
    }
}

TEST_CASE("a CA's day ends with its last second in Japan", "[chain]") {
    struct Row {
        const char* last; // of the CA, UTC
        bool trusted_on_2026_11_22;
    };
    for (const Row& row : {Row{"20261121145959Z", false}, Row{"20261121150000Z", true}, Row{"20261122145959Z", true}}) {
        CAPTURE(row.last);
        const Issuer issuer = generation("20230715150000Z", row.last, other_rsa_key());
        CHECK((chain(pem(issuer.certificate()), issuer.issue({})).state == trusted) == row.trusted_on_2026_11_22);
    }
}
