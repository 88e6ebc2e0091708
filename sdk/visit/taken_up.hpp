// A visit of the journal that is conducted again, by this process or after the end of another.
#pragma once

#include "journal/visit_lease.hpp"
#include "visit/counter.hpp"
#include "visit/facts.hpp"

#include <string_view>

namespace mdg::visit {

struct TakenUp {
    journal::VisitLease lease;
    record::Record options; // kind visit_options
    Facts facts;            // as its history made them; of a visit that is done at least the result
};

// Failures as Journal::resume(); MALFORMED where the entries do not follow from each other; CONFIGURATION without a
// journal.
TakenUp take_up(Counter& counter, std::string_view visit_id);

} // namespace mdg::visit
