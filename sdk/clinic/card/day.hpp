#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace mdg::clinic::card {

using Day = std::chrono::year_month_day;

// "2026-11-22"; throws std::invalid_argument unless the calendar has that day.
Day parse_day(std::string_view text);
std::string iso(const Day& day);     // "2026-11-22"
std::string compact(const Day& day); // "20261122"

// An ISO day as it is, or a distance from `from`: "P40D", "-P4M", "P3Y".
Day resolve_day(std::string_view text, const Day& from);

// 和暦 year without its era, month and day, "YYMMDD": the birth part of 照合番号B (card facts §4.2).
std::string era_date(const Day& day);

// 1 明治, 2 大正, 3 昭和, 4 平成, 5 令和: the birth date of the signature certificate (card facts §9.3).
int era_number(const Day& day);

} // namespace mdg::clinic::card
