#include "clinic/card/day.hpp"

#include <array>
#include <charconv>
#include <cstdio>
#include <stdexcept>

namespace mdg::clinic::card {
namespace {

using namespace std::chrono;

constexpr std::array eras{
    year(1868) / 1 / 25, year(1912) / 7 / 30, year(1926) / 12 / 25, year(1989) / 1 / 8, year(2019) / 5 / 1,
};

int number(std::string_view text, std::string_view whole) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || value < 0)
        throw std::invalid_argument("not a day (2026-11-22) or distance (P40D, -P4M, P3Y): " + std::string(whole));
    return value;
}

std::string format(const char* pattern, int first, unsigned second, unsigned third) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), pattern, first, second, third);
    return text.data();
}

Day moved(const Day& from, years by_years, months by_months) {
    const Day day = from + by_years + by_months;
    return day.ok() ? day : Day(day.year() / day.month() / last);
}

} // namespace

Day parse_day(std::string_view text) {
    if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
        const Day day = year(number(text.substr(0, 4), text)) / static_cast<int>(number(text.substr(5, 2), text)) /
                        number(text.substr(8, 2), text);
        if (day.ok()) return day;
    }
    throw std::invalid_argument("not a day of the calendar (2026-11-22): " + std::string(text));
}

std::string iso(const Day& day) {
    return format("%04d-%02u-%02u", int(day.year()), unsigned(day.month()), unsigned(day.day()));
}

std::string compact(const Day& day) {
    return format("%04d%02u%02u", int(day.year()), unsigned(day.month()), unsigned(day.day()));
}

Day resolve_day(std::string_view text, const Day& from) {
    const bool back = text.starts_with('-');
    const auto distance = text.substr(back ? 1 : 0);
    if (!distance.starts_with('P') || distance.size() < 3) return parse_day(text);
    const int count = number(distance.substr(1, distance.size() - 2), text) * (back ? -1 : 1);
    switch (distance.back()) {
    case 'D':
        return Day(sys_days(from) + days(count));
    case 'M':
        return moved(from, years(0), months(count));
    case 'Y':
        return moved(from, years(count), months(0));
    default:
        return parse_day(text);
    }
}

std::string era_date(const Day& day) {
    const auto& begin = eras.at(static_cast<std::size_t>(era_number(day) - 1));
    return format("%02d%02u%02u", int(day.year()) - int(begin.year()) + 1, unsigned(day.month()), unsigned(day.day()));
}

int era_number(const Day& day) {
    for (auto number = eras.size(); number > 0; --number)
        if (day >= eras[number - 1]) return static_cast<int>(number);
    throw std::invalid_argument("born before 明治: " + iso(day));
}

} // namespace mdg::clinic::card
