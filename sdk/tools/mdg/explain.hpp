// mdg explain: what a code on a device means.
#pragma once

#include "commands.hpp"

namespace mdg::tools {

void explain(const Options& options);

} // namespace mdg::tools
