#include "clinic/terminal/clock.hpp"

#include <Poco/DateTimeFormatter.h>
#include <Poco/DateTimeParser.h>

namespace mdg::clinic::terminal {

namespace {

// Poco reads leniently; writing the result back is what makes the reading exact.
std::optional<Poco::DateTime> parse(const std::string& format, std::string_view text) {
    Poco::DateTime time;
    int zone = 0;
    const std::string given(text);
    if (!Poco::DateTimeParser::tryParse(format, given, time, zone)) return std::nullopt;
    if (Poco::DateTimeFormatter::format(time, format) != given) return std::nullopt;
    return time;
}

} // namespace

Poco::DateTime japan_now() {
    return Poco::DateTime() + Poco::Timespan(9 * Poco::Timespan::HOURS);
}

std::optional<Poco::DateTime> parse_iso(std::string_view text) {
    return parse("%Y-%m-%dT%H:%M:%S", text);
}

std::string stamp(const Poco::DateTime& time) {
    return Poco::DateTimeFormatter::format(time, "%Y%m%d%H%M%S");
}

std::string day(const Poco::DateTime& time) {
    return Poco::DateTimeFormatter::format(time, "%Y%m%d");
}

bool is_day(std::string_view text) {
    return parse("%Y%m%d", text).has_value();
}

} // namespace mdg::clinic::terminal
