// An identification that the reader led, told as the desk would have told it: the same answers and results, in the order in
// which they came. Pure functions.
#pragma once

#include "reader/identification.hpp"
#include "rules/methods.hpp"
#include "visit/event.hpp"
#include "visit/facts.hpp"

#include <optional>
#include <vector>

namespace mdg::visit {

std::uint64_t device_methods(const rules::MethodSet& methods); // MDGP_METHOD_…

// What the reader may offer at this moment. The last try of a PIN is the patient's to ask for at the desk (R-AUTH-11).
rules::MethodSet may_offer(const rules::Situation& s);

// MDGP_CONSENT_MODE_… of the screens that are due once the person is verified; 0: none (R-CONS-01, R-CONS-02).
std::uint32_t consent_mode_due(const rules::Situation& s);

struct Led {
    reader::Identified said;
    std::optional<int> tries_left; // of the PIN, as the card tells afterwards; nullopt: it has none, or was not asked
    std::optional<record::Record> card;   // as it became, where the person is verified
    std::optional<base::Failure> trouble; // what could not be read of it any more
};

// Empty where nobody was verified and nothing failed: the desk is waited for.
std::vector<Event> events_of(const Facts& facts, const Led& led);

} // namespace mdg::visit
