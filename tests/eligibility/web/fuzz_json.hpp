// One hostile answer of the Web API, read as JSON and, where that is possible, written and read again.
#pragma once

#include <string_view>

namespace mdg::test {

void read_hostile_json(std::string_view text);

} // namespace mdg::test
