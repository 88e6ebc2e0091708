#include "rules/share.hpp"

#include "rules/age.hpp"
#include "rules/documents.hpp"

namespace mdg::rules {
namespace {

bool not_confirmed(Answer answer) {
    return answer == Answer::lapsed || answer == Answer::lapsed_newer || answer == Answer::no_record;
}

LawfulShare with_the_card(const Situation& s) {
    LawfulShare share{Share::normal, {"R-BURD-01", "R-FLOW-10"}, {}};
    if (s.check.match == PersonMatch::differs || s.check.match == PersonMatch::confirmed)
        share.rules.push_back("R-BURD-02");
    if (s.check.made == Check::answered && not_confirmed(s.check.answer)) share.rules.push_back("R-BURD-03");
    if (s.card.certificate == CertificateUse::in_grace || s.card.certificate == CertificateUse::out_of_grace)
        share.rules.push_back("R-BURD-04");
    return share;
}

// The whole is a conclusion only after the patient was asked for card and documents.
bool asked_for_everything(const Situation& s) {
    if (s.card.card != Card::not_shown) return false;
    return s.ladder.any == YesNo::no || s.ladder.document != Document::none || !s.ladder.refused.empty();
}

// Only an expired card or the notice was brought, and nothing was confirmed by it.
bool only_interim_documents(const Situation& s) {
    const auto brought = [&](Document document) {
        return s.ladder.document == document || s.ladder.refused.has(document);
    };
    return brought(Document::expired_card) || brought(Document::notice);
}

LawfulShare nothing_proven(const Situation& s) {
    const bool choice = s.patient.returning && s.patient.known;
    // The card was not used, so an answer 無効 or なし to a number gives no claim to the normal share.
    if (s.ladder.number_check == Check::answered && not_confirmed(s.ladder.number_answer)) {
        if (choice) return {Share::facility_choice, {"R-BURD-08", "R-BURD-11"}, {}};
        return {Share::whole_allowed, {"R-BURD-07", "R-BURD-11"}, {}};
    }
    if (only_interim_documents(s)) {
        if (s.patient.returning && s.ladder.unchanged == YesNo::yes) return {Share::normal, {"R-BURD-09"}, {}};
        if (choice) return {Share::facility_choice, {"R-BURD-08", "R-BURD-09"}, {}};
        return {Share::whole_allowed, {"R-BURD-07", "R-BURD-09"}, {}};
    }
    if (choice) return {Share::facility_choice, {"R-BURD-08"}, {}};
    return {Share::whole_allowed, {"R-BURD-07"}, {}};
}

LawfulShare decide(const Situation& s, const Law& law) {
    if (card_shown(s)) return with_the_card(s);
    if (document_stands(s, law)) {
        const bool interim = document_proof(s.ladder.document, s, law).proof == Proof::if_checked_online;
        return {Share::normal, {interim ? "R-BURD-06" : "R-BURD-05"}, {}};
    }
    // Written for first visits; who is known already does not fare worse.
    if (line_down(s)) return {Share::normal, {"R-BURD-10"}, {}};
    if (s.ladder.own_rule == YesNo::yes) return {Share::normal, {"R-FLOW-17"}, {}};
    if (!asked_for_everything(s)) return {Share::normal, {"R-FLOW-01"}, {}};
    return nothing_proven(s);
}

} // namespace

Ratio normal_ratio(const Patient& patient) {
    if (patient.ratio >= 1 && patient.ratio <= 3) return {patient.ratio, patient.ratio};
    if (patient.age == Age::preschool) return {2, 2};
    if (patient.age == Age::from_70 || late_elderly(patient)) return {1, 3};
    return {3, 3};
}

LawfulShare lawful_share(const Situation& s, const Law& law) {
    LawfulShare share = decide(s, law);
    share.ratio = normal_ratio(s.patient);
    return share;
}

} // namespace mdg::rules
