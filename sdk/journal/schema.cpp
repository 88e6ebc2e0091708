#include "journal/schema.hpp"

namespace mdg::journal {
namespace {

using base::Failure;

constexpr std::int64_t application = 0x4D44474A; // "MDGJ"
constexpr std::int64_t version = 1;

// entries.place is visits.number * 2^20 + the entry's number: what belongs together stands together, and one tree is
// written instead of two.
constexpr const char* tables = R"(
CREATE TABLE visits (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    id           TEXT NOT NULL UNIQUE,
    visit_date   INTEGER NOT NULL, -- yyyymmdd
    owner        TEXT NOT NULL,
    sealed       INTEGER NOT NULL, -- how many entries it had at the last change of its state
    seal         BLOB NOT NULL,    -- hash of the last one of these
    ended        INTEGER NOT NULL,
    confirmation TEXT NOT NULL,    -- '', pending, confirmed
    task         INTEGER NOT NULL, -- entry that opened the pending confirmation, 0: none
    declaration  TEXT NOT NULL     -- '', held, destroyed
) STRICT;
CREATE INDEX visits_by_date ON visits (visit_date);
CREATE TABLE entries (
    place   INTEGER PRIMARY KEY,
    kind    TEXT NOT NULL,
    content TEXT NOT NULL,
    hash    BLOB NOT NULL
) STRICT;
CREATE TABLE declarations (
    visit   INTEGER PRIMARY KEY,
    content BLOB NOT NULL -- enciphered
) STRICT;
PRAGMA application_id = 0x4D44474A;
PRAGMA user_version = 1;
)";

std::int64_t pragma(Database& database, const char* sql) {
    Query query(database, sql);
    return query.row() ? query.integer(0) : 0;
}

} // namespace

std::optional<std::string> fault_of(Database& database) {
    if (pragma(database, "PRAGMA application_id") != application) {
        Query any(database, "SELECT 1 FROM sqlite_schema LIMIT 1");
        if (!any.row()) return std::nullopt; // a process died before it had made the tables
        return "it is no journal";
    }
    require_known(database);
    {
        Query check(database, "PRAGMA quick_check(1)");
        if (!check.row()) return "it cannot be checked";
        if (check.text(0) != "ok") return check.text(0);
    }
    try {
        Query(database, "SELECT number, id, visit_date, owner, sealed, seal, ended, confirmation, task, declaration"
                        " FROM visits LIMIT 0");
        Query(database, "SELECT place, kind, content, hash FROM entries LIMIT 0");
        Query(database, "SELECT visit, content FROM declarations LIMIT 0");
    } catch (const Failure& failure) {
        if (failure.status == MDG_E_INTERNAL) return failure.message;
        throw;
    }
    return std::nullopt;
}

void prepare(Database& database) {
    if (pragma(database, "PRAGMA application_id") != application) {
        Transaction transaction(database);
        database.run(tables);
        transaction.commit();
    }
    Query(database, "PRAGMA wal_checkpoint(TRUNCATE)").run();
}

void require_known(Database& database) {
    const std::int64_t found = pragma(database, "PRAGMA user_version");
    if (found > version)
        throw Failure(MDG_E_UNSUPPORTED, MDG_ORIGIN_APPLICATION,
                      "the journal was written by a newer release (form " + std::to_string(found) + ")");
}

} // namespace mdg::journal
