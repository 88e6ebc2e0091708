// The terminal's calendar clock: it runs or stands still, and can be set while the program serves.
#pragma once

#include <Poco/DateTime.h>

#include <chrono>
#include <mutex>

namespace mdg::clinic::terminal {

class VirtualClock {
public:
    VirtualClock(const Poco::DateTime& start, bool runs)
        : start_(start)
        , runs_(runs) {}

    Poco::DateTime now() const; // Japan time; from any thread
    void set(const Poco::DateTime& time);

private:
    using Steady = std::chrono::steady_clock;

    mutable std::mutex mutex_;
    Poco::DateTime start_;
    Steady::time_point since_ = Steady::now();
    bool runs_;
};

} // namespace mdg::clinic::terminal
