// The subcommands of mdg-clinic that are the world's own. Each gives the exit code.
#pragma once

#include "clinic/world/world.hpp"

namespace mdg::clinic::world {

// Takes the options of a world (main.cpp) out of the words; the others are left in their order. Throws
// std::invalid_argument for one that is not usable.
Options read_options(std::vector<std::string>& words);

int run(int count, char** words);
int serve(int count, char** words);
int cards();

} // namespace mdg::clinic::world
