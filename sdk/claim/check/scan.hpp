// One pass over a text: what of it a claim could not hold.
#pragma once

#include <cstddef>
#include <string_view>

namespace mdg::claim {

struct Scan {
    std::size_t characters = 0;
    bool half = false;         // half-width: ASCII and half-width kana
    bool full = false;         // JIS X 0208, ● among them (R-NAME-02)
    bool outside = false;      // neither, or no UTF-8
    bool twin = false;         // 〜 − and others that two conversion tables write differently (claim facts 1.1)
    bool blank_at_end = false; // or in front
    bool blanks_in_a_row = false;
    bool blank = false;
    bool dash_for_long_mark = false; // behind full-width katakana
    bool beside_katakana = false;    // something else than full-width katakana; blanks, ● and such dashes apart
};

Scan scan(std::string_view utf8) noexcept;

} // namespace mdg::claim
