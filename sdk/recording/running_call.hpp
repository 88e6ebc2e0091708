// The call of the host that runs on a thread: what a plugin says meanwhile belongs to it.
#pragma once

#include <string>
#include <utility>

namespace mdg::recording {

class RunningCall {
public:
    explicit RunningCall(std::string channel)
        : channel_(std::move(channel))
        , before_(std::exchange(here_, this)) {}
    ~RunningCall() { here_ = before_; }
    RunningCall(const RunningCall&) = delete;
    RunningCall& operator=(const RunningCall&) = delete;

    const std::string& channel() const noexcept { return channel_; }
    // nullptr on a thread of the plugin's own.
    static const RunningCall* here() noexcept { return here_; }

private:
    const std::string channel_;
    const RunningCall* before_;
    static inline thread_local const RunningCall* here_ = nullptr;
};

} // namespace mdg::recording
