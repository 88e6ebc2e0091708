// A conclusion as a record of kind decision, and its codes in the registry.
#pragma once

#include "record/record.hpp"
#include "rules/conclusion.hpp"

#include <string_view>

namespace mdg::rules {

std::string_view code_of(Outcome outcome) noexcept; // MDG_VISIT_OUTCOME_…
std::string_view code_of(ClaimPath path) noexcept;  // MDG_CLAIM_PATH_…
std::string_view code_of(Share share) noexcept;     // MDG_SHARE_…

// Kind decision: outcome, way to claim, share, what stays open, text, and the rules with their validity and source.
record::Record to_record(const Conclusion& conclusion);

// Each once, in the order they were cited.
void add_rules(record::Record& record, const Cited& rules);

} // namespace mdg::rules
