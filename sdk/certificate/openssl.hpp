// OpenSSL's objects, owned. Only for the sources of this folder.
#pragma once

#include "base/failure.hpp"

#include <memory>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace mdg::certificate {

template <auto release>
struct Release {
    template <class Object>
    void operator()(Object* object) const noexcept {
        release(object);
    }
};

using BioHandle = std::unique_ptr<BIO, Release<BIO_free_all>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;
using PoliciesHandle = std::unique_ptr<CERTIFICATEPOLICIES, Release<CERTIFICATEPOLICIES_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, Release<X509_STORE_CTX_free>>;
using StoreHandle = std::unique_ptr<X509_STORE, Release<X509_STORE_free>>;
using X509Handle = std::unique_ptr<X509, Release<X509_free>>;

// OpenSSL leaves its faults in a queue of the thread, where they would be taken for those of somebody else's
// call.
class CleanErrorQueue {
public:
    CleanErrorQueue() noexcept { ERR_set_mark(); }
    ~CleanErrorQueue() { ERR_pop_to_mark(); }
    CleanErrorQueue(const CleanErrorQueue&) = delete;
    CleanErrorQueue& operator=(const CleanErrorQueue&) = delete;
};

// For what can fail only without memory.
template <class Handle>
Handle need(Handle handle, const char* what) {
    if (!handle) throw base::Failure(MDG_E_NO_MEMORY, MDG_ORIGIN_OS, std::string("OpenSSL could not make ") + what);
    return handle;
}

} // namespace mdg::certificate
