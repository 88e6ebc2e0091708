// Is this answer ours? Names of files are not enough to tie a person's data to a request (terminal facts
// §1.6, §6.5).
#pragma once

#include "record/record.hpp"

#include <string>

namespace mdg::eligibility {

// Empty when identifier, echo and birth dates are those of the request; otherwise what differs, in English.
std::string difference(const record::Record& answer, const record::Record& check_request);

} // namespace mdg::eligibility
