// A forecast of many certificates as records (R-CERT-17). A pure function.
#pragma once

#include "record/record.hpp"

namespace mdg::rules {

// query: kind forecast_query. Kind forecast. Failure BAD_ARGUMENT with every fault as a finding.
record::Record forecast(const record::Record& query);

} // namespace mdg::rules
