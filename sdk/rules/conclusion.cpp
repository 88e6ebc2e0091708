#include "rules/conclusion.hpp"

#include "rules/documents.hpp"

namespace mdg::rules {
namespace {

bool is_valid(Answer answer) {
    return answer == Answer::valid || answer == Answer::valid_assistance;
}

bool is_lapsed(Answer answer) {
    return answer == Answer::lapsed || answer == Answer::lapsed_newer;
}

// By the answer to the card, where it is the patient's own.
bool by_answer(const Situation& s, Conclusion& conclusion) {
    if (s.card.left || s.check.made != Check::answered || s.check.match == PersonMatch::other) return false;
    if (s.check.answer == Answer::valid) {
        conclusion = {Outcome::eligible, ClaimPath::current, {}, false, "eligible", {"R-ONL-01", "R-CLM-02"}};
        return true;
    }
    if (s.check.answer == Answer::valid_assistance) {
        // Medical assistance alone is paid by public expense; there is no insurance to claim by.
        conclusion = {Outcome::eligible, ClaimPath::not_yet, {}, false, "medical_assistance", {"R-ONL-01"}};
        return true;
    }
    if (s.check.answer == Answer::several) {
        conclusion = {Outcome::several, ClaimPath::not_yet, {}, true, "several", {"R-ONL-01"}};
        return true;
    }
    return false;
}

bool by_document(const Situation& s, const Law& law, Conclusion& conclusion) {
    const DocumentProof proof = document_proof(s.ladder.document, s, law);
    if (proof.proof == Proof::nothing) return false;
    const bool confirmed = s.ladder.number_check == Check::answered && is_valid(s.ladder.number_answer);
    if (proof.proof == Proof::if_checked_online) {
        if (!confirmed) return false;
        conclusion = {Outcome::interim, ClaimPath::current, {}, false, "interim", proof.rules};
    } else if (confirmed) {
        conclusion = {Outcome::eligible, ClaimPath::current, {}, false, "eligible", proof.rules};
        conclusion.rules.append({"R-ONL-15", "R-ONL-01"});
    } else {
        conclusion = {Outcome::document, ClaimPath::current, {}, false, "document", proof.rules};
    }
    return true;
}

// Nothing was confirmed; the patient is received all the same, and it is confirmed later (R-FLOW-08).
void provisional(const Situation& s, Conclusion& conclusion) {
    if (s.ladder.unchanged == YesNo::yes) {
        conclusion = {Outcome::oral, ClaimPath::current, {}, true, "oral", {"R-FLOW-06", "R-DECL-12", "R-FLOW-08"}};
    } else if (s.ladder.face_items == YesNo::yes) {
        conclusion = {Outcome::face_items, ClaimPath::unknown, {}, true, "face_items", {"R-FLOW-16", "R-FLOW-08"}};
    } else if (s.ladder.own_rule == YesNo::yes) {
        conclusion = {Outcome::own_rule, ClaimPath::unknown, {}, true, "own_rule", {"R-FLOW-17", "R-FLOW-08"}};
    } else if (s.ladder.declaration == YesNo::yes) {
        conclusion = {Outcome::declaration, ClaimPath::unknown, {}, true, "declaration", {"R-FLOW-07", "R-FLOW-08"}};
    } else {
        conclusion = {Outcome::unconfirmed, ClaimPath::not_yet, {}, true, "unconfirmed", {"R-FLOW-07", "R-FLOW-08"}};
        if (!card_shown(s)) {
            conclusion.text = "unconfirmed_no_card";
            conclusion.rules = {"R-FLOW-15", "R-BURD-11"};
        }
    }
    // The card's answer still says how to claim (R-CLM-06).
    if (s.card.left || s.check.made != Check::answered || s.check.match == PersonMatch::other) return;
    if (is_lapsed(s.check.answer) && conclusion.path != ClaimPath::current) {
        conclusion.outcome = Outcome::lapsed;
        conclusion.path = ClaimPath::lapsed;
        conclusion.text = s.check.answer == Answer::lapsed_newer ? "lapsed_new_exists" : "lapsed";
        conclusion.rules.append({"R-ONL-02", "R-CLM-03", "R-CLM-06", "R-CLM-07"});
    } else if (s.check.answer == Answer::no_record && conclusion.path != ClaimPath::current) {
        conclusion.outcome = Outcome::no_qualification;
        conclusion.path = ClaimPath::unknown;
        conclusion.text = "no_qualification";
        conclusion.rules.append({"R-ONL-03", "R-ONL-06", "R-CLM-04", "R-CLM-06", "R-CLM-11"});
    }
}

} // namespace

Conclusion conclude(const Situation& s, const Law& law) {
    Conclusion conclusion;
    if (s.abandoned) {
        conclusion = {Outcome::abandoned, ClaimPath::not_yet, {}, false, "abandoned", {"R-AUTH-12"}};
    } else if (!by_answer(s, conclusion) && !by_document(s, law, conclusion)) {
        provisional(s, conclusion);
    }
    conclusion.share = lawful_share(s, law);
    return conclusion;
}

} // namespace mdg::rules
