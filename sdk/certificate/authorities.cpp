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

// OpenSSL's verdict about this certificate with this one CA to trust, dates aside: X509_V_OK or what is wrong.
int verdict(X509& authority, X509& certificate) {
    constexpr int bits_112 = 2; // a security level of OpenSSL: no SHA-1, no RSA below 2048
    const auto store = need(StoreHandle(X509_STORE_new()), "a store");
    const auto context = need(StoreContext(X509_STORE_CTX_new()), "a store's context");
    if (X509_STORE_add_cert(store.get(), &authority) != 1 ||
        X509_STORE_CTX_init(context.get(), store.get(), &certificate, nullptr) != 1)
        throw base::Failure(MDG_E_NO_MEMORY, MDG_ORIGIN_OS, "OpenSSL could not prepare a check");
    auto* terms = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_auth_level(terms, bits_112);
    X509_VERIFY_PARAM_set_depth(terms, 0); // the CA itself issues: one tier
    X509_VERIFY_PARAM_set_flags(terms, X509_V_FLAG_NO_CHECK_TIME);
    return X509_verify_cert(context.get()) == 1 ? X509_V_OK : X509_STORE_CTX_get_error(context.get());
}

bool is_known_algorithm(const X509& certificate) {
    return OBJ_find_sigid_algs(X509_get_signature_nid(&certificate), nullptr, nullptr) == 1;
}

// From the least to the most telling.
enum class Fault { unknown_issuer, bad_signature, bad_extension, weak, not_yet_valid, expired, none };

Fault fault_of(int verdict) {
    switch (verdict) {
    case X509_V_OK:
        return Fault::none;
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
        return Fault::bad_signature;
    case X509_V_ERR_CA_MD_TOO_WEAK:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
    case X509_V_ERR_EE_KEY_TOO_SMALL:
        return Fault::weak;
    case X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION:
        return Fault::bad_extension;
    default:
        return Fault::unknown_issuer;
    }
}

const char* code_of(Fault fault) {
    switch (fault) {
    case Fault::expired:
        return MDG_CHAIN_FAULT_AUTHORITY_EXPIRED;
    case Fault::not_yet_valid:
        return MDG_CHAIN_FAULT_AUTHORITY_NOT_YET_VALID;
    case Fault::weak:
        return MDG_CHAIN_FAULT_WEAK_ALGORITHM;
    case Fault::bad_extension:
        return MDG_CHAIN_FAULT_CRITICAL_EXTENSION;
    case Fault::bad_signature:
        return MDG_CHAIN_FAULT_BAD_SIGNATURE;
    case Fault::unknown_issuer:
        return MDG_CHAIN_FAULT_UNKNOWN_ISSUER;
    case Fault::none:
        break;
    }
    return "";
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

Chain Authorities::chain_of(const Certificate& certificate, Date day) const {
    if (authorities_.empty()) return {MDG_CERTIFICATE_CHAIN_NOT_CHECKED, ""};
    const CleanErrorQueue errors;
    if (!is_known_algorithm(certificate.handle()))
        return {MDG_CERTIFICATE_CHAIN_UNTRUSTED, MDG_CHAIN_FAULT_UNSUPPORTED_ALGORITHM};
    auto nearest = Fault::unknown_issuer;
    for (const Authority& one : authorities_) {
        auto fault = fault_of(verdict(*one.handle, certificate.handle()));
        if (fault == Fault::none && day < one.not_before) fault = Fault::not_yet_valid;
        if (fault == Fault::none && one.not_after < day) fault = Fault::expired;
        if (fault == Fault::none) return {MDG_CERTIFICATE_CHAIN_TRUSTED, ""};
        nearest = std::max(nearest, fault);
    }
    return {MDG_CERTIFICATE_CHAIN_UNTRUSTED, code_of(nearest)};
}

} // namespace mdg::certificate
