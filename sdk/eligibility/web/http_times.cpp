#include "eligibility/web/http_times.hpp"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeParser.h>
#include <Poco/Exception.h>

#include <algorithm>
#include <charconv>

namespace mdg::eligibility::web {

using std::chrono::seconds;

std::optional<seconds> http_date(const std::string& header) {
    Poco::DateTime time;
    int zone = 0;
    constexpr std::size_t fixed_length = 29; // "Sun, 22 Nov 2026 01:00:00 GMT"; the parser would take anything
    if (header.size() != fixed_length ||
        !Poco::DateTimeParser::tryParse(Poco::DateTimeFormat::HTTP_FORMAT, header, time, zone))
        return std::nullopt;
    return seconds(time.timestamp().epochTime());
}

std::optional<seconds> retry_after(const std::string& header, std::optional<seconds> answer_date) {
    long number = 0;
    const auto [end, error] = std::from_chars(header.data(), header.data() + header.size(), number);
    if (error == std::errc() && end == header.data() + header.size()) return seconds(std::max(number, 0L));
    const auto date = http_date(header);
    if (!date || !answer_date) return std::nullopt;
    return std::max(*date - *answer_date, seconds(0));
}

} // namespace mdg::eligibility::web
