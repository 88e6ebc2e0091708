// What the cash desk may ask for.
#pragma once

#include "commands.hpp"

namespace mdg::tools {

void share(const Options& options);

} // namespace mdg::tools
