// The claim record as one table: element, field, and the form a value must have. docs/claim-record.xsd says
// the same.
#pragma once

#include "base/failure.hpp"
#include "record/record.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace mdg::claim {

enum class Form { date, text, known_code, any_code, digits, padded_digits };

struct Element {
    std::string_view name;
    record::FieldId field;
    Form form;
    bool required = false;
    std::size_t least = 1; // characters
    std::size_t most = 0;  // 0: no limit
};

// In the order they are written.
std::span<const Element> elements() noexcept;

// What a complete claim lacks, as findings `missing`.
std::vector<base::Finding> missing_in(const record::Record& claim);

// Values that do not have their element's form, as findings `bad_value`.
std::vector<base::Finding> wrong_in(const record::Record& claim);

} // namespace mdg::claim
