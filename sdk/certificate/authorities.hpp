// The CA certificates a site trusts, and whether a certificate was issued by one of them (card facts §9.1).
// One tier: every generation has the same name, so the issuer is chosen by key identifier and signature.
#pragma once

#include "certificate/certificate.hpp"

#include <string_view>
#include <vector>

namespace mdg::certificate {

struct Chain {
    const char* state = ""; // MDG_CERTIFICATE_CHAIN_…
    const char* fault = ""; // MDG_CHAIN_FAULT_… of an untrusted one, of the CA that came nearest
};

class Authorities {
public:
    // None: nothing is checked.
    Authorities() = default;

    // One or more certificates in PEM, with any text between them. Throws Failure CONFIGURATION where there
    // is none, one cannot be read, or one is no CA's.
    static Authorities from_pem(std::string_view pem);

    std::size_t count() const noexcept { return authorities_.size(); }

    // Trusted if one of them issued it (key identifier and signature) with algorithms of at least 112 bits and is
    // itself within its dates on that day. The certificate's own dates are judged elsewhere (window.hpp);
    // revocation cannot be checked here (card facts §9.4).
    Chain chain_of(const Certificate& certificate, Date day) const;

private:
    struct Authority {
        std::shared_ptr<x509_st> handle;
        Date not_before;
        Date not_after;
    };

    std::vector<Authority> authorities_;
};

} // namespace mdg::certificate
