// Which combinations of the matrix are run.
#pragma once

#include "api/matrix/table.hpp"

#include <string>
#include <vector>

namespace mdg::api_test {

// Values that are tried with each other. All that can be: a mode that touches a screen needs a reader with one; consent is
// asked of verified persons only; the rest is said by the lines "none" of matrix.tsv.
struct Group {
    std::string name;
    bool at_generic_reader = false;
    std::size_t together =
        1;                   // by default every value stands somewhere (1), or every two that can stand together do (2)
    std::vector<Cell> cells; // all, in the order of the values
};
std::vector<Group> every_group(const Expectations& expected, const Acts& acts);

// Of these so many that the group's values stand together; in the order of the list, and always the same.
std::vector<Cell> covering(const std::vector<Cell>& cells, std::size_t together);

} // namespace mdg::api_test
