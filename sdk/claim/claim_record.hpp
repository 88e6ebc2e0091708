// A claim as a record of kind claim, and back. Nothing is judged here.
#pragma once

#include "claim/format.hpp"
#include "record/record.hpp"

namespace mdg::claim {

// Kind claim. Blanks and zeros in front of the insurer number are no part of it; where the bare number is absent it is
// taken from the padded one.
Claim read_claim(const record::Record& record);

record::Record to_record(const Claim& claim);

// Kind claim_file, and back.
FileHead read_head(const record::Record& record);
record::Record to_record(const FileHead& head);

} // namespace mdg::claim
