// The persons of a bulk check from a CSV file.
#pragma once

#include "records.hpp"

#include <string>

namespace mdg::tools {

// The first line names the columns as the registry does (insurer_number, insured_symbol, insured_number,
// insured_branch_number, birth_date, arbitrary_identifier), UTF-8 with or without byte order mark. A record of kind
// bulk_request. Throws Usage with line and column.
Record read_persons(const std::string& csv, std::int32_t visit_date);

} // namespace mdg::tools
