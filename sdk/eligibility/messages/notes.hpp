// What a message shows that no single element does.
#pragma once

#include "base/failure.hpp"
#include "eligibility/encoding.hpp"
#include "record/record.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace mdg::eligibility {

// Puts a message's lists in one order where the file's order means nothing, and notes: results in two places, a
// maker's own form, numbers that do not add up, the encoding the header states.
void note_message(record::Record& message, std::vector<base::Finding>& findings);

// The same of one unit of a bulk result: that reference numbers belong to results by their order is inferred
// (terminal facts §2.3). place: the unit's path in the file.
void note_unit(const record::Record& unit, const std::string& place, std::vector<base::Finding>& findings);

// That a bulk result's header states another number of units than are there.
void note_count(const record::Record& header, std::uint64_t units, std::vector<base::Finding>& findings);

// That CharacterCodeIdentifier, where the site's choice stands once more, is not what the bytes are (terminal facts
// §1.4).
void note_encoding(const record::Record& message, Encoding actual, bool plain_ascii,
                   std::vector<base::Finding>& findings);

// Sorted: the order of a file's elements makes no difference.
void add_findings(record::Record& message, std::vector<base::Finding> findings);

} // namespace mdg::eligibility
