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

} // namespace

std::string select_visits(std::string_view condition) {
    return "SELECT number, id, visit_date, owner, entries, head, ended, confirmation, task, declaration FROM visits " +
           std::string(condition);
}

VisitRow read_visit(const Query& query) {
    return {query.integer(0), query.text(1),          to_date(query.integer(2)), query.text(3),
            query.integer(4), hash_in(query.blob(5)), query.integer(6) != 0,     query.text(7),
            query.integer(8), query.text(9)};
}

std::optional<VisitRow> find_visit(Database& database, std::string_view id) {
    Query query(database, select_visits("WHERE id = ?1"), id);
    if (!query.row()) return std::nullopt;
    return read_visit(query);
}

void insert_visit(Database& database, VisitRow& visit) {
    visit.head = chain_start(visit.id, visit.visit_date);
    Query query(database,
                "INSERT INTO visits (id, visit_date, owner, entries, head, ended, confirmation, task, declaration)"
                " VALUES (?1, ?2, ?3, 0, ?4, 0, '', 0, '') RETURNING number",
                visit.id, to_number(visit.visit_date), visit.owner, Blob(visit.head));
    query.row();
    visit.number = query.integer(0);
    query.run();
}

void add_lines(Database& database, VisitRow& visit, std::span<const Line> lines) {
    for (const Line& line : lines) {
        if (visit.entries == most_entries)
            throw base::Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_APPLICATION, "the visit has too many entries");
        visit.entries += 1;
        visit.head = chain_next(visit.head, visit.entries, line.kind, line.content);
        if (line.kind == entry_kind::result) visit.ended = true;
        if (line.kind == entry_kind::pending) {
            visit.confirmation = MDG_CONFIRMATION_STATE_PENDING;
            visit.task = visit.entries;
        }
        if (line.kind == entry_kind::confirmed && visit.confirmation != MDG_CONFIRMATION_STATE_PENDING)
            throw base::Failure(MDG_E_WRONG_STEP, MDG_ORIGIN_APPLICATION,
                                "the visit " + visit.id + " has nothing to be confirmed");
        if (line.kind == entry_kind::confirmed) visit.confirmation = MDG_CONFIRMATION_STATE_CONFIRMED;
        if (line.kind == entry_kind::declaration) visit.declaration = MDG_DECLARATION_STATE_HELD;
        if (line.kind == entry_kind::purged) visit.declaration = MDG_DECLARATION_STATE_DESTROYED;
        Query(database, "INSERT INTO entries (place, kind, content, hash) VALUES (?1, ?2, ?3, ?4)",
              place_of(visit.number, visit.entries), line.kind, line.content, Blob(visit.head))
            .run();
    }
    Query(database,
          "UPDATE visits SET entries = ?2, head = ?3, ended = ?4, confirmation = ?5, task = ?6, declaration = ?7"
          " WHERE number = ?1",
          visit.number, visit.entries, Blob(visit.head), std::int64_t{visit.ended}, visit.confirmation, visit.task,
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
