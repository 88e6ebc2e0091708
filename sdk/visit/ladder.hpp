// The part of a reception where the card gave no qualification, or none was shown: documents, what the patient says, the
// declaration. It always ends (R-FLOW-03 to R-FLOW-17).
#pragma once

#include "rules/law.hpp"
#include "visit/step.hpp"

namespace mdg::visit {

Step ladder_step(const rules::Situation& s, const rules::Law& law);

// Takes an answer to one of the ladder's steps; false for a step of another part.
bool ladder_answer(rules::Situation& s, const Step& step, Choice choice, const rules::Law& law);

// The check by the document's number came to an end. A document that proves nothing without it, or whose qualification
// has ended (R-ONL-14), does not stand any longer.
void number_answered(rules::Situation& s, rules::Check made, rules::Answer answer, const rules::Law& law);

// The check that is under way is by a document's number.
bool ladder_waits_for_check(const rules::Situation& s);

} // namespace mdg::visit
