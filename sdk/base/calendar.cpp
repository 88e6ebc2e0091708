#include "base/calendar.hpp"

#include <array>
#include <cstdio>

namespace mdg::base {
namespace {

std::optional<int> number(std::string_view digits) noexcept {
    int value = 0;
    for (char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<Date> date_of(std::string_view year, std::string_view month, std::string_view day) noexcept {
    const auto y = number(year);
    const auto m = number(month);
    const auto d = number(day);
    if (!y || !m || !d) return std::nullopt;
    const Date date{std::chrono::year{*y}, std::chrono::month{static_cast<unsigned>(*m)},
                    std::chrono::day{static_cast<unsigned>(*d)}};
    if (!date.ok()) return std::nullopt;
    return date;
}

std::string print(const char* format, Date date) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), format, static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return buffer.data();
}

} // namespace

std::optional<Date> parse_iso_date(std::string_view text) noexcept {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    return date_of(text.substr(0, 4), text.substr(5, 2), text.substr(8, 2));
}

std::optional<Date> parse_compact_date(std::string_view text) noexcept {
    if (text.size() != 8) return std::nullopt;
    return date_of(text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
}

std::string to_iso(Date date) {
    return print("%04d-%02u-%02u", date);
}

std::string to_compact(Date date) {
    return print("%04d%02u%02u", date);
}

Date add_months(Date date, int months) noexcept {
    const Date moved = date + std::chrono::months{months};
    return moved.ok() ? moved : end_of_month(moved);
}

Date add_days(Date date, int days) noexcept {
    return std::chrono::sys_days{date} + std::chrono::days{days};
}

Date end_of_month(Date date) noexcept {
    return Date{date.year() / date.month() / std::chrono::last};
}

int days_between(Date from, Date to) noexcept {
    return static_cast<int>((std::chrono::sys_days{to} - std::chrono::sys_days{from}).count());
}

} // namespace mdg::base
