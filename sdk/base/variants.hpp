// Variant forms of kanji (data/variants.tsv; the sources of its rows: docs/matching.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mdg::base {

// The form that stands for all of its variants when names are compared: 邊, 邉 and 辺 are one. Never to be shown or
// stored. The character itself where the table has none.
char32_t comparing_form(char32_t c);

// The JIS X 0208 form to suggest in full width for a character outside: 髙 → 高. By the table first, then by Unicode's
// decompositions (U+FA19 → 神, ① → １); nullopt where neither has one. The character may have marks.
std::optional<std::u32string> claim_suggestion(std::u32string_view character);

} // namespace mdg::base
