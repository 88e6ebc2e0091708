// The subcommands of mdg-clinic that are the world's own. Each gives the exit code.
#pragma once

namespace mdg::clinic::world {

int run(int count, char** words);
int serve(int count, char** words);
int cards();

} // namespace mdg::clinic::world
