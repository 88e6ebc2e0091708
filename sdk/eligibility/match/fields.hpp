// The fields of a comparison, each with its verdict and the rules behind it (R-MATCH-02, R-MATCH-08, R-MATCH-09, R-ONL-17).
#pragma once

#include "eligibility/match/names.hpp"
#include "record/record.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::eligibility::match {

struct Field {
    std::string_view name; // of the registry
    std::string own;
    std::string online;
    Compared compared;
    bool notice_only;
    std::vector<std::string_view> rules;
    std::optional<int> ratio_difference = {};
};

// Always the same fields in the same order.
std::vector<Field> compare_fields(const record::Record& patient, const record::Record& qualification,
                                  const NamesCompared& names);

const Field& field(const std::vector<Field>& fields, std::string_view name);

record::Record to_record(const Field& field);

} // namespace mdg::eligibility::match
