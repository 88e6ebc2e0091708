#include "rules/law.hpp"

#include "rules/book.hpp"

namespace mdg::rules {
namespace {

struct DateOfLaw {
    const char* parameter;
    base::Date Law::*member;
};

constexpr DateOfLaw dates[] = {
    {"eligibility_certificate_from", &Law::eligibility_certificate_from},
    {"insurance_card_last", &Law::insurance_card_last},
    {"late_elderly_card_last", &Law::late_elderly_card_last},
    {"late_elderly_certificate_last", &Law::late_elderly_certificate_last},
    {"ladder_from", &Law::ladder_from},
    {"notice_from", &Law::notice_from},
    {"interim_national_from", &Law::interim_national_from},
    {"interim_from", &Law::interim_from},
    {"interim_last", &Law::interim_last},
    {"one_consent_screen_from", &Law::one_consent_screen_from},
    {"consent_carry_over_from", &Law::consent_carry_over_from},
    {"consent_paper_2025_from", &Law::consent_paper_2025_from},
    {"visual_passcode_from", &Law::visual_passcode_from},
    {"photoless_card_from", &Law::photoless_card_from},
    {"home_care_from", &Law::home_care_from},
    {"home_nursing_from", &Law::home_nursing_from},
};

} // namespace

Law read_law(const Book& book) {
    Law law{};
    for (const DateOfLaw& row : dates) law.*row.member = date(book.parameter(row.parameter));
    law.grace_from = book.parameter("certificate_grace_months").valid_from.value();
    law.checkup_consent_age = number(book.parameter("checkup_consent_age"));
    law.consent_hours = number(book.parameter("consent_hours"));
    law.grace_medical_information = number(book.parameter("grace_medical_information")) != 0;
    return law;
}

const Law& law() {
    return of_book<read_law>();
}

} // namespace mdg::rules
