// What stands behind mdg COMMAND --help.
#pragma once

#include <string>

namespace mdg::tools {

// "" where a command's usage line says it all.
std::string manual_of(const std::string& command);

} // namespace mdg::tools
