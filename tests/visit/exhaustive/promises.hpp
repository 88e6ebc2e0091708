// What every point of the decision space must keep, said without the code that decides.
#pragma once

#include "rules/conclusion.hpp"
#include "visit/step.hpp"

namespace mdg::exhaustive {

// How many are broken; each is reported.
int broken_promises(const rules::Situation& s, const visit::Step& step, const rules::Conclusion& conclusion);

} // namespace mdg::exhaustive
