// The questions of the consent, form by form (data/consent_questions.tsv). Only for the sources of the consent.
#pragma once

#include "rules/consent.hpp"
#include "rules/consent_facts.hpp"
#include "rules/consent_table.hpp"

#include <string_view>
#include <vector>

namespace mdg::rules {

const char* code_of(ConsentForm form); // MDG_CONSENT_FORM_…

// The questions of the form that the answers so far lead to. Who is too young for check-ups is not asked about them.
std::vector<ConsentQuestion> consent_questions(ConsentForm form, const ConsentFacts& facts);

// Every kind of information that the form is about, whoever the patient is.
std::vector<std::string_view> items_of(ConsentForm form);

// Failure CHECK_FAILED for answers to what is not asked, and for those that a question does not take.
void check_answers(const std::vector<ConsentQuestion>& asked, const ConsentAnswers& answers);

// Kind consent_prompt; previous: the consent of last time, nullptr where nothing carries over (R-CONS-09).
record::Record to_record(const ConsentQuestion& question, const record::Record* previous,
                         const ConsentAnswers& answers);

} // namespace mdg::rules
