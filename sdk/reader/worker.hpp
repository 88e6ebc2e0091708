// The thread of one device. Maker's drivers block; here they block a thread of their own, never the caller
// beyond its wait.
#pragma once

#include "base/wait.hpp"

#include <functional>
#include <memory>
#include <thread>

namespace mdg::reader {

class Worker {
public:
    using Job = std::function<void()>;

    Worker();
    // Waits a moment for the thread; one that is stuck in a driver is left to itself and ends when the driver
    // returns.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    // Runs the job and passes its exception on. At the limit or when cancelled it asks `stop`, which answers
    // whether the job will end at once; if it does, what really happened counts. Otherwise the job is given
    // up: DEADLINE or CANCELLED is thrown, `afterwards` runs when the job ends, and until then every run() is
    // STUCK. A job must own what it works with.
    void run(Job job, const base::Wait& wait, const char* what, const std::function<bool()>& stop, Job afterwards);

    // The last job; the thread ends after it.
    void finish(Job last);

private:
    struct Task;
    struct State;

    static void work(const std::shared_ptr<State>& state);

    std::shared_ptr<State> state_;
    std::thread thread_;
};

} // namespace mdg::reader
