#include "journal/visit_lease.hpp"

#include "journal/confirmations.hpp"
#include "journal/lease.hpp"
#include "record/json.hpp"

namespace mdg::journal {

using base::Failure;
using record::Record;

Line to_line(std::string_view kind, const Record& content, base::Date visit_date) {
    constexpr std::size_t longest = 40;
    if (kind.empty() || kind.size() > longest || kind == entry_kind::declaration || kind == entry_kind::purged)
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION,
                      "no kind of entry to be written: " + std::string(kind));
    if (kind == entry_kind::pending) check_pending(content);
    if (kind == entry_kind::confirmed) check_confirmation(content, visit_date);
    return {std::string(kind), record::to_json(content, record::Privacy::whole)};
}

VisitLease::VisitLease(std::unique_ptr<Held> held) noexcept
    : held_(std::move(held)) {}
VisitLease::VisitLease(VisitLease&&) noexcept = default;
VisitLease& VisitLease::operator=(VisitLease&&) noexcept = default;
VisitLease::~VisitLease() = default;

const std::string& VisitLease::id() const noexcept {
    return held_->row.id;
}

base::Date VisitLease::visit_date() const noexcept {
    return held_->row.visit_date;
}

std::int64_t VisitLease::append(std::string_view kind, const Record& content) {
    const Line line = to_line(kind, content, visit_date());
    Store::Use use(*held_->store);
    held_->write(use, {&line, 1}, [](Database&) {});
    return held_->row.entries;
}

std::int64_t VisitLease::append(std::span<const NewEntry> entries) {
    std::vector<Line> lines;
    for (const NewEntry& entry : entries) lines.push_back(to_line(entry.kind, entry.content, visit_date()));
    Store::Use use(*held_->store);
    held_->write(use, lines, [](Database&) {});
    return held_->row.entries;
}

std::vector<Entry> VisitLease::entries() const {
    std::vector<Entry> all;
    Store::Use use(*held_->store);
    Query query(use.database, "SELECT kind, content FROM entries WHERE place > ?1 AND place < ?2 ORDER BY place",
                place_of(held_->row.number, 0), place_of(held_->row.number + 1, 0));
    while (query.row()) {
        const auto number = static_cast<std::int64_t>(all.size()) + 1;
        try {
            all.push_back({number, query.text(0), record::from_json(query.text(1), 0)});
        } catch (const Failure& failure) {
            throw Failure(MDG_E_MALFORMED, MDG_ORIGIN_SDK,
                          "entry " + std::to_string(number) + " of visit " + id() + " cannot be read any more")
                .with_cause(failure);
        }
    }
    return all;
}

void VisitLease::keep_declaration(const Record& declaration) {
    const std::string text = record::to_json(declaration, record::Privacy::whole);
    Store::Use use(*held_->store);
    if (held_->row.declaration == MDG_DECLARATION_STATE_DESTROYED)
        throw Failure(MDG_E_WRONG_STEP, MDG_ORIGIN_APPLICATION, "the visit's claim is settled");
    const std::vector<std::byte> content = use.vault.encipher(held_->row.number, text);
    Record note(MDG_KIND_RETENTION);
    note.set_text(MDG_FIELD_DECLARATION_STATE, MDG_DECLARATION_STATE_HELD)
        .set_text(MDG_FIELD_DECLARATION_DIGEST, hexadecimal(hash_of(content)));
    const Line line{std::string(entry_kind::declaration), record::to_json(note, record::Privacy::whole)};
    held_->write(use, {&line, 1}, [&](Database& database) {
        Query(database, "INSERT OR REPLACE INTO declarations (visit, content) VALUES (?1, ?2)", held_->row.number,
              Blob(content))
            .run();
    });
}

std::optional<Record> VisitLease::declaration() const {
    Store::Use use(*held_->store);
    Query query(use.database, "SELECT content FROM declarations WHERE visit = ?1", held_->row.number);
    if (!query.row()) return std::nullopt;
    const auto text = use.vault.decipher(held_->row.number, query.blob(0));
    if (!text) return std::nullopt;
    return record::from_json(*text, 0);
}

} // namespace mdg::journal
