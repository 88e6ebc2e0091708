// The parts of make_claim, in the order in which they need each other.
#pragma once

#include "claim/claim.hpp"
#include "claim/facts.hpp"
#include "rules/situation.hpp"

namespace mdg::claim {

// What several parts ask.
struct Standing {
    rules::Patient patient; // age on the day of the visit, kind of insurance
    bool age_known = false;
    bool unknown = false;     // the unknown path
    bool public_only = false; // public expense without insurance

    bool elderly() const noexcept;      // 70, or 後期
    bool late_elderly() const noexcept; // 後期
};

// Share, limit category, 特記事項, specific diseases.
void add_share(Claim& claim, const Facts& facts, const Standing& standing);
// Public expenses in order.
void add_public_expenses(Claim& claim, const Facts& facts);
// レセプト種別 and to whom it goes.
void add_type(Claim& claim, const Facts& facts, const Standing& standing);
// 摘要
void add_remarks(Claim& claim, const Facts& facts);

inline void note(Claim& claim, record::FieldId field, std::string_view evidence) {
    claim.provenance.push_back({field, evidence});
}

} // namespace mdg::claim
