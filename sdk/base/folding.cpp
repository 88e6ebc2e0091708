#include "base/folding.hpp"

#include "base/characters.hpp"
#include "base/failure.hpp"
#include "base/variants.hpp"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace mdg::base {
namespace {

constexpr char32_t long_mark = U'ー';

bool is_kana(char32_t c) noexcept {
    return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA);
}

// Nothing that normalizing would change: most of what names are made of.
bool is_plain(char32_t c) noexcept {
    return (c >= 0x21 && c <= 0x7E && c != U'-') || is_kana(c) || c == long_mark || (c >= 0x4E00 && c <= 0x9FFF) ||
           c == U'●' || c == U'々' || c == U'・';
}

char32_t one_hyphen(char32_t c) noexcept {
    constexpr std::u32string_view hyphens = U"‐‑‒–—―−─━";
    return hyphens.find(c) != hyphens.npos ? U'-' : c;
}

// NFKC makes a blank and a mark of the voiced marks that stand for themselves; after kana they are that kana's.
char32_t as_mark(char32_t c) noexcept {
    return c == U'゛' ? char32_t{0x3099} : c == U'゜' ? char32_t{0x309A} : c;
}

std::u32string nfkc(std::u32string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFKCInstance(error);
    if (U_FAILURE(error) != 0) throw Failure(MDG_E_INTERNAL, MDG_ORIGIN_OS, "no NFKC data");
    icu::UnicodeString in;
    for (char32_t c : text) in.append(static_cast<UChar32>(as_mark(c)));
    const icu::UnicodeString out = form->normalize(in, error);
    std::u32string made;
    for (std::int32_t i = 0; i < out.length(); i = out.moveIndex32(i, 1))
        made += one_hyphen(static_cast<char32_t>(out.char32At(i)));
    return made;
}

// Other shapes of an ideograph are a matter of variants, not of widths.
std::u32string fold_width(std::u32string_view text) {
    if (std::ranges::all_of(text, is_plain)) return std::u32string(text);
    std::u32string made;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && !is_compatibility_ideograph(text[end])) ++end;
        if (end != i) made += nfkc(text.substr(i, end - i));
        if (end < text.size()) made += text[end++];
        i = end;
    }
    return made;
}

bool sets_parts_apart(char32_t c) noexcept {
    return c == U'・' || c == U'･' || is_blank(c) || is_invisible(c);
}

char32_t to_katakana(char32_t c) noexcept {
    return (c >= 0x3041 && c <= 0x3096) || c == U'ゝ' || c == U'ゞ' ? c + 0x60 : c;
}

char32_t to_large(char32_t c) noexcept {
    constexpr std::u32string_view small = U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ";
    constexpr std::u32string_view large = U"あいうえおつやゆよわかけアイウエオツヤユヨワカケ";
    const std::size_t at = small.find(c);
    return at == small.npos ? c : large[at];
}

bool is_voiced_in_steps(char32_t c) noexcept {
    constexpr std::u32string_view voiced =
        U"がぎぐげござじずぜぞだぢづでどばびぶべぼガギグゲゴザジズゼゾダヂヅデドバビブベボ";
    return voiced.find(c) != voiced.npos;
}

bool can_be_voiced(char32_t c) noexcept {
    return is_voiced_in_steps(c + 1);
}

// The voiced form of a kana is the code point after it.
char32_t repeated(char32_t mark, char32_t before) noexcept {
    switch (mark) {
    case U'々':
        return before;
    case U'ゝ':
    case U'ヽ':
        return is_voiced_in_steps(before) ? before - 1 : before;
    case U'ゞ':
    case U'ヾ':
        return can_be_voiced(before) ? before + 1 : before;
    default:
        return mark;
    }
}

std::u32string apply(Folding folding, std::u32string text) {
    switch (folding) {
    case Folding::width:
        return fold_width(text);
    case Folding::blank:
        std::erase_if(text, sets_parts_apart);
        break;
    case Folding::letter_case:
        for (char32_t& c : text)
            if (c < 0x2000 || (c >= 0xFF21 && c <= 0xFF3A))
                c = static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
        break;
    case Folding::kana_script:
        std::ranges::transform(text, text.begin(), to_katakana);
        break;
    case Folding::small_kana:
        std::ranges::transform(text, text.begin(), to_large);
        break;
    case Folding::long_vowel:
        for (std::size_t i = 1; i < text.size(); ++i)
            if ((one_hyphen(text[i]) == U'-' || text[i] == U'－') && (is_kana(text[i - 1]) || text[i - 1] == long_mark))
                text[i] = long_mark;
        break;
    case Folding::iteration:
        for (std::size_t i = 1; i < text.size(); ++i) text[i] = repeated(text[i], text[i - 1]);
        break;
    case Folding::variant:
        std::erase_if(text, is_variation_selector);
        std::ranges::transform(text, text.begin(), comparing_form);
        break;
    }
    return text;
}

} // namespace

Folded fold(std::u32string_view text, Foldings foldings) {
    Folded folded{std::u32string(text), {}};
    for (int i = 0; i < folding_count; ++i) {
        const auto one = static_cast<Folding>(i);
        if (!foldings.has(one)) continue;
        std::u32string next = apply(one, folded.text);
        if (next != folded.text) folded.changed = folded.changed.with(one);
        folded.text = std::move(next);
    }
    return folded;
}

bool prolongs(char32_t vowel, char32_t kana) noexcept {
    constexpr std::u32string_view a_row = U"アカガサザタダナハバパマヤラワ";
    constexpr std::u32string_view i_row = U"イキギシジチヂニヒビピミリヰ";
    constexpr std::u32string_view u_row = U"ウクグスズツヅヌフブプムユルヴ";
    constexpr std::u32string_view e_row = U"エケゲセゼテデネヘベペメレヱ";
    constexpr std::u32string_view o_row = U"オコゴソゾトドノホボポモヨロヲ";
    const auto in = [kana = to_katakana(kana)](std::u32string_view row) { return row.find(kana) != row.npos; };
    switch (to_katakana(vowel)) {
    case U'ア':
        return in(a_row);
    case U'イ':
        return in(i_row) || in(e_row);
    case U'ウ':
        return in(u_row) || in(o_row);
    case U'エ':
        return in(e_row);
    case U'オ':
        return in(o_row);
    default:
        return false;
    }
}

} // namespace mdg::base
