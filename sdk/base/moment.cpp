#include "base/moment.hpp"

#include "base/calendar.hpp"

#include <algorithm>

namespace mdg::base {
namespace {

std::string two(long long value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

struct Clock {
    explicit Clock(Moment moment)
        : hours(two(time_of_day(moment) / std::chrono::hours(1)))
        , minutes(two(time_of_day(moment) / std::chrono::minutes(1) % 60))
        , seconds(two(time_of_day(moment).count() % 60)) {}
    std::string hours;
    std::string minutes;
    std::string seconds;
};

} // namespace

std::optional<Moment> parse_moment(std::string_view text) noexcept {
    if (text.size() != 14 || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    const auto date = parse_compact_date(text.substr(0, 8));
    const auto part = [text](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    if (!date || part(8) > 23 || part(10) > 59 || part(12) > 59) return std::nullopt;
    return std::chrono::local_days{*date} + std::chrono::hours(part(8)) + std::chrono::minutes(part(10)) +
           std::chrono::seconds(part(12));
}

std::string to_compact(Moment moment) {
    const Clock clock(moment);
    return to_compact(date_of(moment)) + clock.hours + clock.minutes + clock.seconds;
}

std::string to_readable(Moment moment) {
    const Clock clock(moment);
    return to_iso(date_of(moment)) + " " + clock.hours + ":" + clock.minutes;
}

std::chrono::year_month_day date_of(Moment moment) noexcept {
    return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(moment));
}

std::chrono::seconds time_of_day(Moment moment) noexcept {
    return moment - std::chrono::floor<std::chrono::days>(moment);
}

} // namespace mdg::base
