#pragma once

#include "clinic/card/bytes.hpp"

#include <initializer_list>

namespace mdg::clinic::card {

struct Element {
    std::uint16_t tag;
    Bytes value;
};

// Definite lengths in the shortest form, tags of two bytes (card facts §3.2).
Bytes tlv(std::uint16_t tag, View value);

// A container whose first element (`offsets`) holds where each following element starts, as two bytes
// counted from the start of the file (card facts §3.2, §4.1).
Bytes tlv_with_offsets(std::uint16_t container, std::uint16_t offsets, const std::vector<Element>& elements);

// Files on the card are longer than their content; the rest is FF (card facts §2.2, §3.2).
Bytes filled(Bytes content, std::size_t filler);

} // namespace mdg::clinic::card
