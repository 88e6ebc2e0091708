// The one next step and what the reception came to so far, from facts that a host brings; nothing is kept.
#pragma once

#include "record/record.hpp"

namespace mdg::visit {

// facts: kind facts. Kind decision: visit_step with its texts, choices and rules; outcome, way to claim and share as they
// would be if it ended here.
record::Record decide(const record::Record& facts);

} // namespace mdg::visit
