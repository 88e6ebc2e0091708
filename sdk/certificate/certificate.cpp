#include "certificate/certificate.hpp"

#include "certificate/openssl.hpp"
#include "certificate/times.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace mdg::certificate {
namespace {

[[noreturn]] void bad(const char* what) {
    throw base::Failure(MDG_E_BAD_CERTIFICATE, MDG_ORIGIN_CARD, std::string("the certificate ") + what);
}

const unsigned char* raw(BytesView bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

X509Handle read_der(BytesView der) {
    if (der.empty()) bad("is absent");
    const auto* at = raw(der);
    X509Handle handle(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    if (!handle) bad("cannot be read: it is no X.509 certificate in DER");
    if (at != raw(der) + der.size()) bad("is followed by other data");
    return handle;
}

// Policies of the signing certificate and of its test hierarchy (card facts §9.3 names …1.1.20 and …1.0.20; that a
// phone's is …1.1.40 is not verified).
constexpr std::array<std::string_view, 2> signing_policies{"1.2.392.200149.8.5.1.1.", "1.2.392.200149.8.5.1.0."};

std::vector<std::string> policies_of(const X509& certificate) {
    int critical = 0;
    const PoliciesHandle policies(static_cast<CERTIFICATEPOLICIES*>(
        X509_get_ext_d2i(&certificate, NID_certificate_policies, &critical, nullptr)));
    if (!policies && critical != -1) bad("has certificate policies that cannot be read"); // -1: it has none
    std::vector<std::string> found;
    for (int i = 0; i < sk_POLICYINFO_num(policies.get()); ++i) {
        std::array<char, 128> text{};
        OBJ_obj2txt(text.data(), static_cast<int>(text.size()), sk_POLICYINFO_value(policies.get(), i)->policyid, 1);
        found.emplace_back(text.data());
    }
    return found;
}

// R-CERT-18.
void refuse_signing_certificate(X509& certificate, const std::vector<std::string>& policies) {
    const bool by_usage = (X509_get_extension_flags(&certificate) & EXFLAG_KUSAGE) != 0 &&
                          (X509_get_key_usage(&certificate) & X509v3_KU_NON_REPUDIATION) != 0;
    const bool by_policy = std::ranges::any_of(policies, [](const std::string& policy) {
        return std::ranges::any_of(signing_policies, [&](std::string_view arc) { return policy.starts_with(arc); });
    });
    if (by_usage || by_policy) bad("is a signing certificate, which is never used here");
}

// Critical, and digitalSignature alone: the signing certificate also has nonRepudiation (card facts §9.2,
// §9.3).
void require_user_authentication(X509& certificate) {
    const auto flags = X509_get_extension_flags(&certificate);
    if ((flags & EXFLAG_INVALID) != 0) bad("has extensions that cannot be read");
    const int place = X509_get_ext_by_NID(&certificate, NID_key_usage, -1);
    const bool critical = place >= 0 && X509_EXTENSION_get_critical(X509_get_ext(&certificate, place)) == 1;
    if (!critical || X509_get_key_usage(&certificate) != X509v3_KU_DIGITAL_SIGNATURE || (flags & EXFLAG_CA) != 0)
        bad("is not one for user authentication; another certificate of the card or a foreign one");
}

std::string print(const X509_NAME& name) {
    const auto memory = need(BioHandle(BIO_new(BIO_s_mem())), "a buffer");
    constexpr unsigned long form =
        (XN_FLAG_SEP_CPLUS_SPC | XN_FLAG_FN_SN | ASN1_STRFLGS_RFC2253) & ~ASN1_STRFLGS_ESC_MSB;
    if (X509_NAME_print_ex(memory.get(), &name, 0, form) < 0) bad("has an issuer that cannot be read");
    char* text = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &text);
    return {text, static_cast<std::size_t>(size)};
}

std::string issuer_key_of(X509& certificate) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    const auto* key = X509_get0_authority_key_id(&certificate);
    for (int i = 0; key != nullptr && i < ASN1_STRING_length(key); ++i) {
        const unsigned byte = ASN1_STRING_get0_data(key)[i];
        text += {digits[byte >> 4U], digits[byte & 15U]};
    }
    return text;
}

std::string key_algorithm_of(const EVP_PKEY& key) {
    const char* name = EVP_PKEY_get0_type_name(&key);
    return (name != nullptr ? std::string(name) + " " : "") + std::to_string(EVP_PKEY_get_bits(&key));
}

bool is_for_tests(const X509_NAME& issuer) {
    const int place = X509_NAME_get_index_by_NID(&issuer, NID_organizationName, -1);
    if (place < 0) return false;
    const auto* text = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(&issuer, place));
    const std::string_view organisation(reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
                                        static_cast<std::size_t>(ASN1_STRING_length(text)));
    return organisation.find("TEST") != std::string_view::npos;
}

Date date_of(const ASN1_TIME& time) {
    const auto date = date_in_japan(time);
    if (!date) bad("has a date that is none");
    return *date;
}

} // namespace

Certificate Certificate::parse(BytesView der) {
    const CleanErrorQueue errors;
    auto handle = read_der(der);
    const auto policies = policies_of(*handle);
    refuse_signing_certificate(*handle, policies);
    require_user_authentication(*handle);
    const auto* key = X509_get0_pubkey(handle.get());
    if (key == nullptr) bad("has a key that cannot be used");
    Certificate made;
    made.key_algorithm_ = key_algorithm_of(*key);
    made.issuer_key_ = issuer_key_of(*handle);
    if (!policies.empty()) made.policy_ = policies.front();
    made.not_before_ = date_of(*X509_get0_notBefore(handle.get()));
    made.not_after_ = date_of(*X509_get0_notAfter(handle.get()));
    const auto& issuer = *X509_get_issuer_name(handle.get());
    made.issuer_ = print(issuer);
    made.test_hierarchy_ = is_for_tests(issuer);
    made.handle_ = std::shared_ptr<X509>(std::move(handle));
    return made;
}

bool Certificate::has_signed(BytesView digest, BytesView signature) const {
    const CleanErrorQueue errors;
    const auto context =
        need(KeyContext(EVP_PKEY_CTX_new(X509_get0_pubkey(handle_.get()), nullptr)), "a key's context");
    return EVP_PKEY_verify_init(context.get()) == 1 &&
           EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) == 1 &&
           EVP_PKEY_verify(context.get(), raw(signature), signature.size(), raw(digest), digest.size()) == 1;
}

} // namespace mdg::certificate
