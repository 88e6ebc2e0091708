// The insurance fields of a claim, from the qualification the rules have chosen.
#pragma once

#include "record/record.hpp"

#include <optional>
#include <string>

namespace mdg::claim {

struct Facts {
    const record::Record& qualification; // the one to claim by
    std::string claim_path;              // MDG_CLAIM_PATH_…
    std::string evidence;                // MDG_EVIDENCE_…, kept with the claim (R-CLM-18)
    std::string facility_code;
    std::optional<base::Date> visit_date;
    std::optional<base::Date> check_date;
};

// A record of kind claim. Values are copied as they came (R-CLM-19); nothing is invented: what is missing
// stands in `missing`, what has a wrong form in `finding`. UNSUPPORTED for the unknown path, which is no way
// to claim where a qualification was seen (R-CLM-07), and for medical assistance, which is no insurance.
record::Record make_claim(const Facts& facts);

} // namespace mdg::claim
