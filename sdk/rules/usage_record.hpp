// Usage rates as records.
#pragma once

#include "record/record.hpp"

namespace mdg::rules {

// query: kind usage_query. Kind usage_statistics. Failure BAD_ARGUMENT with the first faults as findings. No key of a person
// is in the result, in a finding or in a message.
record::Record usage_statistics(const record::Record& query);

} // namespace mdg::rules
