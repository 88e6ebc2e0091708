// 明治 to 令和 (data/eras.tsv). The day on which one ended and the next began at the same time belongs to both.
#pragma once

#include "base/calendar.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace mdg::rules {

struct Era {
    std::string_view code; // MDG_ERA_…
    base::Date first_day;
    std::optional<base::Date> last_day;
    int first_year; // the year that is its 元年
    std::string_view ja;
};

std::span<const Era> eras();

// nullopt: that era has no such day.
std::optional<base::Date> date_in_era(std::string_view era, int year, int month, int day);
// The later one where two meet; nullptr before 明治.
const Era* era_on(base::Date day);

} // namespace mdg::rules
