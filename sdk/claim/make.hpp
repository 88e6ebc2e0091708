// From facts to the insurance fields of a claim.
#pragma once

#include "claim/claim.hpp"
#include "claim/facts.hpp"

namespace mdg::claim {

// By the path the facts name. Values stay as they came (R-CLM-19), but for the forms a claim needs besides; nothing is
// invented: what is not known stays empty. Whether that path may be taken: path.hpp; what the claim lacks: complete.hpp.
Claim make_claim(const Facts& facts);

} // namespace mdg::claim
