// The dates and numbers of the law as typed values, one member a parameter of data/parameters.tsv: what decisions read
// that are asked millions of times.
#pragma once

#include "base/calendar.hpp"

namespace mdg::rules {

class Book;

struct Law {
    base::Date grace_from; // first visit with the three months after the certificate's end (R-CERT-05)
    base::Date eligibility_certificate_from;  // 資格確認書, no new insurance cards, the new flow (R-DATE-03)
    base::Date insurance_card_last;           // R-DATE-05
    base::Date late_elderly_card_last;        // R-DATE-08
    base::Date notice_from;                   // 資格情報のお知らせ (R-DATE-24)
    base::Date interim_national_from;         // R-DATE-14
    base::Date interim_from;                  // R-DATE-15
    base::Date interim_last;                  // R-DATE-13
    base::Date one_consent_screen_from;       // R-CONS-02
    base::Date consent_carry_over_from;       // R-CONS-09
    base::Date consent_paper_2025_from;       // R-CONS-12
    base::Date visual_passcode_from;          // R-VIS-08
    base::Date photoless_card_from;           // R-CARD-04
    base::Date home_care_from;                // R-MOB-13
    base::Date home_nursing_from;             // R-MOB-13
    base::Date late_elderly_certificate_last; // 資格確認書 for all of them, without being asked (R-DATE-10)
    base::Date ladder_from;                   // portal or insurance card, then the declaration (R-FLOW-11)

    int checkup_consent_age = 0;            // R-CONS-05
    int consent_hours = 0;                  // R-CONS-08
    bool grace_medical_information = false; // R-CONF-02
};

// Of the rulebook in force.
const Law& law();
Law read_law(const Book& book);

} // namespace mdg::rules
