// The tables, and whether a file has them.
#pragma once

#include "journal/database.hpp"

#include <optional>
#include <string>

namespace mdg::journal {

// What is wrong with a file that is no sound journal. Failure UNSUPPORTED for one of a newer release, MALFORMED where
// SQLite cannot read on.
std::optional<std::string> fault_of(Database& database);

// Makes the tables of a new one. What a process that died had not yet moved out of the write-ahead log is moved.
void prepare(Database& database);

// Failure UNSUPPORTED, for one that another process opened first.
void require_known(Database& database);

} // namespace mdg::journal
