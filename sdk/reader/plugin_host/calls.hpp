// Which call a device runs. A cancel takes another way than the call it is for, and may overtake it: then the call never
// begins.
#pragma once

#include <cstdint>
#include <mutex>
#include <set>

namespace mdg::reader::plugin_host {

class Calls {
public:
    // Calls have rising numbers. False: it was cancelled before it came.
    bool begin(std::uint64_t call) {
        const std::lock_guard lock(mutex_);
        const bool cancelled = early_.contains(call);
        early_.erase(early_.begin(), early_.upper_bound(call)); // of other devices, or over
        latest_ = call;
        if (!cancelled) running_ = call;
        return !cancelled;
    }

    void end() {
        const std::lock_guard lock(mutex_);
        running_ = 0;
    }

    std::uint64_t running() const { // 0: none
        const std::lock_guard lock(mutex_);
        return running_;
    }

    // The running call, if it is the one meant (0: whichever runs); otherwise 0.
    std::uint64_t cancel(std::uint64_t call) {
        const std::lock_guard lock(mutex_);
        if (call == 0 || call == running_) return running_;
        if (call > latest_) early_.insert(call);
        return 0;
    }

private:
    mutable std::mutex mutex_;
    std::uint64_t running_ = 0;
    std::uint64_t latest_ = 0;
    std::set<std::uint64_t> early_;
};

} // namespace mdg::reader::plugin_host
