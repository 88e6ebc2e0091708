#include "visit/taken_up.hpp"

#include "visit/event.hpp"

#include <utility>
#include <vector>

namespace mdg::visit {
namespace {

using base::Failure;
using record::Record;

Record options_in(const std::vector<journal::Entry>& entries) {
    if (entries.empty() || entries.front().kind != event::options)
        throw Failure(MDG_E_MALFORMED, MDG_ORIGIN_SDK, "the visit's history does not begin with its options");
    return entries.front().content;
}

// What was told to the patient counts, whatever the rules of a later release would make of the same history.
Facts only_result(const std::vector<journal::Entry>& entries) {
    Facts facts;
    facts.situation.abandoned = true;
    for (const auto& entry : entries)
        if (entry.kind == journal::entry_kind::result) facts.result = entry.content;
    return facts;
}

} // namespace

TakenUp take_up(Counter& counter, std::string_view visit_id) {
    journal::VisitLease lease = counter.journal().resume(visit_id, counter.settings().visit_owner);
    const std::vector<journal::Entry> entries = lease.entries();
    Record options = options_in(entries);
    Facts facts;
    try {
        facts = facts_of(entries);
    } catch (const Failure&) {
        facts = only_result(entries);
        if (!facts.result) throw;
    }
    return {std::move(lease), std::move(options), std::move(facts)};
}

} // namespace mdg::visit
