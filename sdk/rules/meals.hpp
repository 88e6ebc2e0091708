// What an inpatient pays for a meal (入院時食事療養費の標準負担額), by category and day, from data/meals.tsv.
#pragma once

#include "rules/limits.hpp"

#include <string_view>
#include <vector>

namespace mdg::rules {

struct MealRow {
    std::string_view meal_class;
    std::vector<std::string_view> flags; // MDG_LIMIT_FLAG_…
    std::optional<Date> from;
    std::optional<Date> to;
    Yen yen = 0;
    Yen long_stay_yen = 0; // after the ninetieth day of the last twelve months
    std::string_view confidence;
    std::string_view source;
};

// flag empty: no category was shown, which is the general amount. nullptr where the amounts of that day are not known.
const MealRow* meal_row(std::string_view flag, Date day);

} // namespace mdg::rules
