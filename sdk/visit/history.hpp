// Where a visit's events go: into its journal, or nowhere.
#pragma once

#include "base/log.hpp"
#include "journal/visit_lease.hpp"
#include "visit/event.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mdg::visit {

class History { // its owner calls it from one thread at a time
public:
    // Without a lease: nowhere. The log outlives it.
    History(std::optional<journal::VisitLease> lease, base::Log& log);

    // Empty without a journal.
    const std::string& visit_id() const noexcept { return id_; }

    // On the disk when it returns, and what had to wait before it; or a Failure, and nothing was added.
    void require(std::span<const Event> events);
    // The same, but a disk that is full keeps nobody from being received: then they are in memory only, and are written
    // with the next ones.
    void append(std::span<const Event> events);
    // As VisitLease::keep_declaration(); without a journal until the visit is closed.
    void keep_declaration(const record::Record& declaration);
    // nullopt: none was given, or it cannot be read any more.
    std::optional<record::Record> declaration() const;
    // Lets the visit go; nothing is written any more.
    void release() noexcept;

private:
    std::optional<journal::VisitLease> lease_;
    base::Log& log_;
    std::string id_;
    std::vector<Event> waiting_;
    std::optional<record::Record> declaration_; // without a journal
};

} // namespace mdg::visit
