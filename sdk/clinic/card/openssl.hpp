#pragma once

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace mdg::clinic::card {

template <auto release>
struct Release {
    template <class T>
    void operator()(T* object) const {
        release(object);
    }
};

using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Name = std::unique_ptr<X509_NAME, Release<X509_NAME_free>>;
using Names = std::unique_ptr<GENERAL_NAMES, Release<GENERAL_NAMES_free>>;
using Memory = std::unique_ptr<BIO, Release<BIO_free_all>>;

// For OpenSSL calls that answer 1 or a pointer when they succeed.
inline void need(bool succeeded, const char* what) {
    if (!succeeded) throw std::runtime_error(std::string("OpenSSL failed: ") + what);
}

} // namespace mdg::clinic::card
