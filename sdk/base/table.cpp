#include "base/table.hpp"

#include "base/failure.hpp"

#include <string>

namespace mdg::base {
namespace {

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(at);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

} // namespace

std::vector<Row> read_table(std::string_view text) {
    std::vector<Row> rows;
    std::size_t columns = 0;
    for (std::string_view line : split(text, '\n')) {
        if (line.empty()) continue;
        Row row = split(line, '\t');
        if (columns == 0) {
            columns = row.size();
            continue;
        }
        if (row.size() != columns)
            throw Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "embedded table: bad row " + std::string(line));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<std::string_view> split_list(std::string_view cell) {
    return split(cell, ',');
}

std::optional<Date> date_cell(std::string_view cell) {
    if (cell.empty()) return std::nullopt;
    const auto date = parse_iso_date(cell);
    if (!date) throw Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "embedded table: bad date " + std::string(cell));
    return date;
}

} // namespace mdg::base
