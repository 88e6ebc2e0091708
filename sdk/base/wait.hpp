// The limit and the cancel that every wait has. Whoever starts the work makes one and hands it down, so that
// nothing below has a time limit of its own invention.
#pragma once

#include <chrono>
#include <stop_token>

namespace mdg::base {

class Wait {
public:
    explicit Wait(std::chrono::milliseconds limit, std::stop_token cancel = {});

    // Time left, never negative.
    std::chrono::milliseconds left() const noexcept;

    // Throws Failure CANCELLED or DEADLINE; returns while there is time and nobody cancelled.
    // what: what was waited for, in English, for the message.
    void check(const char* what) const;

    // Sleeps, or throws as check() does as soon as it is cancelled or the limit is reached.
    void pause(std::chrono::milliseconds time, const char* what) const;

    const std::stop_token& cancel() const noexcept { return cancel_; }

private:
    std::chrono::steady_clock::time_point end_;
    std::stop_token cancel_;
};

} // namespace mdg::base
