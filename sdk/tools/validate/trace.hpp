// What goes back and forth, on standard error, for whoever looks for a fault in a plugin. Never a command's bytes.
#pragma once

#include <string>
#include <string_view>

namespace mdg::validate {

void trace_on();
void trace(std::string_view what, const std::string& detail = {});

} // namespace mdg::validate
