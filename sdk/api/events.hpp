// The bounded queue of events an application pulls from.
#pragma once

#include "record/record.hpp"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace mdg::api {

class Events {
public:
    static constexpr std::size_t capacity = 256;

    // When the queue is full everything in it gives way to one OVERFLOW: the application takes new snapshots.
    void push(record::Record event);
    // Failure WAIT_TIMEOUT, or CLOSED once close() was called.
    record::Record pop(std::chrono::milliseconds wait);
    void close();

private:
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<record::Record> queue_;
    bool closed_ = false;
};

} // namespace mdg::api
