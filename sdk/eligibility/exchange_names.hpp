// What a request and its answer are called in the terminal's folders (terminal facts §1.3).
#pragma once

#include "record/record.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace mdg::eligibility {

// What is held in memory: XML, PDF, or either packed.
inline constexpr std::size_t largest_answer = 32 * 1024 * 1024;

struct ExchangeNames {
    std::string request; // without ending: OQSsiquc01req_K7M2Q9X4T1AB
    std::string request_ending = ".xml";
    std::string answer;               // OQSsiquc01res_K7M2Q9X4T1AB
    std::vector<std::string> endings; // that the answer may have, the expected one first
    bool may_be_large = false;        // then it is no record in memory
};

// BAD_ARGUMENT for a record that is no request, CHECK_FAILED for one whose request_id cannot name a file.
// packed: requests are sent as a ZIP.
ExchangeNames exchange_names(const record::Record& request, bool packed = false);

} // namespace mdg::eligibility
