#include "claim/check/special_remark_codes.hpp"

#include "base/table.hpp"

#include <algorithm>
#include <vector>

namespace mdg::claim {
namespace {

constexpr std::string_view codes_table =
#include "embedded/special_remark_codes.tsv.inc"
    ;

// nullptr where there is none of that code.
const base::Row* row_of(std::string_view code) {
    static const std::vector<base::Row> rows = base::read_table(codes_table);
    const auto found = std::ranges::find(rows, code, [](const base::Row& row) { return row[0]; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

bool is_special_remark(std::string_view code) {
    return row_of(code) != nullptr;
}

bool says_limit(std::string_view code) {
    const base::Row* row = row_of(code);
    return row != nullptr && !(*row)[2].empty();
}

} // namespace mdg::claim
