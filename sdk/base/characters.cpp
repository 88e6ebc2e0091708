#include "base/characters.hpp"

#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace mdg::base {
namespace {

UChar32 icu(char32_t c) noexcept {
    return static_cast<UChar32>(c);
}

} // namespace

std::u32string code_points(std::string_view utf8) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    const auto length = static_cast<std::int32_t>(utf8.size());
    std::u32string text;
    text.reserve(utf8.size() / 2);
    for (std::int32_t i = 0; i < length;) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(bytes, i, length, c);
        text += static_cast<char32_t>(c);
    }
    return text;
}

std::string utf8_of(std::u32string_view text) {
    std::string utf8;
    utf8.reserve(text.size() * 3);
    for (char32_t c : text) {
        std::uint8_t bytes[U8_MAX_LENGTH];
        std::int32_t length = 0;
        U8_APPEND_UNSAFE(bytes, length, c);
        utf8.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
    }
    return utf8;
}

bool is_mark(char32_t c) noexcept {
    if (c < 0x300) return false;
    return c == 0xFF9E || c == 0xFF9F || (U_GET_GC_MASK(icu(c)) & U_GC_M_MASK) != 0;
}

std::size_t character_length(std::u32string_view text) noexcept {
    std::size_t length = text.empty() ? 0 : 1;
    while (length != 0 && length < text.size() && is_mark(text[length])) ++length;
    return length;
}

bool is_invisible(char32_t c) noexcept {
    return !is_blank(c) && (U_GET_GC_MASK(icu(c)) & (U_GC_CC_MASK | U_GC_CF_MASK)) != 0;
}

bool is_blank(char32_t c) noexcept {
    return c <= 0x20 ? c == 0x20 || (c >= 0x09 && c <= 0x0D) : u_isUWhiteSpace(icu(c)) != 0;
}

bool is_variation_selector(char32_t c) noexcept {
    return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

bool is_private_use(char32_t c) noexcept {
    return (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xF0000 && c <= 0x10FFFD);
}

bool is_compatibility_ideograph(char32_t c) noexcept {
    return (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

} // namespace mdg::base
