// Facts as records bring them.
#pragma once

#include "claim/facts.hpp"
#include "record/record.hpp"

namespace mdg::claim {

// Views into the records: they live as long as the facts are used.

// request: kind claim_request. best: the first path that is possible by it (R-CLM-01); it is the facts' path where the
// request names none.
Facts read_facts(const record::Record& request, std::string_view& best);

// Of one qualification of an answer, and the medical assistance that stands beside it. eligibility: kind eligibility.
void take_answer(Facts& facts, const record::Record& eligibility, const record::Record& qualification);

// Kind qualification.
Qualification read_qualification(const record::Record& record);
// Kind declaration.
Declaration read_declaration(const record::Record& record);

} // namespace mdg::claim
