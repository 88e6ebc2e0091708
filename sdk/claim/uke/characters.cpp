#include "claim/uke/characters.hpp"

#include "base/characters.hpp"
#include "base/jis.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

namespace mdg::claim::uke {
namespace {

constexpr std::uint16_t question_mark = 0x8148;

// Two bytes of every character of JIS X 0208; 0 for all others. A conversion by table is what makes a claim cost about as
// much as its bytes.
using Codes = std::array<std::uint16_t, 0x10000>;

const Codes& codes() {
    static const auto made = [] {
        std::u32string all;
        for (char32_t c = 0x80; c < 0x10000; ++c)
            if (base::in_jis_x_0208(c)) all += c;
        const std::string bytes = base::cp932_from_utf8(base::utf8_of(all)).value();
        auto table = std::make_unique<Codes>();
        table->fill(0);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes.at(2 * i + at)); };
            (*table)[all[i]] = static_cast<std::uint16_t>(byte(0) << 8U | byte(1));
        }
        return table;
    }();
    return *made;
}

void append(std::uint16_t code, std::string& bytes) {
    const char pair[2] = {static_cast<char>(code >> 8U), static_cast<char>(code & 0xFFU)};
    bytes.append(pair, 2);
}

// false where a character needs more than the table.
bool append_plain(std::string_view utf8, const Codes& table, std::string& bytes) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
    for (std::size_t i = 0; i < utf8.size();) {
        const unsigned lead = at(i);
        unsigned c = 0;
        if ((lead & 0xF0U) == 0xE0 && i + 2 < utf8.size()) {
            c = (lead & 0x0FU) << 12U | (at(i + 1) & 0x3FU) << 6U | (at(i + 2) & 0x3FU);
            i += 3;
        } else if ((lead & 0xE0U) == 0xC0 && i + 1 < utf8.size()) {
            c = (lead & 0x1FU) << 6U | (at(i + 1) & 0x3FU);
            i += 2;
        } else {
            return false;
        }
        const std::uint16_t code = table[c];
        if (code == 0) return false;
        append(code, bytes);
    }
    return true;
}

bool is_katakana(char32_t c) noexcept {
    return (c >= U'ァ' && c <= U'ヶ') || c == U'ー';
}

bool is_dash(char32_t c) noexcept {
    return std::u32string_view(U"-‐‑–—―−－ｰ").find(c) != std::u32string_view::npos;
}

} // namespace

bool is_half_width(std::string_view utf8) noexcept {
    return std::ranges::all_of(utf8, [](char c) { return c >= ' ' && c < 0x7F && c != ',' && c != '"'; });
}

std::size_t append_full_width(std::string_view utf8, std::string& bytes) {
    const Codes& table = codes();
    const std::size_t begin = bytes.size();
    if (append_plain(utf8, table, bytes)) return 0;
    bytes.resize(begin);
    std::size_t outside = 0;
    for (const char32_t c : base::full_width(base::code_points(utf8))) {
        const std::uint16_t code = c < table.size() ? table[c] : 0;
        outside += code == 0 ? 1U : 0U;
        append(code == 0 ? question_mark : code, bytes);
    }
    return outside;
}

std::string with_long_marks(std::string_view kana) {
    std::u32string text = base::code_points(kana);
    for (std::size_t i = 1; i < text.size(); ++i)
        if (is_dash(text[i]) && is_katakana(text[i - 1])) text[i] = U'ー';
    return base::utf8_of(text);
}

bool decode(std::string_view bytes, std::string& utf8) {
    if (std::ranges::all_of(bytes, [](char c) { return c > 0; })) {
        utf8.assign(bytes);
        return true;
    }
    auto text = base::utf8_from_cp932(bytes);
    if (!text || !base::is_utf8(*text)) return false;
    utf8 = std::move(*text);
    return true;
}

} // namespace mdg::claim::uke
