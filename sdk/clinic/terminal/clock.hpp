// The terminal's clock: Japan time, given from outside or read from the machine.
#pragma once

#include <Poco/DateTime.h>

#include <optional>
#include <string>
#include <string_view>

namespace mdg::clinic::terminal {

Poco::DateTime japan_now();

// 2026-08-01T09:30:00, read as Japan time; nothing else.
std::optional<Poco::DateTime> parse_iso(std::string_view text);

std::string stamp(const Poco::DateTime& time); // yyyyMMddHHmmss
std::string day(const Poco::DateTime& time);   // yyyyMMdd

bool is_day(std::string_view text); // a day of the calendar as yyyyMMdd

} // namespace mdg::clinic::terminal
