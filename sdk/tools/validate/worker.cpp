#include "worker.hpp"

#include "host.hpp"
#include "result.hpp"

namespace mdg::validate {

void thrown_by(const std::string& name) {
    fail(name + " let an exception cross the interface");
}

void hangs_in(const std::string& name, int limit_ms) {
    hang(name + " did not return within " + std::to_string(limit_ms) + " ms");
}

Worker::Worker()
    : thread_([this] { run(); }) {}

Worker::~Worker() {
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
    }
    change_.notify_all();
    thread_.join();
}

void Worker::post(std::function<void()> task) {
    {
        const std::lock_guard lock(mutex_);
        tasks_.push_back(std::move(task));
    }
    change_.notify_all();
}

void Worker::run() {
    thread_role = MDGP_THREAD_WORKER;
    for (;;) {
        std::function<void()> task;
        {
            std::unique_lock lock(mutex_);
            change_.wait(lock, [this] { return ended_ || !tasks_.empty(); });
            if (tasks_.empty()) return;
            task = std::move(tasks_.front());
            tasks_.pop_front();
        }
        task();
    }
}

} // namespace mdg::validate
