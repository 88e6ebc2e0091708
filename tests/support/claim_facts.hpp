// What a claim was made from, as far as the claim still tells: an answer of the check, or a declaration.
#pragma once

#include "claim/claim.hpp"
#include "claim/facts.hpp"

namespace mdg::test {

// Views into the claim.
claim::Facts facts_of(const claim::Claim& claim);

} // namespace mdg::test
