// The consent to medical information at a visit: which questions are asked of this patient, and what an answer says of
// each kind of information (R-CONS-01 to R-CONS-09).
#pragma once

#include "rules/consent_table.hpp"
#include "visit/facts.hpp"
#include "visit/step.hpp"

#include <optional>
#include <vector>

namespace mdg::visit {

// One by one, whatever form puts them together. Empty: none is asked.
std::vector<rules::ConsentQuestion> consent_asked(const Facts& facts);

// Last time's answer (MDG_CONSENT_YES or _NO), which has to be confirmed; empty: there is none that carries over.
std::string last_consent(const rules::ConsentQuestion& question, const Facts& facts);

void set_consent(record::Record& record, const rules::ConsentQuestion& question, bool yes);

// What an answer to ask_consent says, with a flag for each kind of information: all where the person agreed to all, none
// where to nothing. Partly, without a flag: nobody knows to which.
void complete_consent(record::Record& answer, Choice choice, const Facts& facts);

// What the person agreed to, as the answer of the check has it; nullopt where it says nothing of it.
std::optional<Choice> consent_in(const record::Record& eligibility, rules::Age age);

} // namespace mdg::visit
