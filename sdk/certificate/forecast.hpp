// How many of many certificates end, alert or serve in their grace, per day, month or fiscal year. What it says of a
// day is what assess() says of each certificate on it; the time it takes is linear in certificates and days.
#pragma once

#include "certificate/window.hpp"

#include <cstdint>
#include <vector>

namespace mdg::certificate {

enum class Grouping { day, month, fiscal_year }; // a fiscal year begins on 1 April

struct ForecastPeriod {
    Date from; // the part of the day, month or year that was asked for
    Date to;
    std::int64_t ending = 0; // last day within the period
    // By their use on the period's last day:
    std::int64_t valid = 0;
    std::int64_t expiring = 0;
    std::int64_t in_grace = 0;
    std::int64_t out_of_grace = 0;
    std::int64_t expired = 0; // without any grace on that day
};

class Forecast {
public:
    // Both days included; from must not be after to.
    Forecast(Date from, Date to, const Terms& terms);

    void add(Date not_after, std::int64_t count = 1) noexcept;

    std::vector<ForecastPeriod> periods(Grouping grouping) const;

private:
    std::chrono::sys_days from_;
    std::chrono::sys_days to_;
    Terms terms_;
    std::chrono::sys_days first_;    // of the counts; what ends earlier or later is counted at the edges, where it
    std::vector<std::int64_t> ends_; // means the same on every day asked for
};

} // namespace mdg::certificate
