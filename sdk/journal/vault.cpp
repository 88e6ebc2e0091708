#include "journal/vault.hpp"

#include "base/descriptor.hpp"
#include "base/failure.hpp"
#include "base/file.hpp"
#include "base/private_folder.hpp"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

namespace mdg::journal {
namespace {

using base::Failure;
using Bytes = std::vector<std::byte>;

// AES-256-GCM: nonce, enciphered bytes, tag. The key of visit n stands at n times its size; zeros are no key.
constexpr std::size_t nonce_size = 12;
constexpr std::size_t tag_size = 16;

struct Key {
    std::array<unsigned char, 32> bytes{};
    ~Key() { OPENSSL_cleanse(bytes.data(), bytes.size()); }
    bool empty() const noexcept { return bytes == std::array<unsigned char, 32>{}; }
};

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype([](EVP_CIPHER_CTX* cipher) { EVP_CIPHER_CTX_free(cipher); })>;

[[noreturn]] void fail(const std::filesystem::path& path, const char* doing) {
    const bool rights = errno == EACCES || errno == EPERM || errno == ELOOP || errno == EROFS;
    throw Failure(rights ? MDG_E_PERMISSION : MDG_E_STORAGE, MDG_ORIGIN_OS,
                  std::string(doing) + " " + path.string() + ": " + std::strerror(errno))
        .with_vendor_code("errno " + std::to_string(errno));
}

void need(bool done) {
    if (!done) throw Failure(MDG_E_NO_MEMORY, MDG_ORIGIN_OS, "OpenSSL could not encipher");
}

unsigned char* raw(std::byte* bytes) {
    return reinterpret_cast<unsigned char*>(bytes);
}

off_t place_of(std::int64_t visit) {
    return visit * static_cast<off_t>(sizeof(Key::bytes));
}

Key read_key(int file, std::int64_t visit, const std::filesystem::path& path) {
    Key key;
    const ssize_t got = ::pread(file, key.bytes.data(), key.bytes.size(), place_of(visit));
    if (got < 0) fail(path, "reading");
    return got == static_cast<ssize_t>(key.bytes.size()) ? key : Key();
}

void write_key(int file, std::int64_t visit, const Key& key, const std::filesystem::path& path) {
    const ssize_t put = ::pwrite(file, key.bytes.data(), key.bytes.size(), place_of(visit));
    if (put >= 0 && put != static_cast<ssize_t>(key.bytes.size())) errno = ENOSPC;
    if (put != static_cast<ssize_t>(key.bytes.size()) || ::fdatasync(file) != 0) fail(path, "writing");
}

base::Descriptor open_keys(const std::filesystem::path& path, int flags) {
    base::Descriptor file(::open(path.c_str(), flags | O_RDWR | O_NOFOLLOW | O_CLOEXEC, base::only_ours));
    if (!file && errno != ENOENT) fail(path, "opening");
    return file;
}

} // namespace

Bytes Vault::encipher(std::int64_t visit, std::string_view content) const {
    const base::Descriptor file = open_keys(keys_, O_CREAT);
    Key key = read_key(file.get(), visit, keys_);
    if (key.empty()) {
        need(RAND_bytes(key.bytes.data(), static_cast<int>(key.bytes.size())) == 1);
        write_key(file.get(), visit, key, keys_);
        base::flush_folder(keys_.parent_path());
    }
    Bytes bytes(nonce_size + content.size() + tag_size);
    need(RAND_bytes(raw(bytes.data()), nonce_size) == 1);
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int size = 0;
    need(cipher &&
         EVP_EncryptInit_ex2(cipher.get(), EVP_aes_256_gcm(), key.bytes.data(), raw(bytes.data()), nullptr) == 1 &&
         EVP_EncryptUpdate(cipher.get(), raw(bytes.data() + nonce_size), &size,
                           reinterpret_cast<const unsigned char*>(content.data()),
                           static_cast<int>(content.size())) == 1 &&
         EVP_EncryptFinal_ex(cipher.get(), raw(bytes.data() + nonce_size + size), &size) == 1 &&
         EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tag_size,
                             bytes.data() + nonce_size + content.size()) == 1);
    return bytes;
}

std::optional<std::string> Vault::decipher(std::int64_t visit, std::span<const std::byte> content) const {
    const base::Descriptor file = open_keys(keys_, 0);
    if (!file) return std::nullopt;
    const Key key = read_key(file.get(), visit, keys_);
    if (key.empty()) return std::nullopt;
    const auto damaged = [] {
        return Failure(MDG_E_MALFORMED, MDG_ORIGIN_SDK, "the declaration that is kept cannot be read any more");
    };
    if (content.size() < nonce_size + tag_size) throw damaged();
    Bytes bytes(content.begin(), content.end());
    std::string text(bytes.size() - nonce_size - tag_size, '\0');
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int size = 0;
    need(cipher &&
         EVP_DecryptInit_ex2(cipher.get(), EVP_aes_256_gcm(), key.bytes.data(), raw(bytes.data()), nullptr) == 1 &&
         EVP_DecryptUpdate(cipher.get(), reinterpret_cast<unsigned char*>(text.data()), &size,
                           raw(bytes.data() + nonce_size), static_cast<int>(text.size())) == 1 &&
         EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tag_size, bytes.data() + nonce_size + text.size()) ==
             1);
    if (EVP_DecryptFinal_ex(cipher.get(), reinterpret_cast<unsigned char*>(text.data()) + size, &size) != 1)
        throw damaged();
    return text;
}

void Vault::destroy(std::int64_t visit) const {
    const base::Descriptor file = open_keys(keys_, 0);
    if (!file || read_key(file.get(), visit, keys_).empty()) return;
    write_key(file.get(), visit, Key(), keys_);
}

} // namespace mdg::journal
