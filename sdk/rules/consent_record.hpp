// The consent as a record: the questions and what was chosen, the consent that follows, and whether it may be used at a
// moment (R-CONS-01 to R-CONS-19). Pure functions of records of kind consent.
#pragma once

#include "record/record.hpp"

#include <span>
#include <string_view>

namespace mdg::rules {

// One kind of information and its flag, as the terminal has them.
struct ConsentItem {
    std::string_view code; // MDG_CONSENT_ITEM_…
    record::FieldId flag;  // MDG_CONSENT_…
};

std::span<const ConsentItem> consent_items() noexcept;
record::FieldId flag_of(std::string_view item); // 0 for what is no item

// The questions of that day in their order, those answered so far with their answers; none with consent_reason where
// nothing is asked. Failure CHECK_FAILED with every fault of the facts as a finding, answers that were not asked for
// among them.
record::Record consent_prompts(const record::Record& facts);

// The consent that the answers are: kind consent with consent_state, a flag for each kind of information of the form, the
// moment it closes. Questions left open: state asking, and nothing is agreed to. withdrawn_at: closed at once, whatever
// the answers were. Failure CHECK_FAILED as above.
record::Record take_consent(const record::Record& facts);

// May that kind of information be asked for at that facility and moment by this consent? question: kind consent with
// facility_code, moment, consent_item, viewing_suspended optional. Kind decision: SEND or DO_NOT_SEND. Failure
// CHECK_FAILED where the question is not whole.
record::Record consent_view(const record::Record& consent, const record::Record& question);

} // namespace mdg::rules
