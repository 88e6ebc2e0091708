// From an answer of the check to the claim's fields, by the rules' conclusion.
#pragma once

#include "record/record.hpp"
#include "rules/conclusion.hpp"

#include <optional>

namespace mdg::visit {

// nullopt where the path names no qualification to claim by. qualification: its index, -1 for none.
std::optional<record::Record> claim_by(rules::ClaimPath path, int qualification, const record::Record& eligibility,
                                       base::Date visit_date);

// Failure CHECK_FAILED, with what is needed as findings, where there is no claim to make.
record::Record claim_of(const record::Record& eligibility, base::Date visit_date);

} // namespace mdg::visit
