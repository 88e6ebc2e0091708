#include "reader/trust.hpp"

#include "base/failure.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <system_error>

#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mdg::reader {

namespace {

namespace fs = std::filesystem;
using base::Failure;

fs::path resolved(const fs::path& path) {
    std::error_code error;
    auto real = fs::canonical(path, error);
    if (error) throw Failure(MDG_E_IO, MDG_ORIGIN_OS, path.string() + ": " + error.message());
    return real;
}

} // namespace

bool is_trusted(unsigned owner, unsigned mode, unsigned self) {
    return (owner == 0 || owner == self) && (mode & (S_IWGRP | S_IWOTH)) == 0;
}

void demand_trusted(const fs::path& path, int missing) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0)
        throw Failure(missing, MDG_ORIGIN_PLUGIN, path.string() + " is missing or cannot be read");
    if (!is_trusted(info.st_uid, info.st_mode, ::geteuid()))
        throw Failure(MDG_E_PERMISSION, MDG_ORIGIN_OS,
                      path.string() +
                          " must belong to root or to this user and must not be writable by its group or others");
}

void demand_inside(const fs::path& path, const fs::path& place) {
    const auto real = resolved(path);
    const auto ground = resolved(place);
    if (std::mismatch(ground.begin(), ground.end(), real.begin(), real.end()).first != ground.end())
        throw Failure(MDG_E_PERMISSION, MDG_ORIGIN_OS,
                      path.string() + " is a link that leads out of " + place.string() + ", to " + real.string());
}

std::string sha256_of(const fs::path& file) {
    std::ifstream input(file, std::ios::binary);
    if (!input) throw Failure(MDG_E_PERMISSION, MDG_ORIGIN_OS, file.string() + " cannot be read");
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    std::array<char, 65536> block{};
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned length = 0;
    bool right = context && EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
    while (right && input) {
        input.read(block.data(), block.size());
        right = EVP_DigestUpdate(context.get(), block.data(), static_cast<std::size_t>(input.gcount())) == 1;
    }
    if (!right || input.bad() || EVP_DigestFinal_ex(context.get(), digest.data(), &length) != 1)
        throw Failure(MDG_E_IO, MDG_ORIGIN_OS, file.string() + ": its digest cannot be computed");
    constexpr const char* digits = "0123456789abcdef";
    std::string text;
    for (unsigned at = 0; at < length; ++at) {
        text += digits[digest[at] >> 4];
        text += digits[digest[at] & 0xF];
    }
    return text;
}

} // namespace mdg::reader
