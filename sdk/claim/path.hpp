// Which way a claim may go: by the current qualification, a lapsed one, or none that is known (R-CLM-01 to R-CLM-17).
#pragma once

#include "base/failure.hpp"
#include "claim/facts.hpp"

#include <string_view>
#include <vector>

namespace mdg::claim {

// What keeps the claim from going its path, each with its rule. best: the first path that is possible (R-CLM-01), empty for
// the facts' own.
std::vector<base::Finding> hindrances(const Facts& facts, std::string_view best = {});

} // namespace mdg::claim
