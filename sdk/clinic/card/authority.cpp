#include "clinic/card/authority.hpp"

#include "clinic/card/extensions.hpp"
#include "clinic/card/text_file.hpp"

#include <openssl/pem.h>
#include <openssl/rand.h>

#include <array>

namespace mdg::clinic::card {
namespace {

// The order and kind of the parts are JPKI's; every text in them is ours (card facts §9.1).
constexpr const char* organisation = "MADOGUCHI CLINIC (TEST)";
constexpr const char* agency = "Invented for tests and issued by nobody";
constexpr const char* practice_statement = "http://clinic.example/cps.html";

struct Shape {
    const char* unit;
    const char* unit_ja;
    const char* file;
    const char* policy;
    bool policy_critical;
    const char* key_usage;
};

const Shape& shape(Use use) {
    static constexpr Shape authentication{
        "JPKI for user authentication", "利用者証明用の試験認証局", "ca", "1.2.392.200149.8.5.1.3.30", false,
        "critical,digitalSignature"};
    static constexpr Shape signature{"JPKI for digital signature",
                                     "署名用の試験認証局",
                                     "sign-ca",
                                     "1.2.392.200149.8.5.1.1.20",
                                     true,
                                     "critical,digitalSignature,nonRepudiation"};
    return use == Use::authentication ? authentication : signature;
}

NameParts issuer_name(Use use) {
    return {{"C", "JP"}, {"O", organisation}, {"OU", shape(use).unit}, {"OU", agency}};
}

NameParts issuer_name_ja(Use use) {
    return {{"C", "JP"}, {"O", "窓口の仮想診療所（試験用）"}, {"OU", shape(use).unit_ja}};
}

std::uint8_t random_byte() {
    std::uint8_t byte = 0;
    need(RAND_bytes(&byte, 1) == 1, "random bytes");
    return byte;
}

// A random id, the municipality and "001A" (card facts §9.2). Each third character is a letter, so the id
// cannot be mistaken for a number.
std::string common_name(const std::string& municipality) {
    constexpr std::string_view characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    std::string id;
    while (id.size() < 14) id.push_back(characters[random_byte() % (id.size() % 3 == 1 ? 26U : 36U)]);
    return id + municipality + "001A";
}

NameParts subject(Use use, const Person& holder) {
    NameParts parts{{"C", "JP"}};
    if (use == Use::signature) parts.emplace_back("L", "Mihon-shi");
    parts.emplace_back("CN", common_name(holder.municipality));
    return parts;
}

// A day of Japan begins at 15:00 UTC of the day before.
void set_times(X509& certificate, const Validity& validity) {
    const auto first = compact(Day(std::chrono::sys_days(validity.first) - std::chrono::days(1))) + "150000Z";
    const auto last = compact(validity.last) + "145959Z";
    need(ASN1_TIME_set_string_X509(X509_getm_notBefore(&certificate), first.c_str()) == 1, "the first day");
    need(ASN1_TIME_set_string_X509(X509_getm_notAfter(&certificate), last.c_str()) == 1, "the last day");
}

Certificate begin(Use use, const NameParts& name, const Validity& validity, EVP_PKEY& key) {
    Certificate certificate(X509_new());
    need(certificate != nullptr && X509_set_version(certificate.get(), X509_VERSION_3) == 1, "a certificate");
    std::uint32_t serial = 0;
    for (int i = 0; i < 4; ++i) serial = serial << 8U | random_byte();
    need(ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), (serial & 0x07FFFFFFU) | 0x01000000U) == 1,
         "a serial number");
    set_times(*certificate, validity);
    need(X509_set_subject_name(certificate.get(), make_name(name).get()) == 1, "the subject");
    need(X509_set_issuer_name(certificate.get(), make_name(issuer_name(use)).get()) == 1, "the issuer");
    need(X509_set_pubkey(certificate.get(), &key) == 1, "the public key");
    return certificate;
}

Bytes der_of(X509& certificate) {
    Bytes der(static_cast<std::size_t>(i2d_X509(&certificate, nullptr)));
    auto* at = der.data();
    i2d_X509(&certificate, &at);
    return der;
}

Bytes finish(X509& certificate, EVP_PKEY& key) {
    need(X509_sign(&certificate, &key, EVP_sha256()) > 0, "signing a certificate");
    return der_of(certificate);
}

Certificate read_der(const Bytes& der) {
    const auto* at = der.data();
    Certificate certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    need(certificate != nullptr, "reading a certificate");
    return certificate;
}

std::string text_of(BIO& memory) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(&memory, &data);
    return {data, static_cast<std::size_t>(size)};
}

std::filesystem::path key_file(Use use, const std::filesystem::path& folder) {
    return folder / (std::string(shape(use).file) + ".key");
}

} // namespace

PrivateKey new_key() {
    PrivateKey key(EVP_RSA_gen(2048), EVP_PKEY_free);
    need(key != nullptr, "an RSA key");
    return key;
}

Authority::Authority(Use use, Bytes der, PrivateKey key)
    : use_(use)
    , der_(std::move(der))
    , key_(std::move(key)) {}

Authority Authority::create(Use use, const Validity& validity) {
    auto key = new_key();
    const auto certificate = begin(use, issuer_name(use), validity, *key);
    add_text_extension(*certificate, nullptr, NID_basic_constraints, "critical,CA:TRUE");
    add_text_extension(*certificate, nullptr, NID_key_usage, "critical,keyCertSign,cRLSign");
    add_text_extension(*certificate, nullptr, NID_subject_key_identifier, "hash");
    add_directory_name(*certificate, NID_subject_alt_name, issuer_name_ja(use));
    add_crl_place(*certificate, issuer_name(use));
    return {use, finish(*certificate, *key), key};
}

Issued Authority::issue(const Person& holder, const Validity& validity, PrivateKey key) const {
    if (!key) key = new_key();
    const auto issuer = read_der(der_);
    const auto certificate = begin(use_, subject(use_, holder), validity, *key);
    add_text_extension(*certificate, nullptr, NID_key_usage, shape(use_).key_usage);
    add_policy(*certificate, shape(use_).policy, practice_statement, shape(use_).policy_critical);
    if (use_ == Use::signature) add_attributes(*certificate, holder);
    add_directory_name(*certificate, NID_issuer_alt_name, issuer_name_ja(use_));
    auto crl = issuer_name(use_);
    crl.emplace_back("CN", "CRL-" + holder.municipality);
    add_crl_place(*certificate, crl);
    add_text_extension(*certificate, issuer.get(), NID_authority_key_identifier, "keyid:always,issuer:always");
    add_text_extension(*certificate, nullptr, NID_subject_key_identifier, "hash");
    return {finish(*certificate, *key_), key};
}

std::filesystem::path Authority::certificate_file(Use use, const std::filesystem::path& folder) {
    return folder / (std::string(shape(use).file) + ".pem");
}

void Authority::save(const std::filesystem::path& folder) const {
    const Memory memory(BIO_new(BIO_s_mem()));
    need(memory != nullptr && PEM_write_bio_X509(memory.get(), read_der(der_).get()) == 1, "writing a certificate");
    write_file(certificate_file(use_, folder), text_of(*memory));
    write_key(key_file(use_, folder), *key_);
}

bool Authority::stored(Use use, const std::filesystem::path& folder) {
    return std::filesystem::exists(key_file(use, folder));
}

Authority Authority::load(Use use, const std::filesystem::path& folder) {
    return {use, read_certificate(certificate_file(use, folder)), read_key(key_file(use, folder))};
}

Bytes read_certificate(const std::filesystem::path& pem_file) {
    const auto pem = read_file(pem_file);
    const Memory memory(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    const Certificate certificate(PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr));
    need(certificate != nullptr, "reading a CA certificate");
    return der_of(*certificate);
}

PrivateKey read_key(const std::filesystem::path& file) {
    const auto pem = read_file(file);
    const Memory memory(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    PrivateKey key(PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    need(key != nullptr, "reading a key");
    return key;
}

void write_key(const std::filesystem::path& file, EVP_PKEY& key) {
    const Memory memory(BIO_new(BIO_s_mem()));
    need(memory != nullptr && PEM_write_bio_PrivateKey(memory.get(), &key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
         "writing a key");
    write_file(file, text_of(*memory));
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

} // namespace mdg::clinic::card
