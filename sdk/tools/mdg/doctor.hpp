// mdg doctor: which link between the reader and the centre is broken.
#pragma once

#include "commands.hpp"

namespace mdg::tools {

void doctor(const Options& options);

} // namespace mdg::tools
