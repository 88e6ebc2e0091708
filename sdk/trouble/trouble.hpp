// What a trouble means and what to do: codes on readers and terminals, and troubles seen without a code (R-ERR). The
// catalogue is data; the same code may have several causes, each with its source (R-CONF-04). Pure.
#pragma once

#include "record/record.hpp"
#include "trouble/catalogue.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace mdg::trouble {

// Full width made half, blanks left out (R-ERR-01).
std::string normalised(std::string_view code);

// What the catalogue has of a code; empty: it is not known.
std::vector<const Cause*> causes_of(std::string_view code, std::string_view maker);

// Kind trouble_cause, for a class that the catalogue has.
record::Record explain_cause(std::string_view cause, std::string_view maker);

// The call centre's hours of a day, and at a moment (yyyyMMddHHmmss) whether it is open or opens when (R-DOWN-11). Failure
// CHECK_FAILED for what is no moment.
void add_centre_hours(record::Record& to, std::optional<base::Date> day, const std::string* moment);

// query: kind trouble_query, with a code, or with a cause for what has no code. Kind trouble; a code the catalogue does not
// have gives the cause unknown and code_known 0. Failure CHECK_FAILED for a number that has not three digits, or a query
// with neither.
record::Record explain(const record::Record& query);

} // namespace mdg::trouble
