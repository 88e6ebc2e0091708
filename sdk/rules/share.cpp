#include "rules/share.hpp"

#include "rules/documents.hpp"

namespace mdg::rules {

LawfulShare lawful_share(const Situation& s, const Law& law) {
    if (card_shown(s)) return {Share::normal, {"R-BURD-01", "R-FLOW-10"}};
    const Document document = s.ladder.document;
    const Proof proof = document_proof(document, s, law).proof;
    if (proof == Proof::alone) return {Share::normal, {"R-BURD-05"}};
    const bool valid = s.ladder.number_answer == Answer::valid || s.ladder.number_answer == Answer::valid_assistance;
    if (proof == Proof::if_checked_online && valid) return {Share::normal, {"R-BURD-06"}};
    if (line_down(s) && !s.patient.returning) return {Share::normal, {"R-BURD-10"}};
    if (s.ladder.own_rule == YesNo::yes) return {Share::normal, {"R-FLOW-17"}};
    if (s.patient.returning && s.patient.known) return {Share::facility_choice, {"R-BURD-08"}};
    return {Share::whole_allowed, {"R-BURD-07"}};
}

} // namespace mdg::rules
