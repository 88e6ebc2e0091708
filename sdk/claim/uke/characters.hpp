// The characters of an electronic claim (claim facts 1.1): half width is ASCII, full width JIS X 0208 in Shift_JIS. What
// code page 932 has beyond that (髙, ①) a claim cannot hold.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mdg::claim::uke {

// ASCII that may stand in a column: no comma, no quote, no control.
bool is_half_width(std::string_view utf8) noexcept;

// Appends the text as bytes, everything in full width. Returns how many characters a claim cannot hold: each stands there
// as ？ (0x8148), as the specification wants it, and the caller must say so.
std::size_t append_full_width(std::string_view utf8, std::string& bytes);

// The long mark of katakana in place of dashes and minus signs that stand for it.
std::string with_long_marks(std::string_view kana);

// false where the bytes are not code page 932: files that are read may hold more than a claim written here.
bool decode(std::string_view bytes, std::string& utf8);

} // namespace mdg::claim::uke
