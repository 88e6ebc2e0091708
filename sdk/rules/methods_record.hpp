// The methods as a record of kind methods: each way open or closed, why, what to tell people, the rules behind it.
#pragma once

#include "record/record.hpp"
#include "rules/situation.hpp"

namespace mdg::rules {

record::Record methods_record(const Situation& s);

} // namespace mdg::rules
