// The plain parts of every text format.
#pragma once

#include "base/calendar.hpp"

#include <charconv>
#include <cstdint>
#include <string>

namespace mdg::claim {

inline void append(std::string& out, std::int64_t value) {
    char digits[20];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

// 2026-11-22. Of a day that exists, in the years 1 to 9999.
inline void append(std::string& out, base::Date date) {
    const auto year = static_cast<unsigned>(int(date.year()));
    const auto month = unsigned(date.month());
    const auto day = unsigned(date.day());
    const auto digit = [](unsigned value) { return static_cast<char>('0' + value % 10); };
    const char text[] = {
        digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), '-', digit(month / 10), digit(month), '-',
        digit(day / 10),    digit(day)};
    out.append(text, sizeof text);
}

// & < >, which cannot stand in the content of an XML element. Of text without control characters.
void append_xml(std::string& out, std::string_view text);

} // namespace mdg::claim
