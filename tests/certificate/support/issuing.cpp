#include "issuing.hpp"

#include <stdexcept>

#include <openssl/conf.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace mdg::certificate::test {
namespace {

using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

void need(bool done) {
    if (!done) throw std::runtime_error("OpenSSL refused to make what the test needs");
}

unsigned char* raw(Der& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}
const unsigned char* raw(BytesView bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

Key own(EVP_PKEY* key) {
    need(key != nullptr);
    return {key, EVP_PKEY_free};
}

void set_name(X509_NAME* name, const std::string& organisation, const std::string& unit) {
    const std::pair<const char*, std::string> parts[] = {{"C", "JP"}, {"O", organisation}, {"OU", unit}};
    for (const auto& [field, text] : parts)
        need(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                        reinterpret_cast<const unsigned char*>(text.c_str()), -1, -1, 0) == 1);
}

void extend(X509& certificate, X509* issuer, int nid, const char* text) {
    if (text == nullptr) return;
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, &certificate, nullptr, nullptr, 0);
    // Policies are looked up in a configuration, be it an empty one.
    const std::unique_ptr<CONF, decltype(&NCONF_free)> configuration(NCONF_new(nullptr), NCONF_free);
    X509V3_set_nconf(&context, configuration.get());
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> made(
        X509V3_EXT_nconf_nid(configuration.get(), &context, nid, text), X509_EXTENSION_free);
    need(made && X509_add_ext(&certificate, made.get(), -1) == 1);
}

Certificate begin(long serial, const char* first, const char* last, const Key& key) {
    Certificate made(X509_new(), X509_free);
    need(made && X509_set_version(made.get(), X509_VERSION_3) == 1);
    need(ASN1_INTEGER_set(X509_get_serialNumber(made.get()), serial) == 1);
    need(ASN1_TIME_set_string_X509(X509_getm_notBefore(made.get()), first) == 1);
    need(ASN1_TIME_set_string_X509(X509_getm_notAfter(made.get()), last) == 1);
    need(X509_set_pubkey(made.get(), key.get()) == 1);
    return made;
}

Der finish(X509& certificate, const Key& key, const EVP_MD* digest = EVP_sha256()) {
    need(X509_sign(&certificate, key.get(), digest) > 0);
    Der der(static_cast<std::size_t>(i2d_X509(&certificate, nullptr)));
    auto* at = raw(der);
    need(i2d_X509(&certificate, &at) > 0);
    return der;
}

constexpr auto unit = "JPKI for user authentication";

} // namespace

Key rsa_key() {
    static const Key key = own(EVP_RSA_gen(2048));
    return key;
}

Key other_rsa_key() {
    static const Key key = own(EVP_RSA_gen(2048));
    return key;
}

Key third_rsa_key() {
    static const Key key = own(EVP_RSA_gen(2048));
    return key;
}

Key small_rsa_key() {
    static const Key key = own(EVP_RSA_gen(1024));
    return key;
}

Key p384_key() {
    static const Key key = own(EVP_EC_gen("P-384"));
    return key;
}

Der Issuer::certificate() const {
    auto made = begin(1, first, last, key);
    set_name(X509_get_subject_name(made.get()), organisation, unit);
    set_name(X509_get_issuer_name(made.get()), organisation, unit);
    extend(*made, made.get(), NID_basic_constraints, basic_constraints);
    extend(*made, made.get(), NID_key_usage, key_usage);
    extend(*made, made.get(), NID_subject_key_identifier, "hash");
    return finish(*made, key);
}

Der Issuer::issue(const Wish& wish) const {
    return issue_naming(*this, wish);
}

Der Issuer::issue_naming(const Issuer& other, const Wish& wish) const {
    const auto own_der = other.certificate();
    const auto* at = raw(BytesView(own_der));
    const Certificate self(d2i_X509(nullptr, &at, static_cast<long>(own_der.size())), X509_free);
    need(self != nullptr);

    auto made = begin(7, wish.first, wish.last, wish.key);
    need(X509_NAME_add_entry_by_txt(X509_get_subject_name(made.get()), "CN", MBSTRING_UTF8,
                                    reinterpret_cast<const unsigned char*>("INVENTED"), -1, -1, 0) == 1);
    set_name(X509_get_issuer_name(made.get()), wish.organisation, wish.unit);
    extend(*made, self.get(), NID_key_usage, wish.key_usage);
    extend(*made, self.get(), NID_basic_constraints, wish.basic_constraints);
    extend(*made, self.get(), NID_authority_key_identifier, wish.authority_key);
    extend(*made, self.get(), NID_certificate_policies, wish.policies);
    if (wish.unknown_extension != nullptr) {
        static const int nobody_knows = OBJ_create("1.2.392.200149.9.9.9", "nobodyKnows", "nobody knows it");
        extend(*made, self.get(), nobody_knows, wish.unknown_extension);
    }
    return finish(*made, key, wish.digest);
}

std::string pem(const Der& der) {
    const auto* at = raw(BytesView(der));
    const Certificate certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())), X509_free);
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> memory(BIO_new(BIO_s_mem()), BIO_free_all);
    need(certificate && memory && PEM_write_bio_X509(memory.get(), certificate.get()) == 1);
    char* text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

Der sign(const Key& key, BytesView digest) {
    const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(EVP_PKEY_CTX_new(key.get(), nullptr),
                                                                              EVP_PKEY_CTX_free);
    need(context && EVP_PKEY_sign_init(context.get()) == 1 &&
         EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) == 1);
    std::size_t size = 0;
    need(EVP_PKEY_sign(context.get(), nullptr, &size, raw(digest), digest.size()) == 1);
    Der signature(size);
    need(EVP_PKEY_sign(context.get(), raw(signature), &size, raw(digest), digest.size()) == 1);
    signature.resize(size);
    return signature;
}

} // namespace mdg::certificate::test
