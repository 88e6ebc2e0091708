// The answer to a single query and the result of the face reader: one layout (terminal facts §2.2).
#pragma once

#include "record/record.hpp"

#include <string_view>

namespace mdg::eligibility {

// A record of kind eligibility with every qualification of the file, in its order. Nothing is dropped and
// nothing repaired in silence: the record's findings tell what was noted. MALFORMED or TOO_LARGE for what is
// no such file. source: MDG_RESULT_SOURCE_…
record::Record parse_result(std::string_view bytes, std::string_view file_name, std::string_view source);

} // namespace mdg::eligibility
