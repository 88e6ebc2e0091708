// The commands about who a result belongs to, and what may be written of a name.
#pragma once

#include "commands.hpp"

namespace mdg::tools {

void match(const Options& options);
void name(const Options& options);

} // namespace mdg::tools
