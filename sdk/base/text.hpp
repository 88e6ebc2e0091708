// Text: UTF-8 inside, CP932 at the terminal's folder where the site chose it (terminal facts, section 1.4).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mdg::base {

// Well-formed UTF-8 without NUL.
bool is_utf8(std::string_view text) noexcept;

// The same text with U+FFFD for every NUL and malformed sequence: for bytes that come from anywhere and have to be shown.
std::string as_utf8(std::string_view bytes);

// nullopt where the bytes are not CP932.
std::optional<std::string> utf8_from_cp932(std::string_view bytes);

// nullopt where a character has no place in CP932.
std::optional<std::string> cp932_from_utf8(std::string_view text);

// Compatibility form for comparing: widths folded, half-width kana made full, blanks single and trimmed (NFKC).
std::string fold_for_comparison(std::string_view utf8);

} // namespace mdg::base
