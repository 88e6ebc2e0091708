#include "journal/chain.hpp"

#include "base/failure.hpp"

#include <openssl/evp.h>

#include <cstring>

namespace mdg::journal {
namespace {

void add(std::string& to, std::uint64_t number) {
    for (int shift = 56; shift >= 0; shift -= 8) to += static_cast<char>(number >> shift & 0xFF);
}

// The length stands first: no two lists of pieces make the same bytes.
void add(std::string& to, std::string_view piece) {
    add(to, piece.size());
    to += piece;
}

Hash hash_of_text(const std::string& text) {
    return hash_of(std::as_bytes(std::span(text)));
}

} // namespace

Hash hash_of(std::span<const std::byte> bytes) {
    Hash hash{};
    if (EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(hash.data()), nullptr, EVP_sha256(),
                   nullptr) != 1)
        throw base::Failure(MDG_E_NO_MEMORY, MDG_ORIGIN_OS, "OpenSSL could not make a hash");
    return hash;
}

Hash chain_start(std::string_view visit_id, base::Date visit_date) {
    std::string bytes = "madoguchi journal 1\n";
    add(bytes, visit_id);
    add(bytes, base::to_compact(visit_date));
    return hash_of_text(bytes);
}

Hash chain_next(const Hash& before, std::int64_t number, std::string_view kind, std::string_view content) {
    std::string bytes(before.size(), '\0');
    std::memcpy(bytes.data(), before.data(), before.size());
    bytes.reserve(bytes.size() + kind.size() + content.size() + 24);
    add(bytes, static_cast<std::uint64_t>(number));
    add(bytes, kind);
    add(bytes, content);
    return hash_of_text(bytes);
}

std::string hexadecimal(std::span<const std::byte> bytes) {
    constexpr const char* digits = "0123456789abcdef";
    std::string text;
    for (const std::byte each : bytes) {
        text += digits[std::to_integer<unsigned>(each) >> 4];
        text += digits[std::to_integer<unsigned>(each) & 0xF];
    }
    return text;
}

} // namespace mdg::journal
