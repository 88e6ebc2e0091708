#include "claim/name.hpp"

#include "base/jis.hpp"
#include "eligibility/match/name_form.hpp"

#include <optional>

namespace mdg::claim {
namespace {

// Nearly every character of a name has three bytes; what has not goes the long way.
constexpr std::size_t width = 3;

// nullopt where no such character stands there.
std::optional<char32_t> at(std::string_view utf8, std::size_t i) {
    if (utf8.size() - i < width) return std::nullopt;
    const auto byte = [&](std::size_t k) { return static_cast<char32_t>(static_cast<unsigned char>(utf8[i + k])); };
    if ((byte(0) & 0xF0) != 0xE0 || (byte(1) & 0xC0) != 0x80 || (byte(2) & 0xC0) != 0x80) return std::nullopt;
    return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
}

void append(std::string& text, char32_t c) {
    text += static_cast<char>(0xE0 | c >> 12);
    text += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    text += static_cast<char>(0x80 | (c & 0x3F));
}

constexpr char32_t blank = U'　';
constexpr std::string_view blank_utf8 = "　";
constexpr char32_t voiced = U'ﾞ';
constexpr char32_t half_voiced = U'ﾟ';

// U+FF61 and on.
constexpr std::u32string_view full =
    U"。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノ"
    U"ハヒフヘホマミムメモヤユヨラリルレロワン゛゜";
constexpr char32_t first_half = 0xFF61;
static_assert(full.size() == half_voiced - first_half + 1);

bool is_half_kana(char32_t c) {
    return c >= first_half && c <= half_voiced;
}

// A mark of its own joins the kana before it.
bool is_full_mark(char32_t c) {
    return c == U'゛' || c == U'゜';
}

// Half-width kana in full width; the mark that follows it, 0 where none does.
char32_t full_kana(char32_t half, char32_t mark, bool& joined) {
    const char32_t c = full[half - first_half];
    const bool ha = c >= U'ハ' && c <= U'ホ';
    joined = (mark == voiced && (ha || (c >= U'カ' && c <= U'ト' && c != U'ッ') || c == U'ウ')) ||
             (mark == half_voiced && ha);
    if (!joined) return c;
    if (c == U'ウ') return U'ヴ';
    return c + (mark == voiced ? 1 : 2);
}

bool holds_already(std::string_view name) {
    char32_t before = blank; // none may stand first
    for (std::size_t i = 0; i < name.size(); i += width) {
        const auto c = at(name, i);
        if (!c || is_full_mark(*c) || (*c == blank && before == blank) || !base::in_jis_x_0208(*c)) return false;
        before = *c;
    }
    return before != blank;
}

// nullopt where another character than kana and blanks stands among them.
std::optional<std::string> plain_kana(std::string_view kana) {
    std::string text;
    text.reserve(kana.size());
    for (std::size_t i = 0; i < kana.size();) {
        if (kana[i] == ' ') {
            ++i;
            continue;
        }
        const auto c = at(kana, i);
        if (!c || is_full_mark(*c)) return std::nullopt;
        i += width;
        if (*c == blank) continue;
        if (is_half_kana(*c)) {
            bool joined = false;
            append(text, full_kana(*c, at(kana, i).value_or(0), joined));
            if (joined) i += width;
        } else if (base::in_jis_x_0208(*c)) {
            append(text, *c);
        } else {
            return std::nullopt;
        }
    }
    return text;
}

// between: what stands for one blank or several.
std::string with_single_blanks(std::string_view text, std::string_view between) {
    std::string made;
    made.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        while (text.substr(i).starts_with(blank_utf8)) i += blank_utf8.size();
        if (i != start && !made.empty() && i < text.size()) made += between;
        if (i < text.size() && i == start) made += text[i++];
    }
    return made;
}

} // namespace

std::string claim_text(std::string_view utf8) {
    return eligibility::match::name_form(utf8).text_or(MDG_FIELD_CLAIM_VALUE, "");
}

std::string claim_name(std::string_view utf8) {
    if (holds_already(utf8)) return std::string(utf8);
    return with_single_blanks(claim_text(utf8), blank_utf8);
}

std::string claim_kana(std::string_view utf8) {
    if (auto kana = plain_kana(utf8)) return std::move(*kana);
    return with_single_blanks(claim_text(utf8), "");
}

} // namespace mdg::claim
