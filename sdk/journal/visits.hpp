// Visits and their entries in the tables.
#pragma once

#include "journal/chain.hpp"
#include "journal/database.hpp"
#include "journal/entry.hpp"

#include <optional>
#include <vector>

namespace mdg::journal {

// One row of visits.
struct VisitRow {
    std::int64_t number = 0;
    std::string id;
    base::Date visit_date;
    std::string owner;
    std::int64_t entries = 0;
    Hash head{}; // of the last entry
    bool ended = false;
    std::string confirmation; // MDG_CONFIRMATION_STATE_… or empty
    std::int64_t task = 0;
    std::string declaration; // MDG_DECLARATION_STATE_… or empty
    // Entries and head as they were at the last change of the above: what was dropped since the result is found missing.
    std::int64_t sealed = 0;
    Hash seal{};
};

// An entry as it is written.
struct Line {
    std::string kind;
    std::string content; // JSON
};

// A query of whole rows; condition: what stands after "FROM visits".
std::string select_visits(std::string_view condition);
VisitRow read_visit(const Query& query);
std::optional<VisitRow> find_visit(Database& database, std::string_view id);

// Gives the new row its number; within a transaction.
void insert_visit(Database& database, VisitRow& visit);
// Chains the lines to the visit's entries, and seals it where they change its state; within a transaction.
void add_lines(Database& database, VisitRow& visit, std::span<const Line> lines);

std::int64_t place_of(std::int64_t visit, std::int64_t entry);

std::int64_t to_number(base::Date date);
base::Date to_date(std::int64_t yyyymmdd);

// NOT_FOUND. What is no identifier of ours is not repeated: it may be anything.
base::Failure no_visit(std::string_view id);

} // namespace mdg::journal
