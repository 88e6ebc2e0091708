// What a message shows that no single element does.
#pragma once

#include "base/failure.hpp"
#include "record/record.hpp"

#include <string>
#include <vector>

namespace mdg::eligibility {

// Puts a message's lists in one order where the file's order means nothing, and notes: results in two places, a
// maker's own form, numbers that do not add up, the encoding the header states.
void note_message(record::Record& message, std::vector<base::Finding>& findings);

// The same of one unit of a bulk result: that reference numbers belong to results by their order is inferred
// (terminal facts §2.3). place: the unit's path in the file.
void note_unit(const record::Record& unit, const std::string& place, std::vector<base::Finding>& findings);

} // namespace mdg::eligibility
