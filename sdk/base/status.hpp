// Status values: names, what each allows, and the text for the desk (abi/registry/status.tsv).
#pragma once

#include <cstdint>
#include <string_view>

namespace mdg::base {

struct StatusRow {
    std::int32_t value;
    std::string_view name;
    std::int32_t retry; // MDG_RETRY_…
    std::string_view desk_ja;
    std::string_view desk_en;
};

// nullptr for a value that is not in the registry.
const StatusRow* find_status(std::int32_t value) noexcept;
// Empty for such a value.
std::string_view status_name(std::int32_t value) noexcept;

} // namespace mdg::base
