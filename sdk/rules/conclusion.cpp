#include "rules/conclusion.hpp"

#include "rules/documents.hpp"

namespace mdg::rules {
namespace {

bool by_number(const Situation& s) {
    return s.ladder.number_check == Check::answered;
}

// 資格確認書, of a day on which there is one.
bool certificate_shown(const Situation& s, const Law& law) {
    return s.ladder.document == Document::eligibility_certificate && s.visit_date >= law.eligibility_certificate_from;
}

// The answer to the card, where it is the patient's own.
Answer own_answer(const Situation& s) {
    const bool own = s.check.made == Check::answered && s.check.match != PersonMatch::other && !s.card.left;
    return own ? s.check.answer : Answer::none;
}

bool by_answer(const Situation& s, Conclusion& conclusion) {
    switch (own_answer(s)) {
    case Answer::valid:
        conclusion = {Outcome::eligible, ClaimPath::current, {}, false, "eligible", {"R-ONL-01", "R-CLM-02"}};
        conclusion.rules.append({"R-FLOW-02", "R-DOC-15"});
        return true;
    case Answer::valid_assistance:
        // Medical assistance alone is paid by public expense; there is no insurance to claim by.
        conclusion = {Outcome::eligible, ClaimPath::not_yet, {}, false, "medical_assistance", {"R-ONL-01"}};
        return true;
    case Answer::several:
        conclusion = {Outcome::several, ClaimPath::not_yet, {}, true, "several", {"R-ONL-01"}};
        return true;
    default:
        return false;
    }
}

bool by_document(const Situation& s, const Law& law, Conclusion& conclusion) {
    if (!document_stands(s, law)) return false;
    const DocumentProof proof = document_proof(s.ladder.document, s, law);
    if (proof.proof == Proof::if_checked_online) {
        conclusion = {Outcome::interim, ClaimPath::current, {}, false, "interim", proof.rules};
    } else if (by_number(s) && is_valid(s.ladder.number_answer)) {
        conclusion = {Outcome::eligible, ClaimPath::current, {}, false, "eligible", proof.rules};
        conclusion.rules.push_back("R-ONL-01");
        if (certificate_shown(s, law)) conclusion.rules.push_back("R-ONL-15");
    } else {
        conclusion = {Outcome::document, ClaimPath::current, {}, false, "document", proof.rules};
        conclusion.rules.push_back("R-CLM-08");
        if (by_number(s) && s.ladder.number_answer == Answer::no_record) {
            // Perhaps not reflected yet: the document stands, and is confirmed later.
            conclusion.rules.push_back(certificate_shown(s, law) ? "R-ONL-13" : "R-ONL-07");
            conclusion.confirm_later = true;
        }
    }
    return true;
}

// A document of that day whose qualification has ended, as the check of its number said.
bool void_by_number(const Situation& s, const Law& law) {
    return by_number(s) && is_lapsed(s.ladder.number_answer) &&
           document_proof(s.ladder.document, s, law).proof != Proof::nothing;
}

// Nothing was confirmed; the patient is received all the same, and it is confirmed later (R-FLOW-08).
Conclusion provisional(const Situation& s, const Law& law) {
    const Ladder& ladder = s.ladder;
    if (ladder.unchanged == YesNo::yes)
        return {Outcome::oral, ClaimPath::current, {}, true, "oral", {"R-FLOW-06", "R-DECL-12", "R-FLOW-08"}};
    if (ladder.face_items == YesNo::yes)
        return {Outcome::face_items, ClaimPath::unknown, {}, true, "face_items", {"R-FLOW-16", "R-FLOW-08"}};
    if (ladder.own_rule == YesNo::yes)
        return {Outcome::own_rule, ClaimPath::unknown, {}, true, "own_rule", {"R-FLOW-17", "R-FLOW-08"}};
    if (ladder.declaration == YesNo::yes)
        return {Outcome::declaration, ClaimPath::unknown, {}, true, "declaration", {"R-FLOW-07", "R-FLOW-08"}};
    if (void_by_number(s, law) && !card_shown(s))
        return {Outcome::unconfirmed,
                ClaimPath::not_yet,
                {},
                true,
                "document_void",
                {certificate_shown(s, law) ? "R-ONL-14" : "R-ONL-09", "R-ONL-04", "R-BURD-11"}};
    if (!card_shown(s))
        return {Outcome::unconfirmed, ClaimPath::not_yet, {}, true, "unconfirmed_no_card", {"R-FLOW-15", "R-BURD-11"}};
    return {Outcome::unconfirmed, ClaimPath::not_yet, {}, true, "unconfirmed", {"R-FLOW-07", "R-FLOW-08"}};
}

// A qualification that was seen still says how to claim (R-CLM-06); by a number only beside the card (R-CLM-17).
void claim_by_what_was_seen(const Situation& s, Conclusion& conclusion) {
    if (conclusion.path == ClaimPath::current) return;
    const Answer answer = own_answer(s);
    const bool lapsed_number = by_number(s) && card_shown(s) && is_lapsed(s.ladder.number_answer);
    if (is_lapsed(answer) || lapsed_number) {
        const bool newer = answer == Answer::lapsed_newer || s.ladder.number_answer == Answer::lapsed_newer;
        conclusion.outcome = Outcome::lapsed;
        conclusion.path = ClaimPath::lapsed;
        conclusion.text = newer ? "lapsed_new_exists" : "lapsed";
        conclusion.rules.append({"R-ONL-02", "R-CLM-03", "R-CLM-06", "R-CLM-07"});
    } else if (answer == Answer::no_record) {
        conclusion.path = ClaimPath::unknown;
        if (conclusion.outcome == Outcome::unconfirmed) {
            conclusion.outcome = Outcome::no_qualification;
            conclusion.text = "no_qualification";
        }
        conclusion.rules.append({"R-ONL-03", "R-ONL-06", "R-CLM-04", "R-CLM-06", "R-CLM-11"});
    }
}

} // namespace

Conclusion conclude(const Situation& s, const Law& law) {
    Conclusion conclusion;
    if (s.abandoned) {
        conclusion = {Outcome::abandoned, ClaimPath::not_yet, {}, false, "abandoned", {"R-AUTH-12"}};
    } else if (!by_answer(s, conclusion) && !by_document(s, law, conclusion)) {
        conclusion = provisional(s, law);
        claim_by_what_was_seen(s, conclusion);
    }
    conclusion.share = lawful_share(s, law);
    return conclusion;
}

} // namespace mdg::rules
