// Which combinations of the matrix are run.
#pragma once

#include "api/matrix/table.hpp"

#include <vector>

namespace mdg::api_test {

// All that can be: a mode that touches a screen needs a reader with one; consent is asked of verified persons only; the
// rest is said by the lines "none" of matrix.tsv.
std::vector<Cell> every_cell(const Expectations& expected, const Acts& acts);

// Of these so many that every value stands somewhere (1), or every two that can stand together do (2); in the order of the
// list, and always the same.
std::vector<Cell> covering(const std::vector<Cell>& cells, std::size_t together);

} // namespace mdg::api_test
