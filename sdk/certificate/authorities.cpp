#include "certificate/authorities.hpp"

#include "certificate/openssl.hpp"
#include "certificate/times.hpp"

#include <algorithm>

#include <openssl/pem.h>

namespace mdg::certificate {
namespace {

[[noreturn]] void bad(const char* what) {
    throw base::Failure(MDG_E_CONFIGURATION, MDG_ORIGIN_OPERATOR, std::string("the file of CA certificates ") + what);
}

bool is_end_of_pem(unsigned long error) {
    return ERR_GET_LIB(error) == ERR_LIB_PEM && ERR_GET_REASON(error) == PEM_R_NO_START_LINE;
}

// Name, key identifier (both where both are there) and the CA's right to sign certificates, then the
// signature.
bool issued(X509& authority, X509& certificate) {
    return X509_check_issued(&authority, &certificate) == X509_V_OK &&
           X509_verify(&certificate, X509_get0_pubkey(&authority)) == 1;
}

} // namespace

Authorities Authorities::from_pem(std::string_view pem) {
    const CleanErrorQueue errors;
    const auto memory = need(BioHandle(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()))), "a buffer");
    Authorities made;
    while (auto handle = X509Handle(PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr))) {
        if (X509_check_ca(handle.get()) != 1) bad("holds a certificate that is not a CA's");
        const auto first = date_in_japan(*X509_get0_notBefore(handle.get()));
        const auto last = date_in_japan(*X509_get0_notAfter(handle.get()));
        if (!first || !last) bad("holds a certificate with a date that is none");
        made.authorities_.push_back({std::shared_ptr<X509>(std::move(handle)), *first, *last});
    }
    if (!is_end_of_pem(ERR_peek_last_error())) bad("holds a certificate that cannot be read");
    if (made.authorities_.empty()) bad("holds no certificate in PEM");
    return made;
}

const char* Authorities::chain_of(const Certificate& certificate, Date day) const {
    if (authorities_.empty()) return MDG_CERTIFICATE_CHAIN_NOT_CHECKED;
    const CleanErrorQueue errors;
    const bool trusted = std::ranges::any_of(authorities_, [&](const Authority& one) {
        return one.not_before <= day && day <= one.not_after && issued(*one.handle, certificate.handle());
    });
    return trusted ? MDG_CERTIFICATE_CHAIN_TRUSTED : MDG_CERTIFICATE_CHAIN_UNTRUSTED;
}

} // namespace mdg::certificate
