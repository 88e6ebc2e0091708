// What of the rules is shown: how a person may be verified.
#pragma once

#include "commands.hpp"

namespace mdg::tools {

void methods(const Options& options);

} // namespace mdg::tools
