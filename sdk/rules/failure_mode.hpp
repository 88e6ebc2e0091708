// The system failure mode (R-DOWN-01 to R-DOWN-12): what a clerk does next while the online check is not possible.
//
// Its files are not public: it works in the terminal's own menu. The library leads the clerk through it, checks what is
// to be searched for and keeps what is open; it sends nothing. Pure functions.
#pragma once

#include "base/moment.hpp"
#include "record/record.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mdg::rules {

// How far the opening has come and the one next thing to do. facts: kind failure_mode. Kind decision with
// failure_state, centre_hours, minutes_left. Failure CHECK_FAILED with every fault: a step without the one before it,
// times that run backwards or are none.
record::Record failure_mode(const record::Record& facts);

// What to do with a search. search: kind failure_search. Kind decision: SEARCH while nothing was searched (the
// confirmation stays open), then CONFIRM, CHOOSE or SEARCH_AGAIN. Failure CHECK_FAILED with everything that is missing.
record::Record failure_search(const record::Record& search);

struct CentreHours {
    std::string_view code; // MDG_CENTRE_HOURS_…
    std::string hours;     // "08:00-18:00" of that day; empty: none, or not known
};

// Public holidays are not known here; the texts say so (R-DOWN-11).
CentreHours centre_hours(base::Moment moment);
// When it opens next, by the hours known; nullopt: they are not known.
std::optional<base::Moment> centre_opens(base::Moment moment);

} // namespace mdg::rules
