// mdg-clinic day: patients at several stations, the whole day long (README.md).
#pragma once

namespace mdg::clinic::day {

int run(int count, char** words); // the exit code

} // namespace mdg::clinic::day
