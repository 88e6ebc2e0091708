// From an answer of the check to the claim's fields, by the rules' decision.
#pragma once

#include "record/record.hpp"
#include "rules/decision.hpp"

#include <optional>

namespace mdg::visit {

// nullopt where the decision names no qualification to claim by.
std::optional<record::Record> claim_by(const rules::Decision& decision, const record::Record& eligibility,
                                       base::Date visit_date);

// Failure CHECK_FAILED, with what is needed as findings, where there is no claim to make.
record::Record claim_of(const record::Record& eligibility, base::Date visit_date);

} // namespace mdg::visit
