// Rows of a table that hold from a day to a day, and their amounts.
#pragma once

#include "base/calendar.hpp"
#include "base/failure.hpp"

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace mdg::rules {

// Rows have the members from and to; nullopt is no bound.
template <typename DatedRow>
bool holds_on(const DatedRow& row, base::Date day) {
    return (!row.from || *row.from <= day) && (!row.to || day <= *row.to);
}

template <typename DatedRow>
bool overlap(const DatedRow& one, const DatedRow& other) {
    return (!one.to || !other.from || *other.from <= *one.to) && (!other.to || !one.from || *one.from <= *other.to);
}

// A whole number of at most nine digits; an empty cell is 0. Anything else is a Failure INTERNAL that names the table.
inline std::int64_t amount_cell(std::string_view cell, std::string_view table) {
    if (cell.empty()) return 0;
    std::int64_t amount = 0;
    const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), amount);
    if (read.ec != std::errc() || read.ptr != cell.data() + cell.size() || amount < 0 || cell.size() > 9)
        throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, std::string(table) + ": an amount is none");
    return amount;
}

} // namespace mdg::rules
