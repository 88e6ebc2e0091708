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

// Whether the document that was shown still proves something after what the check of its number said: an expired card
// needs a valid answer (R-DATE-16); one whose qualification has ended is void (R-ONL-09, R-ONL-14).
bool document_stands(const Situation& s, const Law& law);

// In the order to ask for them, without those that were shown already. Also those that prove nothing alone: that they
// were brought decides what is asked next (R-DOC-19, R-FAC-15).
Documents documents_to_ask(const Situation& s, const Law& law);

// A number can be checked online here: ① and ②, neither ③ nor no system at all (R-DATE-18).
constexpr bool checks_by_number(const Site& site) noexcept {
    return site.service == ServiceClass::regular || site.service == ServiceClass::home_consent;
}

} // namespace mdg::rules
