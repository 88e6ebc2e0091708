// What kind of card it is: by the token's label, which is sure, or, for cards that are no My Number card, by
// a hint.
#pragma once

#include "card/transport.hpp"

#include <string_view>

namespace mdg::card {

// MDG_CARD_KIND_… of a JPKI token's label (card facts §2.1); MDG_CARD_KIND_OTHER for one this release does
// not know.
const char* kind_of_label(std::string_view label) noexcept;

// MDG_CARD_KIND_… that an ATR hints at; MDG_CARD_KIND_OTHER without a hint. Only for telling people which
// other card they placed: a My Number card is never recognised by its ATR (card facts §0.1, §8.6).
const char* kind_hint_of_atr(BytesView atr) noexcept;

} // namespace mdg::card
