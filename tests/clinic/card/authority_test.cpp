#include "clinic/card/authority.hpp"
#include "clinic/card/openssl.hpp"
#include "sample.hpp"
#include "scratch.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <ctime>

using namespace mdg::clinic::card;

namespace {

Certificate certificate(const Bytes& der) {
    const auto* at = der.data();
    return Certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
}

std::string name(const X509_NAME* given) {
    const Memory memory(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(memory.get(), given, 0, XN_FLAG_COMPAT);
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

std::string time(const ASN1_TIME* given) {
    std::tm parts{};
    REQUIRE(ASN1_TIME_to_tm(given, &parts) == 1);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text.data();
}

std::string extension(const X509* given, int nid) {
    const int at = X509_get_ext_by_NID(given, nid, -1);
    if (at < 0) return "none";
    auto* found = X509_get_ext(given, at);
    const auto* value = X509_EXTENSION_get_data(found);
    return (X509_EXTENSION_get_critical(found) != 0 ? "critical " : "") +
           to_hex(View(ASN1_STRING_get0_data(value), static_cast<std::size_t>(ASN1_STRING_length(value))));
}

bool holds(const Bytes& der, std::string_view text) {
    return std::search(der.begin(), der.end(), text.begin(), text.end(),
                       [](auto byte, char c) { return byte == static_cast<std::uint8_t>(c); }) != der.end();
}

const Validity ca_years{parse_day("2020-11-22"), parse_day("2030-11-22")};
const Validity years{parse_day("2024-06-04"), parse_day("2029-06-03")};

} // namespace

TEST_CASE("a user certificate has the shape of card facts §9.2 and tells nothing of the person") {
    const auto person = sample_profile().person;
    const auto authority = Authority::create(Use::authentication, ca_years);
    const auto issued = authority.issue(person, years);
    const auto made = certificate(issued.der);
    const auto ca = certificate(authority.der());

    CHECK(issued.der.size() > 1200);
    CHECK(issued.der.size() < 2000);
    const auto subject = name(X509_get_subject_name(made.get()));
    CHECK_THAT(subject, Catch::Matches("C ?= ?JP, CN ?= ?[A-Z0-9]{14}99999001A"));
    CHECK_FALSE(holds(issued.der, person.name));
    CHECK_FALSE(holds(issued.der, "19850603"));
    CHECK(X509_verify(made.get(), X509_get0_pubkey(ca.get())) == 1);
    CHECK(X509_check_issued(ca.get(), made.get()) == X509_V_OK);
    CHECK(X509_check_private_key(made.get(), issued.key.get()) == 1);
    CHECK(EVP_PKEY_get_bits(issued.key.get()) == 2048);
    CHECK(X509_get_signature_nid(made.get()) == NID_sha256WithRSAEncryption);

    CHECK(extension(made.get(), NID_key_usage) == "critical 03020780"); // digitalSignature
    const std::string policy = "060B2A83088C9B55080501031E";            // 1.2.392.200149.8.5.1.3.30
    CHECK(extension(made.get(), NID_certificate_policies).find(policy) != std::string::npos);
    CHECK(extension(made.get(), NID_issuer_alt_name) != "none");
    CHECK(extension(made.get(), NID_crl_distribution_points) != "none");
    CHECK(extension(made.get(), NID_authority_key_identifier) != "none");
    CHECK(extension(made.get(), NID_subject_key_identifier) != "none");
    CHECK(extension(made.get(), NID_subject_alt_name) == "none");
}

TEST_CASE("days of validity are days of Japan and both count") {
    const auto authority = Authority::create(Use::authentication, ca_years);
    const auto made = certificate(authority.issue(sample_profile().person, years).der);
    CHECK(time(X509_get0_notBefore(made.get())) == "2024-06-03T15:00:00Z");
    CHECK(time(X509_get0_notAfter(made.get())) == "2029-06-03T14:59:59Z");
}

TEST_CASE("a signature certificate holds the four attributes in UTF-8") {
    const auto person = sample_profile().person;
    const auto issued = Authority::create(Use::signature, ca_years).issue(person, years);
    const auto made = certificate(issued.der);
    CHECK(extension(made.get(), NID_key_usage) == "critical 030206C0"); // and nonRepudiation
    CHECK(extension(made.get(), NID_certificate_policies).starts_with("critical "));
    CHECK(holds(issued.der, person.name));
    CHECK(holds(issued.der, person.address));
    CHECK(holds(issued.der, "319850603")); // 3 昭和
}

TEST_CASE("the CA is self-signed and its name cannot pass for the real one") {
    for (const auto use : {Use::authentication, Use::signature}) {
        const auto ca = certificate(Authority::create(use, ca_years).der());
        const auto issuer = name(X509_get_issuer_name(ca.get()));
        CHECK(issuer == name(X509_get_subject_name(ca.get())));
        CHECK_THAT(issuer, Catch::Contains("MADOGUCHI CLINIC (TEST)") && !Catch::Contains("O=JPKI,") &&
                               !Catch::Contains("Japan Agency"));
        CHECK(X509_verify(ca.get(), X509_get0_pubkey(ca.get())) == 1);
        CHECK(X509_check_ca(ca.get()) == 1);
        CHECK(extension(ca.get(), NID_key_usage) == "critical 03020106"); // keyCertSign, cRLSign
        CHECK(extension(ca.get(), NID_subject_alt_name) != "none");
    }
}

TEST_CASE("an authority read from its folder goes on issuing") {
    const Scratch scratch;
    const auto first = Authority::create(Use::signature, ca_years);
    first.save(scratch.folder);
    const auto second = Authority::load(Use::signature, scratch.folder);
    CHECK(first.der() == second.der());
    const auto made = certificate(second.issue(sample_profile().person, years).der);
    CHECK(X509_verify(made.get(), X509_get0_pubkey(certificate(first.der()).get())) == 1);
    const auto rights = std::filesystem::status(scratch.folder / "sign-ca.key").permissions();
    CHECK((rights & std::filesystem::perms::others_all) == std::filesystem::perms::none);
}
