// Answers of a person, before they count.
#pragma once

#include "visit/facts.hpp"
#include "visit/step.hpp"

#include <optional>

namespace mdg::visit {

// Failure WRONG_STEP for an answer that names another step, BAD_ARGUMENT for what this one does not accept or what lacks
// something, with every fault as a finding.
void check_answer(const Step& step, const Facts& facts, const record::Record& answer);

// What was handed in with it and belongs into no history (R-DECL-10): taken out of the answer.
std::optional<record::Record> take_declaration(const Step& step, record::Record& answer);

} // namespace mdg::visit
