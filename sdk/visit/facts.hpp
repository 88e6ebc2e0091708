// Everything a visit knows so far: the situation that names the next step, and what it was taken from.
#pragma once

#include "base/failure.hpp"
#include "record/record.hpp"
#include "rules/conclusion.hpp"

#include <optional>
#include <string>

namespace mdg::visit {

struct Facts {
    rules::Situation situation;

    // Kind card; the certificate as it was judged on the visit's day.
    std::optional<record::Record> card;
    std::optional<record::Record> certificate;

    // The answers of the check: by the card, and by the number of a document.
    std::optional<record::Record> eligibility;
    std::optional<record::Record> number_eligibility;
    std::optional<record::Record> number; // kind answer: what was entered
    int qualification = -1;               // of the answer that counts

    std::optional<rules::Conclusion> conclusion;
    std::optional<record::Record> claim;

    // Trouble stands until somebody says what to do about it.
    std::optional<base::Failure> card_trouble;
    std::optional<base::Failure> check_trouble;
    std::optional<base::Failure> ended_by; // why, where it was not a person's choice
};

// The qualification to claim by, the claim, and that the visit is decided.
void conclude(Facts& facts);

} // namespace mdg::visit
