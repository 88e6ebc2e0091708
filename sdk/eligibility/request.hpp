// The query by number, OQSsiquc01req (terminal facts §2.1).
#pragma once

#include "base/failure.hpp"
#include "eligibility/xml_file.hpp"
#include "record/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mdg::eligibility {

// MDG_EXCHANGE_ENCODING_…; another value is a Failure BAD_ARGUMENT.
Encoding encoding_of(std::string_view exchange_encoding);

// Every fault of a check_request at once; empty when it can be sent.
std::vector<base::Finding> check_request_faults(const record::Record& check_request, Encoding encoding);

// The file's bytes. CHECK_FAILED with every fault as a finding. The visit date is asked for as
// QualificationConfirmationDate, the insurer number is padded with blanks to 8 (terminal facts §7), and
// without a word on consent to limit information none is claimed (0).
std::string write_request(const record::Record& check_request, Encoding encoding);

// A request read back, as kind check_request. MALFORMED or TOO_LARGE for what is none.
record::Record parse_request(std::string_view bytes, std::string_view file_name);

} // namespace mdg::eligibility
