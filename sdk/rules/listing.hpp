// The rulebook as records: what stands in it, and what changes from one day to another.
#pragma once

#include "base/calendar.hpp"
#include "record/record.hpp"
#include "rules/parameters.hpp"

namespace mdg::rules {

// query: kind rules_query. Kind rulebook. A family or rule that is not in the book is a Failure BAD_ARGUMENT.
record::Record list_rules(const record::Record& query);

// Kind rules_comparison: what begins or ends after `before` and not later than `after`. A parameter whose value is a day
// changes on that day: <name>_last ends with it, any other begins. Days in the wrong order are a Failure BAD_ARGUMENT.
record::Record compare_days(base::Date before, base::Date after);

record::Record to_record(const Parameter& parameter);

} // namespace mdg::rules
