// What a visit shows: its steps and its result as records.
#pragma once

#include "visit/facts.hpp"
#include "visit/step.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace mdg::visit {

// person_wait: how long a step waits for a person; visit_id: empty without a journal.
record::Record step_record(const Step& step, const Facts& facts, std::chrono::milliseconds person_wait,
                           const std::string& visit_id);
// Beside it: what keeps the reader from going on; a code of reader_hint, empty: nothing.
void add_hint(record::Record& step, std::string_view hint);
// While nobody is asked; text: an id of the catalogue.
record::Record working_record(std::string_view text, const std::string& visit_id);

// Of a visit that is done.
record::Record result_record(const Facts& facts, const std::string& visit_id);

// The same with the claim that rests on the declaration (R-CLM-04): it is made whenever the result is handed out, because
// what was declared stands in no history (R-DECL-10). Where the declaration is not at hand any more, `missing` says so.
record::Record with_unknown_claim(record::Record result, const Facts& facts,
                                  const std::optional<record::Record>& declaration);

// Kind pending_confirmation: what stays open where the qualification is confirmed later (R-FLOW-08).
record::Record pending_record(const Facts& facts);

} // namespace mdg::visit
