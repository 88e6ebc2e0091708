// Where and since when each tool of ② may be used (R-MOB-01, R-MOB-13), from data/mobile_tools.tsv. The cells were read
// from a flattened table (R-CONF-11): data, so that they can be mended.
#pragma once

#include "rules/situation.hpp"

namespace mdg::rules {

struct ToolUse {
    bool allowed = false;
    Date from{}; // 0000-00-00 where no first day is known
};

// At the counter a tool stands by for the reader.
ToolUse tool_use(Tool tool, Scene scene);

} // namespace mdg::rules
