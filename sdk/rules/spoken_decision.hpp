// A decision that speaks: what to do next, the texts that say why, the rules behind it.
#pragma once

#include "base/failure.hpp"
#include "record/record.hpp"
#include "rules/texts.hpp"

#include <string_view>
#include <vector>

namespace mdg::rules {

struct SpokenDecision {
    std::string_view next_action;        // MDG_NEXT_ACTION_…
    std::vector<std::string_view> texts; // ids in the catalogue, the first one says it in short
    Placeholders values;
    std::vector<std::string_view> rules;
    std::vector<base::Finding> findings;
};

// Kind decision.
record::Record to_record(const SpokenDecision& decision);

} // namespace mdg::rules
