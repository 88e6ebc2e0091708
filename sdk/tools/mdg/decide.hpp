// mdg decide: the one next step from facts.
#pragma once

#include "commands.hpp"

namespace mdg::tools {

void decide(const Options& options);

} // namespace mdg::tools
