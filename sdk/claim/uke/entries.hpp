// Lines that become entries of a claim's lists, as they were written.
#pragma once

#include "claim/uke/line_reader.hpp"
#include "record/record.hpp"

namespace mdg::claim::uke {

record::Record read_payer_check(const Line& line, const Layout& layout); // SN
record::Record read_return(const Line& line, const Layout& layout);      // HR
record::Record read_review(const Line& line, const Layout& layout);      // MD
record::Record read_claim_days(const Line& line, const Layout& layout);  // JD
record::Record read_kept_line(const Line& line);                         // of unknown layout

} // namespace mdg::claim::uke
