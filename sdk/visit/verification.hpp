// The part of a reception that proves who the patient is: by face, PIN or phone, or by staff who compare the photo (R-AUTH,
// R-VIS).
#pragma once

#include "rules/law.hpp"
#include "visit/step.hpp"

#include <optional>

namespace mdg::visit {

// No step once it is proven; leave where no method is left at this counter.
struct Verification {
    std::optional<Step> step;
    bool leave = false;
};

Verification verification(const rules::Situation& s, const rules::Law& law);

// Takes an answer to one of its steps; false for a choice of another part.
bool verification_answer(rules::Situation& s, const Step& step, Choice choice);

} // namespace mdg::visit
