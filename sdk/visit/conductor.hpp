// The order of a reception, and the only place that knows it: from the facts, exactly one lawful next step.
#pragma once

#include "visit/facts.hpp"

#include "rules/texts.hpp"

#include <string_view>
#include <vector>

namespace mdg::visit {

// What the library itself does at a step, while or instead of a person's answer.
enum class Work { none, wait_for_card, verify_pin, check, decide };

struct Step {
    std::string_view code; // MDG_VISIT_STEP_…
    Work work = Work::none;
    std::vector<std::string_view> texts; // ids in the catalogue
    rules::Placeholders values;
    std::vector<std::string_view> choices; // MDG_VISIT_CHOICE_…; empty: no answer is expected
    std::vector<std::string_view> rules;
};

// Pure: no clock, no device, no file. The same facts give the same step.
Step next_step(const Facts& facts);

// Takes a person's answer into the facts. Failure BAD_ARGUMENT for what the step does not accept.
void take_answer(Facts& facts, const Step& step, std::string_view choice);

} // namespace mdg::visit
