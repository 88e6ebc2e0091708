// The doctor: every link from the plugin's process to the centre is tried, and the broken one named.
#pragma once

#include "record/record.hpp"
#include "visit/counter.hpp"

#include <stop_token>

namespace mdg::visit {

// request: kind doctor_request. Kind doctor_report. Failure CHECK_FAILED with every fault of the request, CANCELLED.
record::Record examine(Counter& counter, const record::Record& request, const std::stop_token& cancel);

} // namespace mdg::visit
