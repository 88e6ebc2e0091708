// Is this answer ours? Names of files are not enough to tie a person's data to a request (terminal facts
// §1.6, §6.5).
#pragma once

#include "record/record.hpp"

#include <string>

namespace mdg::eligibility {

// Empty when identifier or reception number, echo and birth dates are those of the request, as far as this kind of
// answer has them; otherwise what differs, in English. A document has nothing but its name.
std::string difference(const record::Record& answer, const record::Record& request);

} // namespace mdg::eligibility
