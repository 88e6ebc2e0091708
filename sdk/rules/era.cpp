#include "rules/era.hpp"

#include "base/failure.hpp"
#include "rules/table.hpp"

#include <algorithm>
#include <charconv>
#include <ranges>

namespace mdg::rules {
namespace {

constexpr std::string_view table =
#include "embedded/eras.tsv.inc"
    ;

int year_cell(std::string_view cell) {
    int year = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), year);
    return year;
}

bool holds(const Era& era, base::Date day) {
    return era.first_day <= day && (!era.last_day || day <= *era.last_day);
}

} // namespace

std::span<const Era> eras() {
    static const std::vector<Era> list = [] {
        std::vector<Era> eras;
        for (const Row& row : read_table(table))
            eras.push_back({row[0], date_cell(row[1]).value(), date_cell(row[2]), year_cell(row[3]), row[4]});
        return eras;
    }();
    return list;
}

std::optional<base::Date> date_in_era(std::string_view code, int year, int month, int day) {
    const auto era = std::ranges::find(eras(), code, &Era::code);
    if (era == eras().end() || year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const base::Date date{std::chrono::year{era->first_year + year - 1},
                          std::chrono::month{static_cast<unsigned>(month)},
                          std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || !holds(*era, date)) return std::nullopt;
    return date;
}

const Era* era_on(base::Date day) {
    for (const Era& era : std::views::reverse(eras()))
        if (holds(era, day)) return &era;
    return nullptr;
}

} // namespace mdg::rules
