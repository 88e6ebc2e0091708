#include "eligibility/web/queue.hpp"

#include "base/failure.hpp"

#include <algorithm>

namespace mdg::eligibility::web {

Queue::Place Queue::enter(const base::Wait& wait) {
    std::unique_lock lock(mutex_);
    const std::uint64_t ticket = next_ticket_++;
    tickets_.push_back(ticket);
    const bool mine =
        moved_.wait_for(lock, wait.cancel(), wait.left(), [&] { return free_ > 0 && tickets_.front() == ticket; });
    std::erase(tickets_, ticket);
    if (mine) --free_;
    lock.unlock();
    moved_.notify_all(); // the next may be first now
    if (!mine) {
        wait.check("a session with the centre");
        // A cancel and the limit are all that ends the wait early; rounding may leave a moment.
        throw base::Failure(MDG_E_DEADLINE, MDG_ORIGIN_SDK, "time is over while waiting for a session with the centre");
    }
    return Place(*this);
}

std::size_t Queue::waiting() const {
    const std::lock_guard lock(mutex_);
    return tickets_.size();
}

void Queue::leave() {
    {
        const std::lock_guard lock(mutex_);
        ++free_;
    }
    moved_.notify_all();
}

} // namespace mdg::eligibility::web
