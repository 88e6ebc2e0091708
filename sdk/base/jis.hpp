// JIS X 0208: the characters an electronic claim may hold (claim facts §1.1). That a text can be written in code page 932
// does not prove it: 髙, 﨑, ① and others are there and not in JIS X 0208.
#pragma once

#include <string>
#include <string_view>

namespace mdg::base {

// By the table in data/jis_x_0208.tsv, with the code points that code page 932 knows the characters by (～, not 〜).
bool in_jis_x_0208(char32_t c) noexcept;
bool in_jis_x_0208(std::u32string_view text) noexcept;

// The same text in full width: half-width letters, digits, blanks and kana made full, voiced kana put together, and the
// code points of code page 932 where a character of JIS X 0208 has two (〜 and ～, − and －). Nothing else changes.
std::u32string full_width(std::u32string_view text);

} // namespace mdg::base
