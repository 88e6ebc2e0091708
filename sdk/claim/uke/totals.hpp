// What GO says of a file (claim facts 1.3, measured): HO and each KO count one; the points are those of HO, of the first KO
// where there is no HO.
#pragma once

#include "claim/claim.hpp"

namespace mdg::claim::uke {

struct Totals {
    std::int64_t payers = 0;
    std::int64_t points = 0;

    friend Totals operator+(const Totals& a, const Totals& b) noexcept {
        return {a.payers + b.payers, a.points + b.points};
    }
};

// insured: the claim has an HO.
inline Totals totals_of(const Claim& claim, bool insured) noexcept {
    const std::int64_t expenses = static_cast<std::int64_t>(claim.public_expenses.size());
    if (insured) return {expenses + 1, claim.points.value_or(0)};
    return {expenses, expenses == 0 ? 0 : claim.public_expenses.front().points.value_or(0)};
}

} // namespace mdg::claim::uke
