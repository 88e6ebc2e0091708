// What a request and its answer are called in the terminal's folders (terminal facts §1.3).
#pragma once

#include "record/record.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace mdg::eligibility {

// Answers of one person: XML, PDF, or either packed.
inline constexpr std::size_t largest_answer = 32 * 1024 * 1024;

struct ExchangeNames {
    std::string request;              // without ending: OQSsiquc01req_K7M2Q9X4T1AB
    std::string answer;               // OQSsiquc01res_K7M2Q9X4T1AB
    std::vector<std::string> endings; // that the answer may have, the expected one first
};

// For a record of a request's kind that has a request_id; BAD_ARGUMENT for another.
ExchangeNames exchange_names(const record::Record& request);

} // namespace mdg::eligibility
