// mdg-clinic-terminal serve-web
#pragma once

#include "clinic/terminal/arguments.hpp"

namespace mdg::clinic::terminal::web {

int serve_web(const Arguments& arguments);

} // namespace mdg::clinic::terminal::web
