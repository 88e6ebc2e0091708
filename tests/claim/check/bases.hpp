// Clean claims to break one thing of, each of invented people.
#pragma once

#include "claim/check/check.hpp"

namespace mdg::claim::test {

Claim employee();    // 41, insured, with everything the receipt computer knows
Claim dependent();   // her child of 8
Claim national();    // national insurance
Claim seventy();     // 72, employees' insurance
Claim late();        // 81, late elderly
Claim lapsed();      // by a lapsed qualification
Claim unknown();     // 不詳
Claim public_only(); // 生活保護 alone
Claim with_public(); // an employee with two public expenses

inline base::Date on(const char* iso) {
    return base::parse_iso_date(iso).value();
}

} // namespace mdg::claim::test
