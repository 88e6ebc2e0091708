// What the terminal's files say to the request they answer.
#pragma once

#include "eligibility/packing.hpp"
#include "eligibility/request_store.hpp"
#include "record/record.hpp"

namespace mdg::eligibility {

// Whether this is the answer, and no word of patience (SegmentOfResult 2: still processing; of a bulk query that is an
// answer too). MALFORMED when it cannot be understood, OTHER_PERSON when it answers something else.
bool is_final_answer(const AnswerFile& file, const record::Record& request, const Packing& packing = {});

// The answer as a record, or the Failure REFUSED that it is.
record::Record read_answer(const AnswerFile& file, const record::Record& request, const Packing& packing = {});

} // namespace mdg::eligibility
