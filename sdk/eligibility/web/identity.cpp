#include "eligibility/web/identity.hpp"

#include "base/failure.hpp"
#include "base/file.hpp"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <string_view>
#include <vector>

namespace mdg::eligibility::web {
namespace {

using base::Failure;
using base::Secret;

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T* thing) const noexcept {
        Free(thing);
    }
};
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Pkcs12 = std::unique_ptr<PKCS12, Freed<PKCS12_free>>;

constexpr std::size_t largest_pem = 1024 * 1024;

struct Identity {
    std::vector<Certificate> chain; // ours first
    Key key;
};

Failure unusable(const char* setting, const std::string& path, const std::string& why, const char* ja) {
    return Failure(MDG_E_CONFIGURATION, MDG_ORIGIN_APPLICATION, std::string(setting) + " " + path + ": " + why)
        .with_findings({{setting, MDG_FINDING_CODE_NOT_READABLE, why, ja}});
}

std::string last_reason() {
    const unsigned long code = ERR_peek_last_error();
    const char* reason = code == 0 ? nullptr : ERR_reason_error_string(code);
    ERR_clear_error();
    return reason == nullptr ? "no reason given" : reason;
}

std::string content(const char* setting, const std::filesystem::path& path, const char* ja) {
    try {
        return base::read_file(path, largest_pem);
    } catch (const Failure& failure) {
        throw unusable(setting, path.string(), failure.message, ja).with_cause(failure);
    }
}

Bio bio_of(std::string_view bytes) {
    return Bio(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

Secret passphrase_of(const std::filesystem::path& path) {
    if (path.empty()) return {};
    std::string text = content("web_passphrase_file", path, "パスフレーズのファイルを読めません");
    try {
        Secret secret(std::string_view(text).substr(0, text.find_first_of("\r\n")));
        base::wipe(text.data(), text.size());
        return secret;
    } catch (const Failure& failure) {
        base::wipe(text.data(), text.size());
        throw unusable("web_passphrase_file", path.string(), failure.message, "パスフレーズが長すぎます");
    }
}

// A NUL-terminated copy for OpenSSL, wiped.
class Terminated {
public:
    explicit Terminated(const Secret& secret) {
        std::ranges::transform(secret.bytes(), text_.begin(), [](std::byte b) { return static_cast<char>(b); });
    }
    Terminated(const Terminated&) = delete;
    Terminated& operator=(const Terminated&) = delete;
    ~Terminated() { base::wipe(text_.data(), text_.size()); }
    char* get() noexcept { return text_.data(); }

private:
    std::array<char, Secret::capacity + 1> text_{};
};

int no_terminal(char*, int, int, void*) {
    return -1; // without a callback OpenSSL would ask at the console
}

Key read_key(const std::filesystem::path& path, std::string& pem, const Secret& passphrase) {
    Terminated text(passphrase);
    const bool given = passphrase.size() != 0;
    Key key(PEM_read_bio_PrivateKey(bio_of(pem).get(), nullptr, given ? nullptr : no_terminal,
                                    given ? text.get() : nullptr));
    base::wipe(pem.data(), pem.size());
    if (!key)
        throw unusable("web_key_file", path.string(), "no private key, or another passphrase: " + last_reason(),
                       "秘密鍵を読めません。ファイルとパスフレーズを確かめてください");
    return key;
}

std::vector<Certificate> read_certificates(std::string_view pem) {
    std::vector<Certificate> all;
    const Bio bio = bio_of(pem);
    while (X509* next = PEM_read_bio_X509(bio.get(), nullptr, no_terminal, nullptr)) all.emplace_back(next);
    ERR_clear_error(); // the end of the file
    return all;
}

Identity from_pkcs12(const std::filesystem::path& path, std::string& bytes, const Secret& passphrase) {
    Terminated text(passphrase);
    const Pkcs12 file(d2i_PKCS12_bio(bio_of(bytes).get(), nullptr));
    base::wipe(bytes.data(), bytes.size());
    EVP_PKEY* key = nullptr;
    X509* own = nullptr;
    STACK_OF(X509)* others = nullptr;
    if (!file || PKCS12_parse(file.get(), text.get(), &key, &own, &others) != 1)
        throw unusable("web_certificate_file", path.string(),
                       "neither PEM nor PKCS#12, or another passphrase: " + last_reason(),
                       "クライアント証明書を読めません。形式 (PEM か PKCS#12) とパスフレーズを確かめてください");
    Identity identity;
    identity.key.reset(key);
    if (own != nullptr) identity.chain.emplace_back(own);
    while (sk_X509_num(others) > 0) identity.chain.emplace_back(sk_X509_shift(others));
    sk_X509_free(others);
    return identity;
}

Identity read_identity(const TlsFiles& files) {
    const Secret passphrase = passphrase_of(files.passphrase);
    std::string bytes = content("web_certificate_file", files.certificate, "クライアント証明書を読めません");
    if (bytes.find("-----BEGIN") == bytes.npos) return from_pkcs12(files.certificate, bytes, passphrase);
    Identity identity;
    identity.chain = read_certificates(bytes);
    if (files.key.empty()) {
        identity.key = read_key(files.certificate, bytes, passphrase);
    } else {
        std::string pem = content("web_key_file", files.key, "秘密鍵を読めません");
        identity.key = read_key(files.key, pem, passphrase);
    }
    return identity;
}

int note_verification(int good, X509_STORE_CTX* store) {
    if (good == 0) sighting().verify_error = X509_STORE_CTX_get_error(store);
    return good;
}

void note_alert(const SSL*, int where, int value) {
    constexpr int a_warning_that_ends_well = SSL_AD_CLOSE_NOTIFY;
    if ((where & SSL_CB_READ_ALERT) == SSL_CB_READ_ALERT && (value & 0xFF) != a_warning_that_ends_well)
        sighting().alert = value & 0xFF;
}

void show_identity(SSL_CTX* tls, const TlsFiles& files) {
    const Identity identity = read_identity(files);
    const std::string path = files.certificate.string();
    if (identity.chain.empty())
        throw unusable("web_certificate_file", path, "no certificate in it", "証明書が入っていません");
    if (!identity.key || SSL_CTX_use_certificate(tls, identity.chain.front().get()) != 1 ||
        SSL_CTX_use_PrivateKey(tls, identity.key.get()) != 1 || SSL_CTX_check_private_key(tls) != 1)
        throw unusable("web_certificate_file", path, "the key is not the certificate's: " + last_reason(),
                       "証明書と秘密鍵の組み合わせが違います");
    for (std::size_t at = 1; at < identity.chain.size(); ++at) SSL_CTX_add1_chain_cert(tls, identity.chain[at].get());
}

void trust_authorities(SSL_CTX* tls, const TlsFiles& files) {
    if (files.system_authorities) SSL_CTX_set_default_verify_paths(tls);
    if (files.authorities.empty()) return;
    const auto authorities =
        read_certificates(content("web_ca_file", files.authorities, "サーバーの認証局証明書を読めません"));
    if (authorities.empty())
        throw unusable("web_ca_file", files.authorities.string(), "no certificate in it", "証明書が入っていません");
    for (const Certificate& authority : authorities) X509_STORE_add_cert(SSL_CTX_get_cert_store(tls), authority.get());
}

} // namespace

Sighting& sighting() noexcept {
    thread_local Sighting seen;
    return seen;
}

bool rejects_our_certificate(int alert) noexcept {
    static constexpr int about_it[] = {
        SSL_AD_NO_CERTIFICATE,      SSL_AD_BAD_CERTIFICATE,     SSL_AD_UNSUPPORTED_CERTIFICATE,
        SSL_AD_CERTIFICATE_REVOKED, SSL_AD_CERTIFICATE_EXPIRED, SSL_AD_CERTIFICATE_UNKNOWN,
        SSL_AD_UNKNOWN_CA,          SSL_AD_ACCESS_DENIED,       SSL_AD_CERTIFICATE_REQUIRED};
    return std::ranges::find(about_it, alert) != std::end(about_it);
}

Poco::Net::Context::Ptr make_context(const TlsFiles& files, const std::string& host) {
    Poco::Net::Context::Params params;
    params.verificationMode = Poco::Net::Context::VERIFY_STRICT;
    params.cipherList = "DEFAULT";
    Poco::Net::Context::Ptr context(new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, params));
    // The name is verified with the chain (below): NetSSL's own check skips a server on this machine.
    context->enableExtendedCertificateVerification(false);
    context->enableSessionCache(true);
    SSL_CTX* tls = context->sslContext();
    SSL_CTX_set_min_proto_version(tls, TLS1_2_VERSION);
    // NetSSL's callback asks listeners of the whole process whether an error may be ignored; ours does not.
    SSL_CTX_set_verify(tls, SSL_VERIFY_PEER, note_verification);
    SSL_CTX_set_info_callback(tls, note_alert);
    X509_VERIFY_PARAM* verify = SSL_CTX_get0_param(tls);
    X509_VERIFY_PARAM_set_hostflags(verify, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    if (X509_VERIFY_PARAM_set1_ip_asc(verify, host.c_str()) != 1) X509_VERIFY_PARAM_set1_host(verify, host.c_str(), 0);
    trust_authorities(tls, files);
    show_identity(tls, files);
    ERR_clear_error();
    return context;
}

} // namespace mdg::eligibility::web
