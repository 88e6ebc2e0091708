// 照合: an online answer compared with what the receipt computer holds about the patient (R-MATCH). Pure: nothing is read,
// kept or learnt here; an alias counts only when the caller passes it in.
#pragma once

#include "record/record.hpp"

namespace mdg::eligibility::match {

// answer: eligibility or qualification; the result is of kind match. Of several qualifications the one that agrees least
// is shown, and among equals the one of the stored insurer: another person is never hidden behind the first result.
// CHECK_FAILED where the answer holds no qualification.
record::Record compare_patient(const record::Record& patient, const record::Record& answer);

// Whether the comparison is asked for at all (R-MATCH-01): first use of the card here, or a change of insurer.
bool comparison_requested(const record::Record& patient, bool insurer_differs);

} // namespace mdg::eligibility::match
