// The answer to a single query, with what the centre does wrong on purpose; the same for files and the Web API.
#pragma once

#include "clinic/terminal/answer.hpp"
#include "clinic/terminal/fault.hpp"

namespace mdg::clinic::terminal {

Answer answer_query(const Population& population, const Query& query, const Poco::DateTime& now, Encoding encoding,
                    const Faults& faults);

} // namespace mdg::clinic::terminal
