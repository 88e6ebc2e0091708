// One hostile recording, read, linted and replayed in both directions.
#pragma once

#include <string_view>

namespace mdg::test {

void replay_hostile(std::string_view text);

} // namespace mdg::test
