#include "clinic/card/signing.hpp"
#include "sample.hpp"

#include "support/catch.hpp"

#include <openssl/sha.h>

using namespace mdg::clinic::card;

namespace {

using Context = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;

// What the padding holds, and the padding checked on the way.
Bytes recovered(const Bytes& signature) {
    const Context context(EVP_PKEY_CTX_new(sample_key().get(), nullptr), &EVP_PKEY_CTX_free);
    REQUIRE(EVP_PKEY_verify_recover_init(context.get()) == 1);
    REQUIRE(EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) == 1);
    Bytes out(256);
    std::size_t length = out.size();
    REQUIRE(EVP_PKEY_verify_recover(context.get(), out.data(), &length, signature.data(), signature.size()) == 1);
    out.resize(length);
    return out;
}

bool pss_verifies(const Bytes& signature, const Bytes& hash) {
    const Context context(EVP_PKEY_CTX_new(sample_key().get(), nullptr), &EVP_PKEY_CTX_free);
    return EVP_PKEY_verify_init(context.get()) == 1 &&
           EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PSS_PADDING) == 1 &&
           EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) == 1 &&
           EVP_PKEY_verify(context.get(), signature.data(), signature.size(), hash.data(), hash.size()) == 1;
}

} // namespace

TEST_CASE("6: each form of card facts §8.1 signs what it says") {
    const auto message = from_text("窓口");
    Bytes hash(SHA256_DIGEST_LENGTH);
    SHA256(message.data(), message.size(), hash.data());
    Bytes digest_info = from_hex("3031300D060960864801650304020105000420");
    append(digest_info, hash);

    CHECK(recovered(*sign(*sample_key(), SignatureForm::as_given, message)) == message);
    CHECK(recovered(*sign(*sample_key(), SignatureForm::bare_hash, message)) == hash);
    CHECK(recovered(*sign(*sample_key(), SignatureForm::hash, hash)) == digest_info);
    CHECK(recovered(*sign(*sample_key(), SignatureForm::message, message)) == digest_info);
    CHECK(pss_verifies(*sign(*sample_key(), SignatureForm::pss_hash, hash), hash));
    CHECK(pss_verifies(*sign(*sample_key(), SignatureForm::pss_message, message), hash));
}

TEST_CASE("6: input that does not suit is not signed") {
    CHECK_FALSE(sign(*sample_key(), SignatureForm::as_given, Bytes()));
    CHECK(sign(*sample_key(), SignatureForm::as_given, Bytes(245)));
    CHECK_FALSE(sign(*sample_key(), SignatureForm::as_given, Bytes(246)));
    CHECK_FALSE(sign(*sample_key(), SignatureForm::hash, Bytes(31)));
    CHECK_FALSE(sign(*sample_key(), SignatureForm::pss_hash, Bytes(33)));
}
