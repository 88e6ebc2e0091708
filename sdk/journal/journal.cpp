#include "journal/journal.hpp"

#include "journal/confirmations.hpp"
#include "journal/lease.hpp"
#include "record/json.hpp"

#include <openssl/rand.h>

#include <array>

namespace mdg::journal {
namespace {

using base::Failure;
using record::Record;

// 64 random bits in letters that make no words and cannot be taken for digits, or for the 12-digit number.
std::string new_id() {
    std::array<unsigned char, 8> random{};
    if (RAND_bytes(random.data(), random.size()) != 1)
        throw Failure(MDG_E_INTERNAL, MDG_ORIGIN_OS, "OpenSSL has no random bytes");
    constexpr const char* letters = "bcdfghjkmnpqrstv";
    std::string id;
    for (const unsigned char byte : random) {
        id += letters[byte >> 4];
        id += letters[byte & 0xF];
    }
    return id;
}

Failure claimed(const VisitRow& row) {
    return Failure(MDG_E_CLAIMED, MDG_ORIGIN_APPLICATION,
                   "the visit " + row.id + " is being conducted by: " + row.owner)
        .with_findings({{"visit_owner", MDG_FINDING_CODE_TAKEN, row.owner, row.owner}});
}

} // namespace

Journal::Journal(const std::filesystem::path& folder)
    : store_(std::make_shared<Store>(folder)) {}

const std::vector<base::Finding>& Journal::findings() const noexcept {
    return store_->findings();
}

VisitLease Journal::begin(std::string_view owner, base::Date visit_date, std::span<const NewEntry> first) {
    VisitRow row;
    row.id = new_id();
    row.visit_date = visit_date;
    row.owner = owner;
    std::vector<Line> lines;
    for (const NewEntry& entry : first) lines.push_back(to_line(entry.kind, entry.content, visit_date));
    Store::Use use(*store_);
    Transaction transaction(use.database);
    insert_visit(use.database, row);
    // Before anybody can know of it.
    auto lock = store_->hold_visit(row.number);
    if (!lock) throw claimed(row);
    if (!lines.empty()) add_lines(use.database, row, lines);
    transaction.commit();
    return VisitLease(
        std::unique_ptr<VisitLease::Held>(new VisitLease::Held{store_, std::move(*lock), std::move(row)}));
}

VisitLease Journal::hold(std::string_view visit_id) {
    const auto known = [&] {
        Store::Use use(*store_);
        auto row = find_visit(use.database, visit_id);
        if (!row) throw no_visit(visit_id);
        return std::move(*row);
    };
    const VisitRow found = known();
    auto lock = store_->hold_visit(found.number);
    if (!lock) throw claimed(found);
    // As it is now that nobody else changes it; it may have been removed before.
    return VisitLease(std::unique_ptr<VisitLease::Held>(new VisitLease::Held{store_, std::move(*lock), known()}));
}

VisitLease Journal::resume(std::string_view visit_id, std::string_view owner) {
    VisitLease lease = hold(visit_id);
    Store::Use use(*store_);
    Query(use.database, "UPDATE visits SET owner = ?2 WHERE number = ?1", lease.held_->row.number, owner).run();
    lease.held_->row.owner = owner;
    return lease;
}

Record Journal::find(const Record& query) const {
    const Asked asked = read_query(query);
    Store::Use use(*store_);
    Record list(MDG_KIND_JOURNAL_VISITS);
    for (const VisitRow& row : visits_that_fit(use.database, asked)) {
        Record visit(MDG_KIND_JOURNAL_VISIT);
        visit.set_text(MDG_FIELD_VISIT_ID, row.id)
            .set_date(MDG_FIELD_VISIT_DATE, row.visit_date)
            .set_text(MDG_FIELD_VISIT_OWNER, row.owner)
            .set_integer(MDG_FIELD_ENTRY_COUNT, row.entries)
            .set_integer(MDG_FIELD_VISIT_ENDED, row.ended);
        if (!row.confirmation.empty()) visit.set_text(MDG_FIELD_CONFIRMATION_STATE, row.confirmation);
        if (!row.declaration.empty()) visit.set_text(MDG_FIELD_DECLARATION_STATE, row.declaration);
        list.add(MDG_FIELD_JOURNAL_VISIT, std::move(visit));
    }
    for (const auto& finding : findings()) list.add(MDG_FIELD_FINDING, record::to_record(finding));
    return list;
}

Record Journal::pending(const Record& query) const {
    Asked asked = read_query(query);
    asked.pending = true;
    Store::Use use(*store_);
    Record list(MDG_KIND_PENDING_CONFIRMATIONS);
    for (const VisitRow& row : visits_that_fit(use.database, asked)) {
        Query entry(use.database, "SELECT content FROM entries WHERE place = ?1", place_of(row.number, row.task));
        Record task = entry.row() ? record::from_json(entry.text(0), MDG_KIND_PENDING_CONFIRMATION)
                                  : Record(MDG_KIND_PENDING_CONFIRMATION);
        task.set_text(MDG_FIELD_VISIT_ID, row.id).set_date(MDG_FIELD_VISIT_DATE, row.visit_date);
        list.add(MDG_FIELD_PENDING_CONFIRMATION, std::move(task));
    }
    for (const auto& finding : findings()) list.add(MDG_FIELD_FINDING, record::to_record(finding));
    return list;
}

void Journal::confirm(std::string_view visit_id, const Record& confirmation) {
    hold(visit_id).append(entry_kind::confirmed, confirmation);
}

} // namespace mdg::journal
