#include "certificate/forecast.hpp"

#include <algorithm>

namespace mdg::certificate {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

// Counts per day, entered as changes: one entry for a whole range of days.
class Changes {
public:
    Changes(sys_days from, sys_days to)
        : from_(from)
        , to_(to)
        , changes_(index(to) + 2) {}

    void add(sys_days first, sys_days last, std::int64_t count) {
        first = std::max(first, from_);
        last = std::min(last, to_);
        if (last < first) return;
        changes_[index(first)] += count;
        changes_[index(last) + 1] -= count;
    }

    std::vector<std::int64_t> counts() const {
        std::vector<std::int64_t> counts(changes_.size());
        std::int64_t now = 0;
        for (std::size_t i = 0; i < changes_.size(); ++i) counts[i] = now += changes_[i];
        return counts;
    }

private:
    std::size_t index(sys_days day) const { return static_cast<std::size_t>((day - from_).count()); }

    sys_days from_;
    sys_days to_;
    std::vector<std::int64_t> changes_;
};

sys_days last_of(Grouping grouping, sys_days day) {
    if (grouping == Grouping::day) return day;
    const Date date(day);
    if (grouping == Grouping::month) return base::end_of_month(date);
    using namespace std::chrono;
    const auto year = date.month() < April ? date.year() : date.year() + years{1};
    return year / March / 31;
}

} // namespace

Forecast::Forecast(Date from, Date to, const Terms& terms)
    : from_(from)
    , to_(to)
    , terms_(terms)
    , first_(base::add_months(from, -std::max(terms.grace_months, 0) - 2))
    , ends_(static_cast<std::size_t>((sys_days(base::add_months(to, terms.alert_months + 2)) - first_).count()) + 1) {}

void Forecast::add(Date not_after, std::int64_t count) noexcept {
    const auto place = (sys_days(not_after) - first_).count();
    ends_[static_cast<std::size_t>(std::clamp<std::int64_t>(place, 0, std::int64_t(ends_.size()) - 1))] += count;
}

std::vector<ForecastPeriod> Forecast::periods(Grouping grouping) const {
    Changes ending(from_, to_), valid(from_, to_), expiring(from_, to_), expired(from_, to_), in_grace(from_, to_),
        out_of_grace(from_, to_);
    // The first day asked for with a grace; the day after the last where there is no grace at all.
    const sys_days grace_from = terms_.grace_months <= 0 ? to_ + days{1}
                                : terms_.grace_from      ? sys_days(*terms_.grace_from)
                                                         : from_;
    for (std::size_t i = 0; i < ends_.size(); ++i) {
        const std::int64_t count = ends_[i];
        if (count == 0) continue;
        const auto end = first_ + days{static_cast<int>(i)};
        const sys_days alert = alert_begin(Date(end), terms_);
        const sys_days last = grace_end(Date(end), terms_);
        ending.add(end, end, count);
        valid.add(from_, alert - days{1}, count);
        expiring.add(alert, end, count);
        expired.add(end + days{1}, grace_from - days{1}, count);
        in_grace.add(std::max(end + days{1}, grace_from), last, count);
        out_of_grace.add(std::max(last + days{1}, grace_from), to_, count);
    }
    const auto ends = ending.counts(), of_valid = valid.counts(), of_expiring = expiring.counts(),
               of_expired = expired.counts(), of_grace = in_grace.counts(), of_out = out_of_grace.counts();
    std::vector<ForecastPeriod> periods;
    for (sys_days from = from_; from <= to_;) {
        const sys_days to = std::min(last_of(grouping, from), to_);
        const auto begin = static_cast<std::size_t>((from - from_).count());
        const auto at = static_cast<std::size_t>((to - from_).count());
        ForecastPeriod period{Date(from), Date(to)};
        for (std::size_t i = begin; i <= at; ++i) period.ending += ends[i];
        period.valid = of_valid[at];
        period.expiring = of_expiring[at];
        period.in_grace = of_grace[at];
        period.out_of_grace = of_out[at];
        period.expired = of_expired[at];
        periods.push_back(period);
        from = to + days{1};
    }
    return periods;
}

} // namespace mdg::certificate
