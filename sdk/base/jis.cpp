#include "base/jis.hpp"

#include "base/characters.hpp"
#include "base/failure.hpp"
#include "base/table.hpp"

#include <algorithm>
#include <bitset>
#include <memory>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace mdg::base {
namespace {

constexpr std::string_view table =
#include "embedded/jis_x_0208.tsv.inc"
    ;

using Plane = std::bitset<0x10000>;

const Plane& plane() {
    static const auto made = [] {
        auto characters = std::make_unique<Plane>();
        for (const Row& row : read_table(table))
            for (char32_t c : code_points(row[2])) characters->set(c);
        return characters;
    }();
    return *made;
}

// Unicode and Microsoft wrote the same JIS characters with different code points.
char32_t as_cp932_has_it(char32_t c) noexcept {
    switch (c) {
    case U'〜':
        return U'～';
    case U'−':
        return U'－';
    case U'‖':
        return U'∥';
    case U'—':
        return U'―';
    case U'¢':
        return U'￠';
    case U'£':
        return U'￡';
    case U'¬':
        return U'￢';
    case U'¥':
        return U'￥';
    default:
        return c;
    }
}

// The marks of voiced kana: combining, and as characters of their own in full and half width.
constexpr char32_t voiced = 0x3099;
constexpr char32_t half_voiced = 0x309A;

char32_t as_mark(char32_t c) noexcept {
    return c == U'゛' || c == U'ﾞ' ? voiced : c == U'゜' || c == U'ﾟ' ? half_voiced : c;
}

bool is_voiced_mark(char32_t c) noexcept {
    return as_mark(c) == voiced || as_mark(c) == half_voiced;
}

// JIS X 0208 has no ヷ and no ゔ: the mark stays a character of its own there.
bool stays_apart(char32_t mark, char32_t kana) noexcept {
    return as_mark(mark) != mark && std::u32string_view(U"ワヰヱヲうﾜｦ").find(kana) != std::u32string_view::npos;
}

bool is_kana(char32_t c) noexcept {
    return ((c >= 0x3041 && c <= 0x30FF) || (c >= 0xFF61 && c <= 0xFF9F)) && !is_voiced_mark(c);
}

void append_kana(std::u32string_view kana, std::u32string& full) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
    const std::string utf8 = utf8_of(kana);
    std::string made;
    nfkc->normalize(icu::UnicodeString::fromUTF8(utf8), error).toUTF8String(made);
    if (U_FAILURE(error) != 0) throw Failure(MDG_E_INTERNAL, MDG_ORIGIN_OS, "no NFKC data");
    for (char32_t c : code_points(made)) full += c == voiced ? U'゛' : c == half_voiced ? U'゜' : c;
}

} // namespace

bool in_jis_x_0208(char32_t c) noexcept {
    return c < 0x10000 && plane()[c];
}

bool in_jis_x_0208(std::u32string_view text) noexcept {
    return std::ranges::all_of(text, [](char32_t c) { return in_jis_x_0208(c); });
}

std::u32string full_width(std::u32string_view text) {
    std::u32string full;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = text[i];
        if (!is_kana(c)) {
            const bool half_width_ascii = c > 0x20 && c < 0x7F;
            full += half_width_ascii ? c + 0xFEE0
                    : is_blank(c)    ? U'　'
                    : c == U'ﾞ'      ? U'゛'
                    : c == U'ﾟ'      ? U'゜'
                                     : as_cp932_has_it(c);
            ++i;
            continue;
        }
        std::u32string kana;
        for (; i < text.size() && (is_kana(text[i]) || is_voiced_mark(text[i])); ++i) {
            if (!kana.empty() && stays_apart(text[i], kana.back())) break;
            kana += as_mark(text[i]);
        }
        append_kana(kana, full);
    }
    return full;
}

} // namespace mdg::base
