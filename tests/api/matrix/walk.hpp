// One cell of the matrix, walked from the card to the end by somebody who does what acts.tsv says.
#pragma once

#include "api/matrix/table.hpp"
#include "api/matrix/ward.hpp"

#include <string>

namespace mdg::api_test {

// "" where everything was as expected; otherwise what was not, with the steps so far.
std::string walk(Ward& ward, const Expectations& expected, const Acts& acts, const Cell& cell);

} // namespace mdg::api_test
