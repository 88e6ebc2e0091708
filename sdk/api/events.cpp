#include "api/events.hpp"

namespace mdg::api {

using base::Failure;

void Events::push(record::Record event) {
    const std::lock_guard lock(mutex_);
    if (queue_.size() >= capacity) {
        queue_.clear();
        record::Record overflow(MDG_KIND_EVENT);
        overflow.set_text(MDG_FIELD_EVENT_CODE, MDG_EVENT_CODE_OVERFLOW);
        queue_.push_back(std::move(overflow));
    }
    queue_.push_back(std::move(event));
    arrived_.notify_one();
}

record::Record Events::pop(std::chrono::milliseconds wait) {
    std::unique_lock lock(mutex_);
    arrived_.wait_for(lock, wait, [this] { return closed_ || !queue_.empty(); });
    if (closed_) throw Failure(MDG_E_CLOSED, MDG_ORIGIN_APPLICATION, "the context was closed");
    if (queue_.empty()) throw Failure(MDG_E_WAIT_TIMEOUT, MDG_ORIGIN_SDK, "no event");
    record::Record event = std::move(queue_.front());
    queue_.pop_front();
    return event;
}

void Events::close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    arrived_.notify_all();
}

} // namespace mdg::api
