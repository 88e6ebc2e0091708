// What a document proves on the day of the visit: alone, with the card, after an online check by its number, or nothing
// (R-DOC, R-DATE-03 to R-DATE-18). And which ones to ask for.
#pragma once

#include "rules/law.hpp"
#include "rules/situation.hpp"

namespace mdg::rules {

enum class Proof : std::uint8_t { nothing, alone, with_card, if_checked_online };

struct DocumentProof {
    Proof proof = Proof::nothing;
    Cited rules;
};

DocumentProof document_proof(Document document, const Situation& s, const Law& law);

// In the order to ask for them, without those that were shown already.
Documents documents_to_ask(const Situation& s, const Law& law);

} // namespace mdg::rules
