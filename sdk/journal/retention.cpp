#include "journal/journal.hpp"
#include "journal/lease.hpp"
#include "record/json.hpp"

namespace mdg::journal {
namespace {

using base::Failure;
using record::Record;

// How many visits go in one transaction; each is held until it is done.
constexpr std::int64_t at_once = 100;

// What is gone is gone already; of what it leaves in free places and in the write-ahead log, as much as can be done now: a
// reader of another process, or a full disk, may stand in the way.
void clean(Database& database, const char* sql) {
    try {
        Query(database, sql).run();
    } catch (const Failure& failure) {
        if (failure.status != MDG_E_BUSY && failure.status != MDG_E_STORAGE) throw;
    }
}
constexpr const char* empty_log = "PRAGMA wal_checkpoint(TRUNCATE)";

void remove(Database& database, std::int64_t visit) {
    Query(database, "DELETE FROM visits WHERE number = ?1", visit).run();
    Query(database, "DELETE FROM entries WHERE place > ?1 AND place < ?2", place_of(visit, 0), place_of(visit + 1, 0))
        .run();
}

} // namespace

// The key first: from then on the content is gone, whatever happens to this process.
void Journal::settle(std::string_view visit_id) {
    const VisitLease lease = hold(visit_id);
    VisitLease::Held& held = *lease.held_;
    Store::Use use(*store_);
    if (held.row.declaration == MDG_DECLARATION_STATE_HELD) {
        use.vault.destroy(held.row.number);
        Record note(MDG_KIND_RETENTION);
        note.set_text(MDG_FIELD_DECLARATION_STATE, MDG_DECLARATION_STATE_DESTROYED);
        const Line line{std::string(entry_kind::purged), record::to_json(note, record::Privacy::whole)};
        held.write(use, {&line, 1}, [&](Database& database) {
            Query(database, "DELETE FROM declarations WHERE visit = ?1", held.row.number).run();
        });
    }
    clean(use.database, empty_log);
}

Record Journal::retain(base::Date before) {
    std::int64_t removed = 0;
    std::int64_t pending = 0;
    std::int64_t unsettled = 0;
    std::int64_t in_use = 0;
    Store::Use use(*store_);
    std::int64_t after = 0;
    for (bool more = true; more;) {
        std::vector<VisitRow> rows;
        std::vector<ByteLock> held;
        Transaction transaction(use.database); // from here on nobody changes them
        {
            Query query(use.database, select_visits("WHERE number > ?1 AND visit_date < ?2 ORDER BY number LIMIT ?3"),
                        after, to_number(before), at_once);
            while (query.row()) rows.push_back(read_visit(query));
        }
        for (const VisitRow& row : rows) {
            after = row.number;
            if (row.confirmation == MDG_CONFIRMATION_STATE_PENDING) {
                ++pending;
            } else if (row.declaration == MDG_DECLARATION_STATE_HELD) {
                ++unsettled;
            } else if (auto lock = store_->hold_visit(row.number)) {
                held.push_back(std::move(*lock));
                remove(use.database, row.number);
                ++removed;
            } else {
                ++in_use;
            }
        }
        transaction.commit();
        more = !rows.empty();
    }
    // A page that was split may still hold old rows; only writing the file anew leaves nothing of them.
    if (removed > 0) clean(use.database, "VACUUM");
    clean(use.database, empty_log);
    Record result(MDG_KIND_RETENTION);
    result.set_date(MDG_FIELD_RETAINED_FROM, before)
        .set_integer(MDG_FIELD_REMOVED_VISITS, removed)
        .set_integer(MDG_FIELD_KEPT_PENDING, pending)
        .set_integer(MDG_FIELD_KEPT_UNSETTLED, unsettled)
        .set_integer(MDG_FIELD_KEPT_IN_USE, in_use);
    return result;
}

} // namespace mdg::journal
