#include "certificate/times.hpp"

#include <ctime>

namespace mdg::certificate {

std::optional<base::Date> date_in_japan(const ASN1_TIME& time) noexcept {
    std::tm utc{};
    if (ASN1_TIME_to_tm(&time, &utc) != 1) return std::nullopt;
    using namespace std::chrono;
    const auto day = sys_days(year{utc.tm_year + 1900} / (utc.tm_mon + 1) / utc.tm_mday);
    return base::Date(floor<days>(day + hours{utc.tm_hour} + minutes{utc.tm_min} + seconds{utc.tm_sec} + hours{9}));
}

} // namespace mdg::certificate
