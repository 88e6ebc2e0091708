#include "reader/supervisor/starter.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <exception>
#include <memory>
#include <thread>

namespace mdg::reader::supervisor {

using namespace std::chrono_literals;

struct Starter::Task {
    const std::function<void()>& job;
    std::exception_ptr error;
    bool done = false;
};

// Never destroyed, since processes may outlive the end of main. A forked child makes its own: no thread came with it.
Starter& Starter::only() {
    static std::mutex mutex;
    static pid_t owner = 0;
    static Starter* current = nullptr;
    const std::lock_guard lock(mutex);
    if (current == nullptr || owner != ::getpid()) {
        current = new Starter;
        owner = ::getpid();
    }
    return *current;
}

Starter::Starter() {
    std::thread([this] { work(); }).detach();
}

void Starter::run(const std::function<void()>& job) {
    Task task{job, nullptr, false};
    std::unique_lock lock(mutex_);
    tasks_.push_back(&task);
    changed_.notify_all();
    changed_.wait(lock, [&] { return task.done; });
    if (task.error) std::rethrow_exception(task.error);
}

void Starter::adopt(pid_t pid) {
    const std::lock_guard lock(mutex_);
    adopted_.push_back(pid);
    changed_.notify_all();
}

void Starter::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        const auto something = [this] { return !tasks_.empty(); };
        if (adopted_.empty())
            changed_.wait(lock, [&] { return something() || !adopted_.empty(); });
        else
            changed_.wait_for(lock, 1s, something);
        reap_adopted();
        if (tasks_.empty()) continue;
        Task* task = tasks_.front();
        tasks_.pop_front();
        lock.unlock();
        try {
            task->job();
        } catch (...) {
            task->error = std::current_exception();
        }
        lock.lock();
        task->done = true;
        changed_.notify_all();
    }
}

void Starter::reap_adopted() {
    std::erase_if(adopted_, [](pid_t pid) { return ::waitpid(pid, nullptr, WNOHANG) != 0; });
}

} // namespace mdg::reader::supervisor
