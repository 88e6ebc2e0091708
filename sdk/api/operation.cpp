#include "api/operation.hpp"

#include "api/boundary.hpp"
#include "api/contexts.hpp"
#include "api/records.hpp"

#include <madoguchi/operation.h>

namespace mdg::api {

using base::Failure;

Operation::Operation(Work work)
    : thread_([this, work = std::move(work)](std::stop_token cancelled) { run(work, std::move(cancelled)); }) {}

Operation::~Operation() {
    thread_.request_stop();
}

void Operation::run(const Work& work, std::stop_token cancelled) {
    std::optional<visit::Answer> result;
    std::optional<Failure> failure;
    try {
        result = work(std::move(cancelled));
    } catch (...) {
        failure = current_failure();
    }
    const std::lock_guard lock(mutex_);
    result_ = std::move(result);
    failure_ = std::move(failure);
    ended_.notify_all();
}

bool Operation::wait(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex_);
    return ended_.wait_for(lock, time, [this] { return result_ || failure_; });
}

void Operation::cancel() {
    {
        const std::lock_guard lock(mutex_);
        require_open();
    }
    thread_.request_stop(); // unlocked: it wakes the work at once, which may end here and now
}

void Operation::close() {
    thread_.request_stop();
    std::unique_lock lock(mutex_);
    ended_.wait(lock, [this] { return result_ || failure_; });
    closed_ = true;
}

void Operation::require_open() const {
    if (closed_) throw Failure(MDG_E_CLOSED, MDG_ORIGIN_APPLICATION, "the context of the operation was closed");
}

void Operation::require_end() const {
    require_open();
    if (!result_ && !failure_) throw Failure(MDG_E_NOT_FINISHED, MDG_ORIGIN_SDK, "the operation goes on");
}

record::Record Operation::result() {
    const std::lock_guard lock(mutex_);
    require_end();
    if (failure_) throw *failure_;
    if (const auto taken = std::exchange(result_->taken, {})) taken(); // locked: close() waits for it
    return result_->record;
}

std::optional<Failure> Operation::failure() const {
    const std::lock_guard lock(mutex_);
    require_end();
    return failure_;
}

} // namespace mdg::api

using namespace mdg;
using namespace mdg::api;

mdg_status mdg_operation_wait(mdg_operation handle, std::uint32_t wait_ms) {
    return guarded([&] {
        const auto operation = find_operation(handle);
        if (!operation->wait(std::chrono::milliseconds(wait_ms)))
            throw Failure(MDG_E_WAIT_TIMEOUT, MDG_ORIGIN_SDK, "the operation goes on");
        if (const auto failure = operation->failure()) throw *failure;
    });
}

mdg_status mdg_operation_cancel(mdg_operation handle) {
    return guarded([&] { find_operation(handle)->cancel(); });
}

mdg_status mdg_operation_result(mdg_operation handle, mdg_record* out) {
    return guarded([&] {
        required(out);
        *out = hand_out(find_operation(handle)->result());
    });
}

mdg_status mdg_operation_error(mdg_operation handle, mdg_record* out) {
    return guarded([&] {
        required(out);
        const auto failure = find_operation(handle)->failure();
        if (!failure) throw Failure(MDG_E_ABSENT, MDG_ORIGIN_SDK, "the operation has a result");
        *out = hand_out(record::to_record(*failure));
    });
}

mdg_status mdg_operation_close(mdg_operation handle) {
    return guarded([&] { end_operation(handle); });
}
