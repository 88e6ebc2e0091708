#include "rules/documents.hpp"

namespace mdg::rules {
namespace {

bool insurance_card_holds(const Situation& s, const Law& law) {
    const bool late_elderly = s.patient.age == Age::late_elderly || s.patient.insurer == Insurer::late_elderly;
    return s.visit_date <= (late_elderly ? law.late_elderly_card_last : law.insurance_card_last);
}

// An expired card or a notice alone, where the number is then confirmed online.
bool interim(const Situation& s, const Law& law) {
    if (!checks_online(s.site) || s.site.service == ServiceClass::eligibility_only) return false;
    const Date from = s.patient.insurer == Insurer::national ? law.interim_national_from : law.interim_from;
    return from <= s.visit_date && s.visit_date <= law.interim_last;
}

} // namespace

DocumentProof document_proof(Document document, const Situation& s, const Law& law) {
    switch (document) {
    case Document::none:
        break;
    case Document::portal:
        if (card_shown(s)) return {Proof::with_card, {"R-FLOW-04", "R-DOC-01", "R-DOC-02"}};
        return {Proof::nothing, {"R-DOC-02"}};
    case Document::notice:
        if (s.visit_date < law.notice_from) return {Proof::nothing, {"R-DATE-24"}};
        if (card_shown(s)) return {Proof::with_card, {"R-FLOW-05", "R-DOC-05"}};
        if (interim(s, law)) return {Proof::if_checked_online, {"R-DATE-13", "R-DATE-16", "R-DATE-17"}};
        return {Proof::nothing, {"R-DOC-05"}};
    case Document::eligibility_certificate:
        if (s.visit_date < law.eligibility_certificate_from) return {Proof::nothing, {"R-DATE-03"}};
        return {Proof::alone, {"R-DOC-06", "R-FLOW-03"}};
    case Document::insurance_card:
        if (insurance_card_holds(s, law)) return {Proof::alone, {"R-DOC-16", "R-FLOW-03"}};
        [[fallthrough]];
    case Document::expired_card:
        if (interim(s, law)) return {Proof::if_checked_online, {"R-DATE-13", "R-DATE-16", "R-DATE-17"}};
        return {Proof::nothing, {"R-DATE-05", "R-DOC-16"}};
    case Document::insurer_call:
        return {Proof::alone, {"R-FAC-15"}};
    }
    return {};
}

Documents documents_to_ask(const Situation& s, const Law& law) {
    Documents documents;
    for (int i = 1; i < document_count; ++i) {
        const auto document = static_cast<Document>(i);
        if (document == Document::insurer_call && checks_online(s.site)) continue;
        const bool exists =
            (document != Document::notice || s.visit_date >= law.notice_from) &&
            (document != Document::eligibility_certificate || s.visit_date >= law.eligibility_certificate_from);
        if (exists) documents.add(document);
    }
    return documents.without(s.ladder.refused);
}

} // namespace mdg::rules
