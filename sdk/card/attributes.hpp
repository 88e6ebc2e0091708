// The four attributes (基本4情報) as the card holds them (card facts §3.2).
#pragma once

#include "card/transport.hpp"

#include <string>

namespace mdg::card {

// Texts exactly as they stand on the card; an attribute the card does not have is empty.
struct Attributes {
    std::string name;          // may hold one U+3000, an old family name in brackets, Latin letters: never split it
    std::string address;       // full-width digits and several kinds of hyphen
    std::string birth_date;    // YYYYMMDD
    std::string sex;           // MDG_CARD_SEX_…
    bool offsets_agree = true; // whether the card's own table of offsets names the places where they stood
};

inline constexpr std::uint32_t attributes_tag = 0xFF20;

// Throws Failure PROTOCOL where the file is not what it must be. Tags not known here are passed over.
Attributes parse_attributes(BytesView file);

} // namespace mdg::card
