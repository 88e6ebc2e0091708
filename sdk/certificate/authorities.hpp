// The CA certificates a site trusts, and whether a certificate was issued by one of them (card facts §9.1).
// One tier: every generation has the same name, so the issuer is chosen by key identifier and signature.
#pragma once

#include "certificate/certificate.hpp"

#include <string_view>
#include <vector>

namespace mdg::certificate {

class Authorities {
public:
    // None: nothing is checked.
    Authorities() = default;

    // One or more certificates in PEM, with any text between them. Throws Failure CONFIGURATION where there
    // is none, one cannot be read, or one is no CA's.
    static Authorities from_pem(std::string_view pem);

    std::size_t count() const noexcept { return authorities_.size(); }

    // MDG_CERTIFICATE_CHAIN_…: trusted if one of them issued it and is itself within its dates on that day.
    // The certificate's own dates are judged elsewhere (window.hpp); revocation cannot be checked here (card
    // facts §9.4).
    const char* chain_of(const Certificate& certificate, Date day) const;

private:
    struct Authority {
        std::shared_ptr<x509_st> handle;
        Date not_before;
        Date not_after;
    };

    std::vector<Authority> authorities_;
};

} // namespace mdg::certificate
