// The query and its answer in the centre's JSON form, and what its refusals mean.
#pragma once

#include "base/failure.hpp"
#include "eligibility/web/line.hpp"
#include "record/record.hpp"

#include <string>

namespace mdg::eligibility::web {

// A check_request without faults as {"XmlMsg":{…}}: the names of the file, the insurer number padded with zeros where
// files have blanks (terminal facts §7).
std::string request_json(const record::Record& check_request);

// The record (kind eligibility) of a body that answers this request. Failure BAD_ANSWER, OTHER_PERSON, REFUSED
// (SegmentOfResult 9, with its code and text) or NO_ANSWER (2: still being processed). place: host and port.
record::Record read_answer(const std::string& body, const record::Record& check_request, const std::string& place);

// What an answer with another status than 200 means; its side_effects tell whether the query may have been processed.
base::Failure refusal(const Answer& answer, const std::string& place);
base::Failure login_refusal(const Answer& answer, const std::string& place);

} // namespace mdg::eligibility::web
