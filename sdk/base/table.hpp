// Tab-separated tables, embedded or from a file: the first line names the columns.
#pragma once

#include "base/calendar.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace mdg::base {

using Row = std::vector<std::string_view>;

struct Line {
    std::size_t number; // in the file, from 1
    Row cells;
};

struct Table {
    Row columns; // "# id" names the column id
    std::vector<Line> lines;
};

// Every line as it stands, whatever its number of cells; empty lines are left out. A byte order mark and the line ends of
// Windows are no part of a cell.
Table scan_table(std::string_view text);

// The rows below the heading, each with exactly as many cells as the heading names. A damaged table is a
// Failure INTERNAL: it was built into the library.
std::vector<Row> read_table(std::string_view text);

// The parts of a cell that lists several, with commas between.
std::vector<std::string_view> split_list(std::string_view cell);

// A date cell; empty is no bound. Anything else is a Failure INTERNAL.
std::optional<Date> date_cell(std::string_view cell);

} // namespace mdg::base
