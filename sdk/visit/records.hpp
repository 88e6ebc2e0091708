// What a visit shows: its steps and its result as records.
#pragma once

#include "visit/facts.hpp"
#include "visit/step.hpp"

#include <chrono>

namespace mdg::visit {

// person_wait: how long a step waits for a person.
record::Record step_record(const Step& step, const Facts& facts, std::chrono::milliseconds person_wait);

// Of a visit that is done.
record::Record result_record(const Facts& facts);

} // namespace mdg::visit
