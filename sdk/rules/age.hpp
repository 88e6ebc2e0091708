// What a birth date means on a day: the ages by which the share and the insurer's kind go.
#pragma once

#include "rules/situation.hpp"

namespace mdg::rules {

// An age is reached at the end of the day before the birthday. 未就学 ends on 31 March, 70 counts from the next month,
// 75 from the birthday itself (parameters.tsv; these days are not in the notices, which name the ages alone).
Age age_on(Date birth_date, Date day);
// Whole years.
int years_on(Date birth_date, Date day);

// 後期: 75, or from 65 with a certified disability, which only the insurer's kind tells (R-INS-02).
constexpr bool late_elderly(const Patient& patient) noexcept {
    return patient.age == Age::late_elderly || patient.insurer == Insurer::late_elderly;
}

} // namespace mdg::rules
