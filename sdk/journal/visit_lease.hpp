// One visit in the hands of one conductor.
#pragma once

#include "journal/entry.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::journal {

class Store;

// Nobody else, in this process or another, conducts the visit while this lives. A process that dies lets go at once, and
// a forked child holds nothing (FORKED), so that there is nothing to renew. Safe from several threads; may outlive its
// Journal.
class VisitLease {
public:
    VisitLease(VisitLease&&) noexcept;
    VisitLease& operator=(VisitLease&&) noexcept;
    ~VisitLease(); // lets the visit go

    const std::string& id() const noexcept; // lower-case letters only
    base::Date visit_date() const noexcept;

    // On the disk when it returns. The entry's number. Failure STORAGE (the disk is full): nothing was added, what was
    // there before is there.
    std::int64_t append(std::string_view kind, const record::Record& content);
    // All or none. The last one's number.
    std::int64_t append(std::span<const NewEntry> entries);

    // Every entry so far, first to last. Failure MALFORMED names one that cannot be read any more.
    std::vector<Entry> entries() const;

    // Keeps a 被保険者資格申立書 until the visit is settled, apart from the entries, of which one says that it was handed
    // in; a second one replaces the first (R-DECL-10, R-PRIV-07). Failure WRONG_STEP after settle().
    void keep_declaration(const record::Record& declaration);
    // For the claim of this visit; there is no other way to it. nullopt: none, or destroyed.
    std::optional<record::Record> declaration() const;

private:
    friend class Journal;
    struct Held;
    explicit VisitLease(std::unique_ptr<Held> held) noexcept;

    std::unique_ptr<Held> held_;
};

} // namespace mdg::journal
