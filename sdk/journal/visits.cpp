#include "journal/visits.hpp"

#include "base/failure.hpp"

#include <algorithm>

namespace mdg::journal {
namespace {

constexpr std::int64_t most_entries = (1 << 20) - 1;

Hash hash_in(Blob bytes) {
    Hash hash{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), hash.size()), hash.begin());
    return hash;
}

// Whether an entry of this kind changes the visit's state, which it then has.
bool take_state(VisitRow& visit, std::string_view kind) {
    if (kind == entry_kind::result) {
        visit.ended = true;
    } else if (kind == entry_kind::pending) {
        visit.confirmation = MDG_CONFIRMATION_STATE_PENDING;
        visit.task = visit.entries;
    } else if (kind == entry_kind::confirmed) {
        if (visit.confirmation != MDG_CONFIRMATION_STATE_PENDING)
            throw base::Failure(MDG_E_WRONG_STEP, MDG_ORIGIN_APPLICATION,
                                "the visit " + visit.id + " has nothing to be confirmed");
        visit.confirmation = MDG_CONFIRMATION_STATE_CONFIRMED;
    } else if (kind == entry_kind::declaration) {
        visit.declaration = MDG_DECLARATION_STATE_HELD;
    } else if (kind == entry_kind::purged) {
        visit.declaration = MDG_DECLARATION_STATE_DESTROYED;
    } else {
        return false;
    }
    return true;
}

} // namespace

std::string select_visits(std::string_view condition) {
    return "SELECT number, id, visit_date, owner, sealed, seal, ended, confirmation, task, declaration,"
           " ifnull(place & 0xFFFFF, 0), hash FROM visits LEFT JOIN entries ON place ="
           " (SELECT max(place) FROM entries WHERE place > number << 20 AND place < (number + 1) << 20) " +
           std::string(condition);
}

VisitRow read_visit(const Query& query) {
    VisitRow row;
    row.number = query.integer(0);
    row.id = query.text(1);
    row.visit_date = to_date(query.integer(2));
    row.owner = query.text(3);
    row.sealed = query.integer(4);
    row.seal = hash_in(query.blob(5));
    row.ended = query.integer(6) != 0;
    row.confirmation = query.text(7);
    row.task = query.integer(8);
    row.declaration = query.text(9);
    row.entries = query.integer(10);
    row.head = row.entries == 0 ? chain_start(row.id, row.visit_date) : hash_in(query.blob(11));
    return row;
}

std::optional<VisitRow> find_visit(Database& database, std::string_view id) {
    Query query(database, select_visits("WHERE id = ?1"), id);
    if (!query.row()) return std::nullopt;
    return read_visit(query);
}

void insert_visit(Database& database, VisitRow& visit) {
    visit.head = visit.seal = chain_start(visit.id, visit.visit_date);
    Query query(database,
                "INSERT INTO visits (id, visit_date, owner, sealed, seal, ended, confirmation, task, declaration)"
                " VALUES (?1, ?2, ?3, 0, ?4, 0, '', 0, '') RETURNING number",
                visit.id, to_number(visit.visit_date), visit.owner, Blob(visit.seal));
    query.row();
    visit.number = query.integer(0);
    query.run();
}

void add_lines(Database& database, VisitRow& visit, std::span<const Line> lines) {
    bool changed = false;
    for (const Line& line : lines) {
        if (visit.entries == most_entries)
            throw base::Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_APPLICATION, "the visit has too many entries");
        visit.entries += 1;
        visit.head = chain_next(visit.head, visit.entries, line.kind, line.content);
        changed |= take_state(visit, line.kind);
        Query(database, "INSERT INTO entries (place, kind, content, hash) VALUES (?1, ?2, ?3, ?4)",
              place_of(visit.number, visit.entries), line.kind, line.content, Blob(visit.head))
            .run();
    }
    // A page less to be written by most entries.
    if (!changed && !visit.ended) return;
    visit.sealed = visit.entries;
    visit.seal = visit.head;
    Query(database,
          "UPDATE visits SET sealed = ?2, seal = ?3, ended = ?4, confirmation = ?5, task = ?6, declaration = ?7"
          " WHERE number = ?1",
          visit.number, visit.sealed, Blob(visit.seal), std::int64_t{visit.ended}, visit.confirmation, visit.task,
          visit.declaration)
        .run();
}

std::int64_t place_of(std::int64_t visit, std::int64_t entry) {
    return visit << 20 | entry;
}

std::int64_t to_number(base::Date date) {
    return std::int64_t{static_cast<int>(date.year())} * 10'000 + static_cast<unsigned>(date.month()) * 100 +
           static_cast<unsigned>(date.day());
}

base::Date to_date(std::int64_t yyyymmdd) {
    return base::Date(std::chrono::year(static_cast<int>(yyyymmdd / 10'000)),
                      std::chrono::month(static_cast<unsigned>(yyyymmdd / 100 % 100)),
                      std::chrono::day(static_cast<unsigned>(yyyymmdd % 100)));
}

base::Failure no_visit(std::string_view id) {
    const bool letters = std::ranges::all_of(id, [](char c) { return c >= 'a' && c <= 'z'; });
    return base::Failure(MDG_E_NOT_FOUND, MDG_ORIGIN_APPLICATION,
                         letters ? "the journal has no visit " + std::string(id) : "no identifier of a visit");
}

} // namespace mdg::journal
