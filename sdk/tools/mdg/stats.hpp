// Usage rates of マイナ保険証 from a facility's checks or counts.
#pragma once

#include "commands.hpp"

namespace mdg::tools {

// FILE.csv with the registry's names as columns, or QUERY.json of kind usage_query.
void stats(const Options& options);

} // namespace mdg::tools
