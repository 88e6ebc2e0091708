// Work that may wait: runs on a thread of its own, ends exactly once, can be cancelled.
#pragma once

#include "base/failure.hpp"
#include "record/record.hpp"
#include "visit/answer.hpp"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace mdg::api {

class Operation {
public:
    using Work = std::function<visit::Answer(std::stop_token)>;

    explicit Operation(Work work);
    ~Operation();
    Operation(const Operation&) = delete;
    Operation& operator=(const Operation&) = delete;

    // false: still running when the time was over.
    bool wait(std::chrono::milliseconds time);
    // Asks it to end. Failure CLOSED after close().
    void cancel();
    // The same, whatever state it is in.
    void stop() { thread_.request_stop(); }
    // Cancels, waits for the end, and from then on answers CLOSED: the context was closed.
    void close();

    // Failure NOT_FINISHED while it runs, CLOSED after close(), or what it failed with. From the first time on it counts
    // as taken.
    record::Record result();
    // nullopt when it has a result.
    std::optional<base::Failure> failure() const;

private:
    void run(const Work& work, std::stop_token cancelled);
    void require_open() const; // the caller holds mutex_
    void require_end() const;  // the caller holds mutex_

    mutable std::mutex mutex_;
    std::condition_variable ended_;
    std::optional<visit::Answer> result_;
    std::optional<base::Failure> failure_;
    bool closed_ = false;
    std::jthread thread_; // last: it uses all of the above
};

} // namespace mdg::api
