// From what a visit found to the claim's fields, by the rules' conclusion.
#pragma once

#include "record/record.hpp"
#include "rules/conclusion.hpp"
#include "visit/facts.hpp"

#include <optional>

namespace mdg::visit {

// Where the conclusion rests on an answer of the check, and names one of its qualifications.
bool goes_by_answer(rules::Outcome outcome) noexcept;

// nullopt where the path names no qualification to claim by. qualification: its index, -1 for none.
std::optional<record::Record> claim_by(rules::ClaimPath path, int qualification, const record::Record& eligibility,
                                       const Facts& facts);

// By the number of the document that stands (R-CLM-08), or by the one on file, which has not changed (R-CLM-09); nullopt
// where there is none, or the conclusion is another.
std::optional<record::Record> claim_by_number(const Facts& facts);

// On the unknown path (R-CLM-04), as far as it is known on the day of the visit: that the patient was asked afterwards is
// still missing in it (R-CLM-11). declaration: kind declaration.
record::Record unknown_claim(const Facts& facts, const record::Record& declaration);

// Of an answer alone. Failure CHECK_FAILED, with what is needed as findings, where there is no claim to make.
record::Record claim_of(const record::Record& eligibility, base::Date visit_date);

} // namespace mdg::visit
