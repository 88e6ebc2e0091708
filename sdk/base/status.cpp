#include "base/status.hpp"

#include <madoguchi/base.h>

#include <algorithm>
#include <iterator>

namespace mdg::base {
namespace {
#include "base/status_table.inc"
} // namespace

const StatusRow* find_status(std::int32_t value) noexcept {
    const auto* row = std::find_if(std::begin(status_rows), std::end(status_rows),
                                   [value](const StatusRow& candidate) { return candidate.value == value; });
    return row == std::end(status_rows) ? nullptr : row;
}

std::string_view status_name(std::int32_t value) noexcept {
    const StatusRow* row = find_status(value);
    return row == nullptr ? std::string_view() : row->name;
}

} // namespace mdg::base
