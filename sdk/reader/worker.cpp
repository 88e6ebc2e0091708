#include "reader/worker.hpp"

#include "base/failure.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <utility>

namespace mdg::reader {

using namespace std::chrono_literals;

namespace {

constexpr auto cancel_grace = 200ms;
constexpr auto farewell = 2s;

} // namespace

struct Worker::Task {
    Job job;
    Job afterwards; // set when the task was given up
    std::exception_ptr error;
    bool done = false;
};

struct Worker::State {
    std::mutex mutex;
    std::condition_variable_any changed;
    std::deque<std::shared_ptr<Task>> queue;
    bool stuck = false;
    bool ending = false;
    bool ended = false;
};

Worker::Worker()
    : state_(std::make_shared<State>())
    , thread_([state = state_] { work(state); }) {}

Worker::~Worker() {
    std::unique_lock lock(state_->mutex);
    state_->ending = true;
    state_->changed.notify_all();
    const auto patience = state_->stuck ? 0s : farewell;
    const bool ended = state_->changed.wait_for(lock, patience, [&] { return state_->ended; });
    lock.unlock();
    if (ended)
        thread_.join();
    else
        thread_.detach();
}

void Worker::work(const std::shared_ptr<State>& state) {
    std::unique_lock lock(state->mutex);
    for (;;) {
        state->changed.wait(lock, [&] { return !state->queue.empty() || state->ending; });
        if (state->queue.empty()) break;
        auto task = std::move(state->queue.front());
        state->queue.pop_front();

        lock.unlock();
        try {
            task->job();
        } catch (...) {
            task->error = std::current_exception();
        }
        task->job = nullptr;
        lock.lock();

        task->done = true;
        if (task->afterwards) {
            lock.unlock();
            try {
                task->afterwards();
            } catch (...) {
                // Nobody waits for it any more.
            }
            task->afterwards = nullptr;
            lock.lock();
            state->stuck = false;
        }
        state->changed.notify_all();
    }
    state->ended = true;
    state->changed.notify_all();
}

void Worker::run(Job job, const base::Wait& wait, const char* what, const std::function<bool()>& stop, Job afterwards) {
    wait.check(what);
    auto task = std::make_shared<Task>();
    task->job = std::move(job);

    std::unique_lock lock(state_->mutex);
    if (state_->stuck)
        throw base::Failure(MDG_E_STUCK, MDG_ORIGIN_READER,
                            std::string("the reader has not answered an earlier call yet; asked for ") + what);
    state_->queue.push_back(task);
    state_->changed.notify_all();
    const auto done = [&] { return task->done; };
    if (!state_->changed.wait_for(lock, wait.cancel(), wait.left(), done)) {
        lock.unlock();
        const bool will_end = stop();
        lock.lock();
        if (will_end) state_->changed.wait_for(lock, cancel_grace, done);
        if (!task->done) {
            task->afterwards = std::move(afterwards);
            state_->stuck = true;
            lock.unlock();
            wait.check(what);
        }
    }
    if (task->error) std::rethrow_exception(task->error);
}

void Worker::finish(Job last) {
    auto task = std::make_shared<Task>();
    task->job = std::move(last);
    const std::lock_guard lock(state_->mutex);
    state_->queue.push_back(std::move(task));
    state_->ending = true;
    state_->changed.notify_all();
}

} // namespace mdg::reader
