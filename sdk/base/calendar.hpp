// Civil dates. The library never takes today for the day of a visit; a date is always a fact that came in.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace mdg::base {

using Date = std::chrono::year_month_day;

// Exactly "2026-11-22"; a day that does not exist is no date.
std::optional<Date> parse_iso_date(std::string_view text) noexcept;

// Exactly "20261122", the form of the terminal's files and of the card.
std::optional<Date> parse_compact_date(std::string_view text) noexcept;

std::string to_iso(Date date);
std::string to_compact(Date date);

// The same day of another month, or that month's last day where it has no such day (31 January + 1 month).
Date add_months(Date date, int months) noexcept;
Date add_days(Date date, int days) noexcept;
Date end_of_month(Date date) noexcept;
int days_between(Date from, Date to) noexcept;

} // namespace mdg::base
