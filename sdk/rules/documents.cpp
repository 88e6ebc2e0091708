#include "rules/documents.hpp"

#include "rules/age.hpp"

namespace mdg::rules {
namespace {

bool new_flow(const Situation& s, const Law& law) {
    return s.visit_date >= law.eligibility_certificate_from;
}

// Which rule makes a way of proving it open on this day; none before the first notice.
void cite_flow(Cited& rules, const char* of_the_new_flow, const Situation& s, const Law& law) {
    if (new_flow(s, law)) {
        rules.push_back(of_the_new_flow);
    } else if (s.visit_date >= law.ladder_from) {
        rules.push_back("R-FLOW-11");
    }
}

Date insurance_card_last(const Patient& patient, const Law& law) {
    return late_elderly(patient) ? law.late_elderly_card_last : law.insurance_card_last;
}

// An expired card or a notice alone, where the number is then confirmed online.
bool interim(const Situation& s, const Law& law) {
    if (!checks_by_number(s.site)) return false;
    const Date from = s.patient.insurer == Insurer::national ? law.interim_national_from : law.interim_from;
    return from <= s.visit_date && s.visit_date <= law.interim_last;
}

DocumentProof if_checked_online(const Situation& s) {
    DocumentProof proof{Proof::if_checked_online, {"R-DATE-13", "R-DATE-16", "R-DATE-17", "R-DATE-18"}};
    proof.rules.push_back(s.patient.insurer == Insurer::national ? "R-DATE-14" : "R-DATE-15");
    return proof;
}

DocumentProof portal(const Situation& s, const Law& law) {
    if (!card_shown(s)) return {Proof::nothing, {"R-DOC-02"}};
    DocumentProof proof{Proof::with_card, {"R-DOC-02"}};
    cite_flow(proof.rules, "R-FLOW-04", s, law);
    return proof;
}

DocumentProof notice(const Situation& s, const Law& law) {
    if (s.visit_date < law.notice_from) return {Proof::nothing, {"R-DATE-24"}};
    if (card_shown(s)) return {Proof::with_card, {new_flow(s, law) ? "R-FLOW-05" : "R-DATE-24", "R-DOC-05"}};
    if (interim(s, law)) return if_checked_online(s);
    return {Proof::nothing, {"R-DOC-05"}};
}

DocumentProof insurance_card(bool within_its_printed_end, const Situation& s, const Law& law) {
    if (within_its_printed_end && s.visit_date <= insurance_card_last(s.patient, law)) {
        DocumentProof proof{Proof::alone, {"R-DOC-16"}};
        cite_flow(proof.rules, "R-FLOW-03", s, law);
        return proof;
    }
    if (interim(s, law)) return if_checked_online(s);
    return {Proof::nothing, {"R-DOC-16", late_elderly(s.patient) ? "R-DATE-08" : "R-DATE-05"}};
}

// R-DOC-15: nothing more is asked for once the card gave a valid qualification.
bool proven_by_card(const Situation& s) {
    return s.check.made == Check::answered && is_valid(s.check.answer) && s.check.match != PersonMatch::other &&
           !s.card.left;
}

bool worth_asking(Document document, const Situation& s, const Law& law) {
    switch (document) {
    case Document::none:
        return false;
    case Document::portal:
        return true;
    case Document::notice: // 後期 get none while all of them have a 資格確認書 (R-DATE-27)
        return s.visit_date >= law.notice_from &&
               !(late_elderly(s.patient) && s.visit_date <= law.late_elderly_certificate_last);
    case Document::eligibility_certificate:
        return new_flow(s, law);
    case Document::insurance_card:
        return s.visit_date <= insurance_card_last(s.patient, law);
    case Document::expired_card: // beside the card it helps only where its number can be checked (R-FAC-14)
        return new_flow(s, law) && (checks_by_number(s.site) || !card_shown(s));
    case Document::insurer_call: // the last of three (R-FAC-15)
        return !checks_by_number(s.site) &&
               (s.ladder.refused.has(Document::expired_card) || s.ladder.refused.has(Document::insurance_card) ||
                s.ladder.refused.has(Document::notice));
    }
    return false;
}

} // namespace

DocumentProof document_proof(Document document, const Situation& s, const Law& law) {
    switch (document) {
    case Document::none:
        break;
    case Document::portal:
        return portal(s, law);
    case Document::notice:
        return notice(s, law);
    case Document::eligibility_certificate:
        if (!new_flow(s, law)) return {Proof::nothing, {"R-DATE-03"}};
        return {Proof::alone, {"R-DOC-06", "R-FLOW-03"}};
    case Document::insurance_card:
    case Document::expired_card:
        return insurance_card(document == Document::insurance_card, s, law);
    case Document::insurer_call:
        if (checks_by_number(s.site)) return {Proof::nothing, {"R-FAC-15"}};
        return {Proof::alone, {"R-FAC-15"}};
    }
    return {};
}

bool document_stands(const Situation& s, const Law& law) {
    const Proof proof = document_proof(s.ladder.document, s, law).proof;
    const Answer answer = s.ladder.number_check == Check::answered ? s.ladder.number_answer : Answer::none;
    if (proof == Proof::if_checked_online) return is_valid(answer);
    return proof != Proof::nothing && !is_lapsed(answer);
}

Documents documents_to_ask(const Situation& s, const Law& law) {
    Documents documents;
    if (proven_by_card(s)) return documents;
    for (int i = 1; i < document_count; ++i) {
        const auto document = static_cast<Document>(i);
        if (worth_asking(document, s, law)) documents.add(document);
    }
    return documents.without(s.ladder.refused);
}

} // namespace mdg::rules
