// What the lines of a returned claim mean (claim facts 2.6, 2.7), in words and as what to do next. Which sentence stands for
// which class is data (data/uke_confirmations.tsv), as are the reasons of insurers (data/uke_review_reasons.tsv).
#pragma once

#include "record/record.hpp"

#include <vector>

namespace mdg::claim::uke {

// A payer_check: by which data to claim next.
void explain_check(record::Record& check);

// A claim_review: which of the published reasons it is, and its words where the line has none.
void explain_review(record::Record& review);

// What each return means: the checks found another qualification; a claim by a lapsed one came back (R-CLM-16); nobody could
// confirm one (R-RET-08); or what the reason names is to be corrected.
void conclude(std::vector<record::Record>& returns, const std::vector<record::Record>& checks, bool lapsed);

} // namespace mdg::claim::uke
