// A claim asked for by a record.
#pragma once

#include "record/record.hpp"

namespace mdg::claim {

// request: kind claim_request. Kind claim. Failure CHECK_FAILED where no claim may go the way that was asked for, or that is
// left, with every reason as a finding.
record::Record claim_by_request(const record::Record& request);

} // namespace mdg::claim
