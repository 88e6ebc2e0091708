// How many certificates end, alert or serve in their grace.
#pragma once

#include "commands.hpp"

namespace mdg::tools {

void forecast(const Options& options);

} // namespace mdg::tools
