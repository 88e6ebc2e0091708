#include "rules/consent.hpp"

#include "rules/facility.hpp"

namespace mdg::rules {
namespace {

bool certificate_gives_information(CertificateUse use, const Law& law) {
    switch (use) {
    case CertificateUse::in_grace:
        return law.grace_medical_information;
    case CertificateUse::out_of_grace:
    case CertificateUse::expired:
    case CertificateUse::not_yet_valid:
        return false;
    case CertificateUse::unread: // staff compare by sight before anything is read
    case CertificateUse::valid:
    case CertificateUse::expiring:
        break;
    }
    return true;
}

bool card_is_here(const CardFacts& card) {
    return card.card > Card::not_shown && card.trouble == CardTrouble::none && !card.left;
}

ConsentWay on_screens(Date visit, const Law& law) {
    if (visit >= law.one_consent_screen_from)
        return {ConsentForm::screen_one, NoConsent::asked, {"R-CONS-02", "R-CONS-04", "R-CONS-10"}};
    return {ConsentForm::screens_three, NoConsent::asked, {"R-CONS-01", "R-CONS-03"}};
}

ConsentWay on_paper(Date visit, const Law& law) {
    if (visit >= law.consent_paper_2025_from)
        return {ConsentForm::paper_2025, NoConsent::asked, {"R-CONS-12", "R-CONS-13", "R-CONS-14"}};
    return {ConsentForm::paper_2024, NoConsent::asked, {"R-CONS-11", "R-CONS-13", "R-CONS-14"}};
}

ConsentWay without_card(Date visit, const Law& law) {
    if (visit >= law.eligibility_certificate_from)
        return {ConsentForm::none, NoConsent::document, {"R-DOC-06", "R-CONS-06"}};
    return {ConsentForm::none, NoConsent::document, {"R-CONS-06"}};
}

} // namespace

ConsentWay consent_way(const Situation& s, const Law& law) {
    if (!gives_medical_information(s.site.service))
        return {ConsentForm::none, NoConsent::not_in_class, {"R-FAC-16", "R-CONS-06"}};
    if (!card_is_here(s.card)) return without_card(s.visit_date, law);
    if (!certificate_gives_information(s.card.certificate, law))
        return {ConsentForm::none, NoConsent::certificate, {"R-CONF-02", "R-CONS-06"}};
    // The screens of the tools of ② are not in the sources; taken for those of the face readers (inferred).
    const bool screens = s.site.reader == ReaderKind::face || s.site.consent_screens;
    if (s.site.service == ServiceClass::home_consent || screens) return on_screens(s.visit_date, law);
    return on_paper(s.visit_date, law);
}

ConsentForm consent_form(const Situation& s, const Law& law) {
    if (!s.site.medical_information || !verified(s.person)) return ConsentForm::none;
    return consent_way(s, law).form;
}

} // namespace mdg::rules
