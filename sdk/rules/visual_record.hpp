// A staff check as a record of kind visual_check: the one step that is due, and what is kept of the check (R-VIS-11). It
// names staff, never the patient, and has no place for the passcode (R-VIS-10).
#pragma once

#include "record/record.hpp"

namespace mdg::rules {

// facts: kind facts; visual_reason and operator_id are required, visual_way is the first one offered where it is absent.
// visual_done is the last step that was done, visual_act the one just done. Failure: CHECK_FAILED with every fault (the
// check by sight is closed, a reason that does not hold, something required is missing), WRONG_STEP for an act that is
// not due.
record::Record visual_check(const record::Record& facts);

} // namespace mdg::rules
