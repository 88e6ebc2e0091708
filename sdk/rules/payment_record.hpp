// The patient's payment as records: what is asked, and what the cash desk reads.
#pragma once

#include "record/record.hpp"

namespace mdg::rules {

// request: kind payment_request. Kind payment. Failure BAD_ARGUMENT with every fault as a finding.
record::Record payment_of(const record::Record& request);

} // namespace mdg::rules
