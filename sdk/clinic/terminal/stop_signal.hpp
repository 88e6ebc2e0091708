// SIGTERM and SIGINT, waited for instead of interrupting.
#pragma once

#include <csignal>
#include <ctime>

#include <chrono>

namespace mdg::clinic::terminal {

class StopSignal {
public:
    // To be made before any other thread.
    StopSignal() {
        sigemptyset(&set_);
        sigaddset(&set_, SIGTERM);
        sigaddset(&set_, SIGINT);
        sigprocmask(SIG_BLOCK, &set_, nullptr);
    }

    bool came_within(std::chrono::nanoseconds limit) const {
        const auto wait = limit < limit.zero() ? limit.zero() : limit;
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(wait);
        const timespec time{seconds.count(), (wait - seconds).count()};
        return sigtimedwait(&set_, nullptr, &time) > 0;
    }

private:
    sigset_t set_;
};

} // namespace mdg::clinic::terminal
