// What is known when consent is asked, read from a record of kind consent. Only for the sources of the consent.
#pragma once

#include "base/failure.hpp"
#include "record/record.hpp"
#include "rules/situation.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace mdg::rules {

using ConsentAnswers = std::map<std::string, std::string, std::less<>>; // MDG_CONSENT_QUESTION_… → MDG_CONSENT_CHOICE_…

struct ConsentFacts {
    Situation situation;
    bool over_age = true; // of the check-up question; true as well where the birth date is not known (R-CONS-05)
    bool suspended = false;
    ConsentAnswers answers;
};

base::Finding consent_fault(record::FieldId field, const char* code, const char* detail, const char* ja);
// Failure CHECK_FAILED where there are any.
void raise_consent_faults(std::vector<base::Finding> faults);

// Old enough for the check-up question on that day; as well where the birth date is not known (R-CONS-05).
bool over_checkup_age(std::optional<base::Date> birth_date, base::Date day);

// Failure CHECK_FAILED with every fault as a finding.
ConsentFacts consent_facts_of(const record::Record& record);

} // namespace mdg::rules
