#include "base/table.hpp"

#include "base/failure.hpp"

#include <string>
#include <utility>

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

Table scan_table(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    Table table;
    std::size_t number = 0;
    for (std::string_view line : split(text, '\n')) {
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) continue;
        if (table.columns.empty()) {
            if (line.starts_with("# ")) line.remove_prefix(2);
            table.columns = split(line, '\t');
        } else {
            table.lines.push_back({number, split(line, '\t')});
        }
    }
    return table;
}

std::vector<Row> read_table(std::string_view text) {
    Table table = scan_table(text);
    std::vector<Row> rows;
    rows.reserve(table.lines.size());
    for (Line& line : table.lines) {
        if (line.cells.size() != table.columns.size())
            throw Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "embedded table: bad row " + std::to_string(line.number));
        rows.push_back(std::move(line.cells));
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
