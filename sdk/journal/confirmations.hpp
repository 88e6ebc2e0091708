// What is confirmed later: the records of it, and which visits are asked for.
#pragma once

#include "journal/visits.hpp"

namespace mdg::journal {

// Failure BAD_ARGUMENT for another kind of record, CHECK_FAILED with every fault as a finding.
void check_pending(const record::Record& pending);
void check_confirmation(const record::Record& confirmation, base::Date visit_date);

// A record of kind journal_query, read. CHECK_FAILED likewise.
struct Asked {
    std::string id; // empty: any
    std::int64_t from = 0;
    std::int64_t to = 99'991'231; // yyyymmdd
    bool unfinished = false;
    bool pending = false; // of mdg_journal_pending()
};
Asked read_query(const record::Record& query);

std::vector<VisitRow> visits_that_fit(Database& database, const Asked& asked);

} // namespace mdg::journal
