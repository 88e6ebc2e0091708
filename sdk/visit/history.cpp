#include "visit/history.hpp"

#include "base/failure.hpp"

#include <utility>

namespace mdg::visit {

History::History(std::optional<journal::VisitLease> lease, base::Log& log)
    : lease_(std::move(lease))
    , log_(log)
    , id_(lease_ ? lease_->id() : "") {}

void History::require(std::span<const Event> events) {
    if (!lease_) return;
    std::vector<Event> all = waiting_;
    all.insert(all.end(), events.begin(), events.end());
    lease_->append(all);
    waiting_.clear();
}

void History::append(std::span<const Event> events) {
    try {
        require(events);
    } catch (const base::Failure& failure) {
        if (waiting_.empty())
            log_.write(base::Log::error, "visit: goes on without its journal for now: " + failure.message);
        waiting_.insert(waiting_.end(), events.begin(), events.end());
    }
}

void History::keep_declaration(const record::Record& declaration) {
    if (lease_)
        lease_->keep_declaration(declaration);
    else
        declaration_ = declaration;
}

std::optional<record::Record> History::declaration() const {
    if (!lease_) return declaration_;
    try {
        return lease_->declaration();
    } catch (const base::Failure& failure) {
        log_.write(base::Log::error, "visit: the declaration: " + failure.message);
        return std::nullopt;
    }
}

void History::release() noexcept {
    lease_.reset();
    declaration_.reset();
}

} // namespace mdg::visit
