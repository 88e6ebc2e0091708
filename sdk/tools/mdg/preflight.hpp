// mdg preflight: what would have claims returned, before they are claimed.
#pragma once

#include "commands.hpp"

namespace mdg::tools {

void preflight(const Options& options);

} // namespace mdg::tools
