// What a VisitLease holds. Only for the sources of this folder.
#pragma once

#include "journal/store.hpp"
#include "journal/visit_lease.hpp"
#include "journal/visits.hpp"

namespace mdg::journal {

struct VisitLease::Held {
    std::shared_ptr<Store> store;
    ByteLock lock;
    VisitRow row; // used under the store's lock

    // Together with what else `change` writes in the same transaction, or not at all.
    template <typename Change>
    void write(Store::Use& use, std::span<const Line> lines, Change change) {
        VisitRow next = row;
        Transaction transaction(use.database);
        change(use.database);
        add_lines(use.database, next, lines);
        transaction.commit();
        row = std::move(next);
    }
};

// An entry as it is written; BAD_ARGUMENT or CHECK_FAILED for one that may not be written like this.
Line to_line(std::string_view kind, const record::Record& content, base::Date visit_date);

} // namespace mdg::journal
