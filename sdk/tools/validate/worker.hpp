// The worker thread of a device: one call at a time; whoever waits for it has a limit.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <string>
#include <thread>

namespace mdg::validate {

// A call that is on its way.
template <typename Value>
class Running {
public:
    Running(std::future<Value> future, std::string name)
        : future_(std::move(future))
        , name_(std::move(name)) {}

    bool ended_within(int ms) { return future_.wait_for(std::chrono::milliseconds(ms)) == std::future_status::ready; }
    Value get(int limit_ms); // a hang of the test after that

private:
    std::future<Value> future_;
    std::string name_;
};

class Worker {
public:
    Worker();
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    template <typename Call>
    auto begin(std::string name, Call call) -> Running<decltype(call())>;

private:
    void post(std::function<void()> task);
    void run();

    std::mutex mutex_;
    std::condition_variable change_;
    std::deque<std::function<void()>> tasks_;
    bool ended_ = false;
    std::thread thread_;
};

// An exception of the plugin ends the test.
[[noreturn]] void thrown_by(const std::string& name);
[[noreturn]] void hangs_in(const std::string& name, int limit_ms);

template <typename Value>
Value Running<Value>::get(int limit_ms) {
    if (!ended_within(limit_ms)) hangs_in(name_, limit_ms);
    return future_.get();
}

template <typename Call>
auto Worker::begin(std::string name, Call call) -> Running<decltype(call())> {
    using Value = decltype(call());
    auto promise = std::make_shared<std::promise<Value>>();
    auto future = promise->get_future();
    post([promise, name, call = std::move(call)]() mutable {
        try {
            promise->set_value(call());
        } catch (...) {
            thrown_by(name);
        }
    });
    return {std::move(future), std::move(name)};
}

} // namespace mdg::validate
