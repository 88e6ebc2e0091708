#include "journal/journal.hpp"
#include "journal/lease.hpp"
#include "record/json.hpp"

#include <algorithm>

namespace mdg::journal {
namespace {

using base::Finding;
using record::Record;

class Evidence {
public:
    explicit Evidence(const VisitRow& row)
        : row_(row)
        , head_(chain_start(row.id, row.visit_date)) {}

    std::vector<Finding> found;

    void entry(std::int64_t number, const std::string& kind, const std::string& content, Blob hash) {
        if (number != next_) fault(next_, "is missing", "がありません");
        const Hash expected = chain_next(head_, number, kind, content);
        if (number == next_ && !std::equal(hash.begin(), hash.end(), expected.begin(), expected.end()))
            fault(number, "is not as it was written", "が書き込まれたものと異なります");
        // What follows is judged by the hash that stands here, so that one change is one finding.
        std::copy_n(hash.begin(), std::min(hash.size(), head_.size()), head_.begin());
        if (number == row_.sealed && head_ != row_.seal)
            fault(number, "is not the one that was sealed", "が封印されたものと異なります");
        if (kind == entry_kind::declaration) declared_ = content;
        if (kind == entry_kind::purged) declared_.clear();
        next_ = number + 1;
        ++seen_;
    }

    void declaration(const std::optional<Hash>& kept) {
        if (declared_.empty() != !kept.has_value() || (kept && declared_.find(hexadecimal(*kept)) == std::string::npos))
            found.push_back({"declaration", MDG_FINDING_CODE_DAMAGED,
                             "the declaration is not the one that was handed in",
                             "申立書が提出されたものと異なります"});
    }

    Record end() {
        if (next_ <= row_.sealed) fault(next_, "is missing", "がありません");
        Record evidence(MDG_KIND_JOURNAL_EVIDENCE);
        evidence.set_text(MDG_FIELD_VISIT_ID, row_.id)
            .set_integer(MDG_FIELD_ENTRY_COUNT, seen_)
            .set_text(MDG_FIELD_CHAIN_HEAD, hexadecimal(head_))
            .set_integer(MDG_FIELD_CHAIN_INTACT, found.empty());
        for (const Finding& finding : found) evidence.add(MDG_FIELD_FINDING, record::to_record(finding));
        return evidence;
    }

private:
    void fault(std::int64_t number, const std::string& what, const std::string& ja) {
        found.push_back({"entry " + std::to_string(number), MDG_FINDING_CODE_DAMAGED,
                         "entry " + std::to_string(number) + " " + what, "記録 " + std::to_string(number) + " " + ja});
    }

    const VisitRow& row_;
    Hash head_;
    std::int64_t next_ = 1;
    std::int64_t seen_ = 0;
    std::string declared_;
};

} // namespace

Record Journal::verify(std::string_view visit_id) const {
    Store::Use use(*store_);
    // One view of all tables: a conductor may be writing.
    Query(use.database, "BEGIN").run();
    struct End {
        Database& database;
        ~End() {
            try {
                Query(database, "COMMIT").run();
            } catch (const base::Failure&) {
                // It has only read.
            }
        }
    } end{use.database};
    const auto row = find_visit(use.database, visit_id);
    if (!row) throw no_visit(visit_id);
    Evidence evidence(*row);
    {
        Query query(use.database,
                    "SELECT place, kind, content, hash FROM entries WHERE place > ?1 AND place < ?2 ORDER BY place",
                    place_of(row->number, 0), place_of(row->number + 1, 0));
        while (query.row())
            evidence.entry(query.integer(0) - place_of(row->number, 0), query.text(1), query.text(2), query.blob(3));
    }
    {
        Query query(use.database, "SELECT content FROM declarations WHERE visit = ?1", row->number);
        evidence.declaration(query.row() ? std::optional(hash_of(query.blob(0))) : std::nullopt);
    }
    return evidence.end();
}

} // namespace mdg::journal
