// The check before claiming: what would have the claim returned, found while the patient can still be asked.
#pragma once

#include "claim/check/catalogue.hpp"
#include "claim/claim.hpp"
#include "record/record.hpp"

#include <string>
#include <vector>

namespace mdg::claim {

struct Finding {
    const CatalogueRow* row = nullptr;
    record::FieldId field = 0;
    record::FieldId list = 0; // of the claim, where the field stands in one of its children
    std::size_t index = 0;    // which child
};

// Total: whatever stands in the claim, it is answered by findings. None for a clean claim; the gravest first, then by how
// often claims are returned for it. What the claim does not say (points, a month) is not missed.
std::vector<Finding> check(const Claim& claim);

bool claimable(const std::vector<Finding>& findings) noexcept;

// The finding's place: "sex", "public_expense[1].payer_number" of the first.
std::string place_of(const Finding& finding);

// How much of the declaration an unknown claim tells, in per cent of what 摘要 has to hold (R-UNK-11).
int completeness(const Claim& claim);

// Of kind claim; gives kind claim_findings.
record::Record check_claim(const record::Record& claim);

} // namespace mdg::claim
