// The lawful share as the cash desk reads it: how much, whether the whole may be asked for, why, and what to say.
#pragma once

#include "record/record.hpp"

namespace mdg::rules {

// facts: kind facts. Kind share.
record::Record share_of(const record::Record& facts);

} // namespace mdg::rules
