#include "claim/uke/dates.hpp"

#include "rules/era.hpp"

#include <madoguchi/fields.h>

#include <algorithm>

namespace mdg::claim::uke {
namespace {

constexpr std::string_view era_codes[] = {MDG_ERA_MEIJI, MDG_ERA_TAISHO, MDG_ERA_SHOWA, MDG_ERA_HEISEI, MDG_ERA_REIWA};

bool are_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

// The first day of a month is no day of the era that begins within it: then its last day is one.
std::optional<base::Date> day_of_month(std::string_view era, int year, int month) {
    auto day = rules::date_in_era(era, year, month, 1);
    for (int last = 31; !day && last > 27; --last) day = rules::date_in_era(era, year, month, last);
    return day;
}

std::string_view era_of(char digit) {
    return digit < '1' || digit > '5' ? std::string_view() : era_codes[digit - '1'];
}

} // namespace

std::optional<base::Date> read_day(std::string_view digits) {
    if (!are_digits(digits)) return std::nullopt;
    if (digits.size() == 8) return base::parse_compact_date(digits);
    if (digits.size() != 7) return std::nullopt;
    return rules::date_in_era(era_of(digits[0]), number(digits.substr(1, 2)), number(digits.substr(3, 2)),
                              number(digits.substr(5)));
}

std::optional<std::string> read_month(std::string_view digits) {
    if (!are_digits(digits)) return std::nullopt;
    if (digits.size() == 6) {
        const int month = number(digits.substr(4));
        return month >= 1 && month <= 12 ? std::optional(std::string(digits)) : std::nullopt;
    }
    if (digits.size() != 5) return std::nullopt;
    const auto day = day_of_month(era_of(digits[0]), number(digits.substr(1, 2)), number(digits.substr(3)));
    return day ? std::optional(base::to_compact(*day).substr(0, 6)) : std::nullopt;
}

} // namespace mdg::claim::uke
