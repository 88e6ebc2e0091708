// The control thread of a plugin's process: cancels and short questions, while workers are busy.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace mdg::reader::plugin_host {

class Control {
public:
    Control();
    // Waits for what runs; what is queued is dropped.
    ~Control();
    Control(const Control&) = delete;
    Control& operator=(const Control&) = delete;

    void post(std::function<void()> job);

private:
    void run();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> jobs_;
    bool ending_ = false;
    std::thread thread_;
};

} // namespace mdg::reader::plugin_host
