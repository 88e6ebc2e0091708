#include "rules/consent.hpp"

namespace mdg::rules {

ConsentForm consent_form(const Situation& s, const Law& law) {
    if (!s.site.medical_information || !verified(s.person)) return ConsentForm::none;
    if (s.site.service != ServiceClass::regular && s.site.service != ServiceClass::home_consent)
        return ConsentForm::none;
    if (s.card.certificate == CertificateUse::in_grace) return ConsentForm::none;
    if (s.site.reader != ReaderKind::face)
        return s.visit_date.year() >= std::chrono::year(2025) ? ConsentForm::paper_2025 : ConsentForm::paper_2024;
    return s.visit_date < law.one_consent_screen_from ? ConsentForm::screens_three : ConsentForm::screen_one;
}

} // namespace mdg::rules
