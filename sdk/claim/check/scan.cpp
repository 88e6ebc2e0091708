#include "claim/check/scan.hpp"

#include "base/jis.hpp"

namespace mdg::claim {
namespace {

constexpr char32_t malformed = 0x110000;

// The next code point; without an allocation, unlike base::code_points.
char32_t take(std::string_view& rest) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
    const unsigned lead = byte(0);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    if (length == 0 || rest.size() < length) {
        rest.remove_prefix(1);
        return malformed;
    }
    char32_t c = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) {
            rest.remove_prefix(1);
            return malformed;
        }
        c = c << 6U | (byte(i) & 0x3FU);
    }
    rest.remove_prefix(length);
    return c;
}

bool is_half(char32_t c) noexcept {
    return (c >= 0x20 && c < 0x7F) || (c >= 0xFF61 && c <= 0xFF9F);
}

bool is_twin(char32_t c) noexcept {
    return c == U'〜' || c == U'−' || c == U'‖' || c == U'—' || c == U'¢' || c == U'£' || c == U'¬' || c == U'¥';
}

bool is_dash(char32_t c) noexcept {
    return c == U'-' || c == U'－' || c == U'−' || c == U'―' || c == U'—' || c == U'‐' || c == U'ｰ';
}

bool is_katakana(char32_t c) noexcept {
    return c >= U'ァ' && c <= U'ヾ'; // ・ and ー among them
}

} // namespace

Scan scan(std::string_view utf8) noexcept {
    Scan seen;
    char32_t before = U' '; // a blank in front is one at an end
    for (std::string_view rest = utf8; !rest.empty(); ++seen.characters) {
        const char32_t c = take(rest);
        const bool blank = c == U' ' || c == U'　';
        if (blank) {
            seen.blank = true;
            if (seen.characters == 0 || rest.empty()) seen.blank_at_end = true;
            if (seen.characters != 0 && (before == U' ' || before == U'　')) seen.blanks_in_a_row = true;
        }
        if (is_dash(c) && is_katakana(before))
            seen.dash_for_long_mark = true;
        else if (is_half(c))
            seen.half = true;
        else if (is_twin(c))
            seen.twin = true;
        else if (base::in_jis_x_0208(c))
            seen.full = true;
        else
            seen.outside = true;
        if (!blank && !is_katakana(c) && c != U'●' && !(is_dash(c) && is_katakana(before))) seen.beside_katakana = true;
        before = c;
    }
    return seen;
}

} // namespace mdg::claim
