#include "reader/plugin_host/control.hpp"

#include "reader/plugin_host/host_table.hpp"

namespace mdg::reader::plugin_host {

Control::Control()
    : thread_([this] { run(); }) {}

Control::~Control() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Control::post(std::function<void()> job) {
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    changed_.notify_all();
}

void Control::run() {
    set_thread_role(MDGP_THREAD_CONTROL);
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
        if (ending_) return;
        const auto job = std::move(jobs_.front());
        jobs_.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
}

} // namespace mdg::reader::plugin_host
