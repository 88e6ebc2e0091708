// Help at the reader as a record tells it: assisted_by, assist_reason, assist_wish, assist_present.
#pragma once

#include "record/record.hpp"
#include "rules/assistance.hpp"

#include <optional>

namespace mdg::rules {

// nullopt where nobody helped. Failure BAD_ARGUMENT for codes that rules do not know.
std::optional<Help> read_help(const record::Record& record, HelpAct act);

// Failure CHECK_FAILED with the reason as a finding where the rules do not allow the help that the record tells.
void demand_lawful_help(const record::Record& record, HelpAct act);

} // namespace mdg::rules
