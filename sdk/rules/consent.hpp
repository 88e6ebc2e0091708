// How consent to medical information is asked on the day of a visit, and whether it is asked at all (R-CONS, R-DATE-19).
// Whatever comes out, it never stands in the way of the eligibility check (R-CONS-06).
#pragma once

#include "rules/law.hpp"
#include "rules/situation.hpp"

namespace mdg::rules {

enum class ConsentForm : std::uint8_t { none, screens_three, screen_one, paper_2024, paper_2025 };

enum class NoConsent : std::uint8_t {
    asked,
    not_in_class, // ③ never has medical information (R-FAC-16)
    document,     // a document alone gives none (R-DOC-06)
    certificate,  // in the grace and after it: eligibility at most (R-CONF-02)
};

struct ConsentWay {
    ConsentForm form = ConsentForm::none;
    NoConsent why = NoConsent::asked;
    Cited rules;
};

// What is lawful and possible here on that day.
ConsentWay consent_way(const Situation& s, const Law& law);

// The form to ask by now: none where the facility does not want medical information, or the person is not verified yet.
ConsentForm consent_form(const Situation& s, const Law& law);

// What was chosen last time is shown again for each question (R-CONS-09); it still has to be confirmed.
inline bool consent_carries_over(Date visit, const Law& law) {
    return visit >= law.consent_carry_over_from;
}

// The limit certificate's information is given without being asked for (R-CONS-04).
inline bool limit_needs_no_consent(Date visit, const Law& law) {
    return visit >= law.one_consent_screen_from;
}

} // namespace mdg::rules
