#include "rules/era.hpp"

#include "rules/book.hpp"

#include <algorithm>
#include <charconv>
#include <ranges>

namespace mdg::rules {
namespace {

int year_cell(std::string_view cell) {
    int year = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), year);
    return year;
}

std::vector<Era> read_eras(const Book& book) {
    std::vector<Era> eras;
    for (const Row& row : book.table("eras.tsv"))
        eras.push_back({row[0], date_cell(row[1]).value(), date_cell(row[2]), year_cell(row[3]), row[4]});
    return eras;
}

bool holds(const Era& era, base::Date day) {
    return era.first_day <= day && (!era.last_day || day <= *era.last_day);
}

} // namespace

std::span<const Era> eras() {
    return of_book<read_eras>();
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
