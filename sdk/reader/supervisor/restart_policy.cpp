#include "reader/supervisor/restart_policy.hpp"

#include <algorithm>
#include <array>

namespace mdg::reader::supervisor {

using namespace std::chrono_literals;

namespace {

constexpr std::array<std::chrono::milliseconds, 7> pauses{0ms, 100ms, 500ms, 2'000ms, 10'000ms, 30'000ms, 60'000ms};
constexpr double spread = 0.2;
constexpr std::size_t ends_to_quarantine = 3;
constexpr auto ends_window = 10min;
constexpr std::chrono::milliseconds quarantine = 15min;
constexpr std::size_t quarantines_to_lock = 3;
constexpr auto quarantines_window = 24h;

void forget(std::deque<RestartPolicy::Time>& times, RestartPolicy::Time before) {
    while (!times.empty() && times.front() < before) times.pop_front();
}

} // namespace

RestartPolicy::Decision RestartPolicy::after_bad_end(Time now, double chance) {
    forget(bad_ends_, now - ends_window);
    forget(quarantines_, now - quarantines_window);
    if (bad_ends_.empty()) in_a_row_ = 0;
    bad_ends_.push_back(now);
    if (bad_ends_.size() >= ends_to_quarantine) {
        bad_ends_.clear();
        quarantines_.push_back(now);
        if (quarantines_.size() >= quarantines_to_lock) return {Decision::locked, 0ms};
        return {Decision::quarantine, quarantine};
    }
    const auto step = std::min<std::size_t>(static_cast<std::size_t>(in_a_row_++), pauses.size() - 1);
    const double factor = 1.0 + spread * chance;
    return {Decision::restart, std::chrono::duration_cast<std::chrono::milliseconds>(pauses[step] * factor)};
}

void RestartPolicy::release() {
    bad_ends_.clear();
    quarantines_.clear();
    in_a_row_ = 0;
}

} // namespace mdg::reader::supervisor
