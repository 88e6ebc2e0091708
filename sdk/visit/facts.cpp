#include "visit/facts.hpp"

#include "visit/event.hpp"
#include "visit/facts_change.hpp"

#include <utility>

namespace mdg::visit {
namespace {

using record::Record;

using Change = void (*)(Facts&, const Record&);

constexpr std::pair<std::string_view, Change> changes[] = {{event::options, change::options},
                                                           {event::start, change::start},
                                                           {event::answer, change::answer},
                                                           {event::card_read, change::read},
                                                           {event::card_lost, change::lost},
                                                           {event::pin_sent, change::pin_sent},
                                                           {event::pin_kept_back, change::pin_kept_back},
                                                           {event::pin_done, change::pin_done},
                                                           {event::face_done, change::face_done},
                                                           {event::staff_done, change::staff_done},
                                                           {event::registered, change::registered},
                                                           {event::captures, change::captures},
                                                           {event::check_sent, change::check_sent},
                                                           {event::check_done, change::check_done},
                                                           {event::check_failed, change::check_failure},
                                                           {event::concluded, change::conclude},
                                                           {event::ended, change::ended},
                                                           {event::resumed, change::resumed},
                                                           {journal::entry_kind::result, change::ended_with_result},
                                                           {event::handed_out, change::handed_out}};

} // namespace

// What is not among them tells people something, or is the journal's own, and changes nothing.
void apply(Facts& facts, std::string_view kind, const Record& content) {
    for (const auto& [name, change_by] : changes)
        if (name == kind) return change_by(facts, content);
}

Facts facts_of(std::span<const journal::Entry> history) {
    Facts facts;
    for (const journal::Entry& entry : history) {
        try {
            apply(facts, entry.kind, entry.content);
        } catch (const base::Failure& failure) {
            throw base::Failure(MDG_E_MALFORMED, MDG_ORIGIN_SDK,
                                "entry " + std::to_string(entry.number) + " does not follow from those before it")
                .with_cause(failure);
        }
    }
    return facts;
}

} // namespace mdg::visit
