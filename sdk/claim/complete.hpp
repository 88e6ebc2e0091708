// What a claim still lacks, and what of it has not the form of its field.
#pragma once

#include "base/failure.hpp"
#include "claim/claim.hpp"
#include "record/record.hpp"

#include <vector>

namespace mdg::claim {

// Findings `missing`.
std::vector<base::Finding> missing_in(const Claim& claim);

// Findings `bad_value`.
std::vector<base::Finding> wrong_in(const Claim& claim);

// Kind claim, with both, and what is to be said about its path (R-CLM-15, R-CLM-16).
record::Record complete_record(const Claim& claim);

} // namespace mdg::claim
