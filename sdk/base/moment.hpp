// A moment in Japan time, to the second. Like dates it is always a fact that came in; Japan has no summer time.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace mdg::base {

using Moment = std::chrono::local_seconds;

// Exactly "20261122093015", the form of the terminal's files; 24:00:00 and a 60th second are no moments.
std::optional<Moment> parse_moment(std::string_view text) noexcept;

std::string to_compact(Moment moment);

// "2026-11-22 09:30", for people.
std::string to_readable(Moment moment);

std::chrono::year_month_day date_of(Moment moment) noexcept;
std::chrono::seconds time_of_day(Moment moment) noexcept;

} // namespace mdg::base
