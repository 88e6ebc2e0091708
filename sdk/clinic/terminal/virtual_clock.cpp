#include "clinic/terminal/virtual_clock.hpp"

namespace mdg::clinic::terminal {

Poco::DateTime VirtualClock::now() const {
    const std::lock_guard lock(mutex_);
    if (!runs_) return start_;
    const auto passed = std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - since_);
    return start_ + Poco::Timespan(passed.count());
}

void VirtualClock::set(const Poco::DateTime& time) {
    const std::lock_guard lock(mutex_);
    start_ = time;
    since_ = Steady::now();
}

} // namespace mdg::clinic::terminal
