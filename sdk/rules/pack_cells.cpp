#include "record/registry.hpp"
#include "rules/pack_check.hpp"

#include <algorithm>
#include <set>

namespace mdg::rules {
namespace {

enum class Shape { any, number, date, clock };

bool is_number(std::string_view cell) {
    return !cell.empty() && cell.size() <= 9 && std::ranges::all_of(cell, [](char c) { return '0' <= c && c <= '9'; });
}

bool is_date(std::string_view cell) {
    return base::parse_iso_date(cell).has_value();
}

bool is_clock(std::string_view cell) { // 09:00
    return cell.size() == 5 && cell[2] == ':' && is_number(cell.substr(0, 2)) && is_number(cell.substr(3)) &&
           cell.substr(0, 2) < "24" && cell.substr(3) < "60";
}

bool fits(Shape shape, std::string_view cell) {
    switch (shape) {
    case Shape::number:
        return is_number(cell);
    case Shape::date:
        return is_date(cell);
    case Shape::clock:
        return is_clock(cell);
    case Shape::any:
        break;
    }
    return true;
}

// What a column holds, told by its name and by the built-in cells: a table of its own has no other description.
class Column {
public:
    Column(const Table& table, std::size_t at)
        : name_(table.columns[at]) {
        for (const base::Line& line : table.lines) used_.insert(line.cells[at]);
        may_be_empty_ = used_.erase("") > 0 || table.lines.empty();
        is_code_ = std::ranges::any_of(used_, [this](auto cell) { return record::find_code(name_, cell) != nullptr; });
        if (name_ == "valid_from" || name_ == "valid_to") {
            shape_ = Shape::date;
            may_be_empty_ = true; // no bound
        } else if (!used_.empty()) {
            for (const Shape shape : {Shape::number, Shape::date, Shape::clock})
                if (std::ranges::all_of(used_, [shape](auto cell) { return fits(shape, cell); })) shape_ = shape;
        }
    }

    bool takes(std::string_view cell) const {
        if (cell.empty()) return may_be_empty_;
        if (is_code_ && record::find_code(name_, cell) == nullptr && !used_.contains(cell)) return false;
        return fits(shape_, cell);
    }

private:
    std::string_view name_;
    std::set<std::string_view> used_;
    Shape shape_ = Shape::any;
    bool may_be_empty_ = false;
    bool is_code_ = false; // the column is named as a code set of the registry
};

} // namespace

void check_cells(const Sheet& sheet, Faults& faults) {
    const std::string_view file = sheet.built_in->name;
    const Row& columns = sheet.now.columns;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const Column column(sheet.before, at);
        for (const base::Line& line : sheet.now.lines)
            if (!column.takes(line.cells[at]))
                faults.add(file, line.number, MDG_FINDING_CODE_BAD_VALUE,
                           std::string(columns[at]) + ": not what this column holds",
                           std::string(columns[at]) + " の値が正しくありません。");
    }
    const auto from = std::ranges::find(columns, "valid_from") - columns.begin();
    const auto to = std::ranges::find(columns, "valid_to") - columns.begin();
    if (std::max(from, to) == std::ssize(columns)) return;
    for (const base::Line& line : sheet.now.lines) {
        const auto first = base::parse_iso_date(line.cells[static_cast<std::size_t>(from)]);
        const auto last = base::parse_iso_date(line.cells[static_cast<std::size_t>(to)]);
        if (first && last && *last < *first)
            faults.add(file, line.number, MDG_FINDING_CODE_BAD_VALUE, "valid_to is before valid_from",
                       "終了日が開始日より前です。");
    }
}

} // namespace mdg::rules
