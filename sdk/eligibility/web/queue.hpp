// A bounded number of places, given out in the order they were asked for.
#pragma once

#include "base/wait.hpp"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>

namespace mdg::eligibility::web {

// Safe from several threads.
class Queue {
public:
    explicit Queue(unsigned places)
        : free_(places) {}

    // Holds a place while it lives.
    class Place {
    public:
        explicit Place(Queue& queue)
            : queue_(queue) {}
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;
        ~Place() { queue_.leave(); }

    private:
        Queue& queue_;
    };

    // The caller's limit and cancel hold while it queues: Failure DEADLINE or CANCELLED; those behind it move up.
    Place enter(const base::Wait& wait);

    std::size_t waiting() const;

private:
    void leave();

    mutable std::mutex mutex_;
    std::condition_variable_any moved_;
    std::deque<std::uint64_t> tickets_; // of those who wait
    std::uint64_t next_ticket_ = 0;
    unsigned free_;
};

} // namespace mdg::eligibility::web
