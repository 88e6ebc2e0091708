// The check by an insurance number that somebody wrote down.
#pragma once

#include "record/record.hpp"

#include <optional>

namespace mdg::visit {

// Kind check_request. said: the record the number stands in, of the options or an answer.
record::Record number_request(const record::Record& said, std::optional<base::Date> visit_date,
                              std::optional<base::Date> birth_date);

} // namespace mdg::visit
