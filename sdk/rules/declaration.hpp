// A 被保険者資格申立書 that was filled in: may it be used, is it complete, does it agree with the card (R-DECL). Pure.
#pragma once

#include "record/record.hpp"

namespace mdg::rules {

// declaration: kind declaration. Kind decision: next_action GO_ON, COMPLETE_FORM or NOT_ALLOWED, declaration_usable, the
// share it declares, the form's fields with what is required of this patient, and findings, each with field, text and
// rules. Failure CHECK_FAILED without a day, or on a day without a form.
record::Record check_declaration(const record::Record& declaration);

} // namespace mdg::rules
