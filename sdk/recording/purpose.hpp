// Who may be recorded: test cards, and sessions opened for testing. A person at a counter never is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::recording {

// A card of the list of test cards: both must fit, for all cards of one make have one ATR.
struct TestCard {
    std::vector<std::uint8_t> atr;
    std::string id; // serial number of the card or its certificate, as the caller reads it
};

// What the caller knows about the card on the reader.
struct Medium {
    std::vector<std::uint8_t> atr;
    std::string id;
    bool test_hierarchy = false; // its certificate was issued by a test authority, which the caller verified
};

struct Purpose {
    bool test = false; // the session was opened for testing, by somebody who said so
    std::vector<TestCard> cards;
    std::string consent; // the author's statement for the header; without one nothing is recorded
};

enum class Ground { refused, purpose, listed, hierarchy };

// On what ground a medium may be recorded. A list is looked at before the purpose.
Ground decide(const Purpose& purpose, const Medium& medium);
std::string_view name_of(Ground ground);

// Whether bytes hold the issuer of a certificate of the real JPKI (O=JPKI in DER). A card that is not on the list is
// then refused under any purpose.
bool names_real_authority(const std::vector<std::uint8_t>& bytes);

} // namespace mdg::recording
