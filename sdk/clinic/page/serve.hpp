// `mdg-clinic serve`: the clinic with its page, until SIGINT or SIGTERM.
#pragma once

#include "clinic/world/world.hpp"

#include <cstdint>

namespace mdg::clinic {

// Prints the page's address on a line of its own once it can be opened. 0: any free port. The result is the exit status.
int serve(world::World& world, std::uint16_t port);

} // namespace mdg::clinic
