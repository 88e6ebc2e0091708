// Everything a visit knows so far. Facts only come in; the conductor reads them and names the next step.
#pragma once

#include "base/calendar.hpp"
#include "base/failure.hpp"
#include "record/record.hpp"
#include "rules/decision.hpp"

#include <optional>
#include <string>

namespace mdg::visit {

struct CardFacts {
    record::Record card;        // kind card
    record::Record certificate; // kind certificate, judged on the visit's day
    std::string use;            // MDG_CERTIFICATE_USE_…
    int tries_left = 0;
};

enum class PinState { not_asked, wrong, lost, verified, blocked };

struct Facts {
    base::Date visit_date;

    // The card. Trouble with it stands until somebody says what to do about it.
    std::optional<base::Failure> card_trouble;
    std::optional<CardFacts> card;

    // The person.
    PinState pin = PinState::not_asked;
    bool last_try_wanted = false; // the patient asked for the last try
    bool alert_shown = false;
    bool other_proof = false; // somebody chose to leave the way of the card
    std::string document;     // MDG_VISIT_CHOICE_…, what was shown instead

    // The check.
    std::optional<base::Failure> check_trouble;
    std::optional<record::Record> eligibility;
    std::optional<rules::Decision> decision;
    std::optional<record::Record> claim;

    // The end.
    bool abandoned = false;
    std::optional<base::Failure> ended_by; // why, where it was not a person's choice
    bool card_taken = false;
};

} // namespace mdg::visit
