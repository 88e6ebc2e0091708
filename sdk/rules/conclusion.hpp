// What a reception came to: the outcome, the way to claim, the share, what stays open. A function of the situation.
#pragma once

#include "rules/share.hpp"

namespace mdg::rules {

enum class Outcome : std::uint8_t {
    abandoned,
    eligible,         // the answer is valid
    lapsed,           // claim with the lapsed qualification
    several,          // the branch number is needed
    document,         // by a document
    interim,          // a document that proves nothing alone, confirmed online by its number (R-DATE-16)
    oral,             // nothing has changed since the last visit (R-FLOW-06)
    declaration,      // 被保険者資格申立書 (R-FLOW-07)
    face_items,       // copied from the card's face (R-FLOW-16)
    own_rule,         // R-FLOW-17
    no_qualification, // the answer is none, and nothing else was found
    unconfirmed,      // nothing was shown
};

enum class ClaimPath : std::uint8_t { not_yet, current, lapsed, unknown }; // R-CLM-01

struct Conclusion {
    Outcome outcome = Outcome::unconfirmed;
    ClaimPath path = ClaimPath::not_yet;
    LawfulShare share;
    bool confirm_later = false; // R-FLOW-08
    const char* text = "";      // id in the catalogue
    Cited rules;
};

Conclusion conclude(const Situation& s, const Law& law);

} // namespace mdg::rules
