// The certificate for user authentication (利用者証明用電子証明書; card facts §9.2), read and judged by
// itself.
#pragma once

#include "base/calendar.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string>

// OpenSSL's X509, which only the sources of this folder know.
struct x509_st;

namespace mdg::certificate {

using base::Date;
using BytesView = std::span<const std::byte>;

class Certificate {
public:
    // Throws Failure BAD_CERTIFICATE for what is no X.509 certificate, and for one that is not made for user
    // authentication: the signing certificate (R-CERT-18), a CA, a server's.
    static Certificate parse(BytesView der);

    // Civil dates of Japan; both days count.
    Date not_before() const noexcept { return not_before_; }
    Date not_after() const noexcept { return not_after_; }

    // "C=JP, O=JPKI, OU=…". The subject and the serial number identify a person and are not handed out.
    const std::string& issuer() const noexcept { return issuer_; }

    // Which of the issuer's keys signed it, in hexadecimal; every generation of the CA has one. Empty where the
    // certificate does not say. Not personal, unlike the certificate's own key.
    const std::string& issuer_key() const noexcept { return issuer_key_; }

    // The first certificate policy, dotted; empty where there is none.
    const std::string& policy() const noexcept { return policy_; }

    // "RSA 2048", "EC 384": OpenSSL's name of the algorithm and the key's bits.
    const std::string& key_algorithm() const noexcept { return key_algorithm_; }

    // The issuer's organisation says it is for tests: JPKI-TEST, and every other one with TEST in its name.
    bool test_hierarchy() const noexcept { return test_hierarchy_; }

    // Whether the card that holds this certificate's key signed this SHA-256 digest. Any algorithm OpenSSL
    // knows: the next card will not sign with RSA (card facts §9.5).
    bool has_signed(BytesView digest, BytesView signature) const;

    x509_st& handle() const noexcept { return *handle_; }

private:
    Certificate() = default;

    std::shared_ptr<x509_st> handle_;
    Date not_before_;
    Date not_after_;
    std::string issuer_;
    std::string issuer_key_;
    std::string policy_;
    std::string key_algorithm_;
    bool test_hierarchy_ = false;
};

} // namespace mdg::certificate
