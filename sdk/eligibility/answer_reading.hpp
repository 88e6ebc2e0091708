// What an answer's bytes say to the request they answer.
#pragma once

#include "eligibility/request_store.hpp"
#include "record/record.hpp"

#include <string>

namespace mdg::eligibility {

// Whether this is the answer, and no word of patience (SegmentOfResult 2: still processing). MALFORMED when it cannot
// be understood, OTHER_PERSON when it answers something else.
bool is_final_answer(const std::string& bytes, const std::string& name, const record::Record& request);

// The answer as a record, or the Failure REFUSED that it is.
record::Record read_kept_answer(const KeptAnswer& kept, const record::Record& request);

} // namespace mdg::eligibility
