#include "clinic/card/signing.hpp"

#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/sha.h>

#include <memory>
#include <stdexcept>

namespace mdg::clinic::card {
namespace {

bool one_of(SignatureForm form, SignatureForm a, SignatureForm b) {
    return form == a || form == b;
}

} // namespace

std::optional<Bytes> sign(EVP_PKEY& key, SignatureForm form, View input) {
    using enum SignatureForm;
    if (input.empty() || input.size() > 245) return std::nullopt;
    if (one_of(form, hash, pss_hash) && input.size() != SHA256_DIGEST_LENGTH) return std::nullopt;

    Bytes given(input.begin(), input.end());
    if (form == bare_hash || one_of(form, message, pss_message)) {
        given.resize(SHA256_DIGEST_LENGTH);
        SHA256(input.data(), input.size(), given.data());
    }
    const bool pss = one_of(form, pss_hash, pss_message);
    const bool with_digest_info = one_of(form, hash, message);

    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(EVP_PKEY_CTX_new(&key, nullptr),
                                                                              &EVP_PKEY_CTX_free);
    Bytes signature(static_cast<std::size_t>(EVP_PKEY_get_size(&key)));
    std::size_t length = signature.size();
    const bool signed_well =
        context && EVP_PKEY_sign_init(context.get()) == 1 &&
        EVP_PKEY_CTX_set_rsa_padding(context.get(), pss ? RSA_PKCS1_PSS_PADDING : RSA_PKCS1_PADDING) == 1 &&
        (!(pss || with_digest_info) || EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) == 1) &&
        (!pss || EVP_PKEY_CTX_set_rsa_pss_saltlen(context.get(), RSA_PSS_SALTLEN_DIGEST) == 1) &&
        EVP_PKEY_sign(context.get(), signature.data(), &length, given.data(), given.size()) == 1;
    if (!signed_well) throw std::runtime_error("OpenSSL could not sign with the card's key");
    signature.resize(length);
    return signature;
}

} // namespace mdg::clinic::card
