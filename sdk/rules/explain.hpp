// Why an answer of the check is as it is, and what may be done about it: the lawful explanations (R-ONL-01 to R-ONL-15),
// from data/answers.tsv. Pure functions.
#pragma once

#include "record/record.hpp"

#include <optional>
#include <string_view>

namespace mdg::rules {

// eligibility: nullopt where nothing was asked yet. question: kind explain_request with document, change_date,
// visit_date, portal_text, all optional. Kind decision.
record::Record explain(const std::optional<record::Record>& eligibility, const record::Record& question);

// What the portal's text about the registration says (R-ONL-21): MDG_PORTAL_STATE_….
std::string_view portal_state_of(std::string_view portal_text);

} // namespace mdg::rules
