// The order of a reception, and the only place that knows it: from the situation, exactly one lawful next step. Pure
// functions: no clock, no device, no file. The same situation gives the same step.
#pragma once

#include "rules/law.hpp"
#include "visit/step.hpp"

namespace mdg::visit {

Step next_step(const rules::Situation& s, const rules::Law& law);

// Takes a person's answer into the situation. Failure BAD_ARGUMENT for what the step does not accept.
void take_answer(rules::Situation& s, const Step& step, Choice choice, const rules::Law& law);

} // namespace mdg::visit
