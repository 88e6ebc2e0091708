// The insurance fields of a claim.
#pragma once

#include "commands.hpp"

namespace mdg::tools {

void claim(const Options& options);

} // namespace mdg::tools
