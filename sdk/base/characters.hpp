// Text as characters: code points, and what a reader counts as one character.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mdg::base {

// U+FFFD for what is not well-formed.
std::u32string code_points(std::string_view utf8);
std::string utf8_of(std::u32string_view text);

// What belongs to the character before it: combining marks, variation selectors, half-width voiced marks after kana.
bool is_mark(char32_t c) noexcept;

// Code points of the first character: one, and the marks that follow it. 0 where the text is empty.
std::size_t character_length(std::u32string_view text) noexcept;

// What nobody sees: controls, and format characters as the byte order mark. Blanks are no such thing.
bool is_invisible(char32_t c) noexcept;

bool is_blank(char32_t c) noexcept;

bool is_variation_selector(char32_t c) noexcept;
bool is_private_use(char32_t c) noexcept;

// CJK compatibility ideographs (U+FA19, a 神): Unicode takes them for other shapes of the ideographs they decompose to.
bool is_compatibility_ideograph(char32_t c) noexcept;

} // namespace mdg::base
