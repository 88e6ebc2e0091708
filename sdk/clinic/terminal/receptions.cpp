#include "clinic/terminal/receptions.hpp"

#include <cstdio>

namespace mdg::clinic::terminal {

// A letter between the digits keeps them from being as many as those of an individual number.
const Reception& Receptions::accept(Reception reception, const std::string& day) {
    char count[16];
    std::snprintf(count, sizeof count, "R%06zu", receptions_.size() + 1);
    reception.number = day + count;
    return receptions_.emplace(reception.number, std::move(reception)).first->second;
}

const Reception* Receptions::find(const std::string& number, const std::string& business,
                                  const std::string& facility) const {
    const auto found = receptions_.find(number);
    const bool theirs =
        found != receptions_.end() && found->second.business == business && found->second.facility == facility;
    return theirs ? &found->second : nullptr;
}

} // namespace mdg::clinic::terminal
