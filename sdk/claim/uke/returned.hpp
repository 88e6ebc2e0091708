// What came back with a claim, and what it means (claim facts 2.6, 2.7): SN of the examining body, HR, MD. Which sentence
// stands for which class is data (data/uke_confirmations.tsv).
#pragma once

#include "claim/uke/line_reader.hpp"
#include "record/record.hpp"

#include <string_view>
#include <vector>

namespace mdg::claim::uke {

// SN as kind payer_check: as it was written, what it means and by which data to claim next.
record::Record read_payer_check(const Line& line, const Layout& layout);

// HR as kind claim_return; its meaning needs the rest of the claim (conclude).
record::Record read_return(const Line& line, const Layout& layout);

// MD as kind claim_review.
record::Record read_review(const Line& line, const Layout& layout);

// What each return means: the checks found another qualification, or a claim by a lapsed one came back (R-CLM-16), or what
// the reason names is to be corrected.
void conclude(std::vector<record::Record>& returns, const std::vector<record::Record>& checks, bool lapsed);

} // namespace mdg::claim::uke
