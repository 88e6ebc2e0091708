// When a plugin whose process ended badly is started again: at once the first time, then after longer and longer pauses;
// three bad ends in ten minutes are a quarantine of a quarter of an hour; after the third in a day an operator decides.
#pragma once

#include <chrono>
#include <deque>

namespace mdg::reader::supervisor {

class RestartPolicy {
public:
    using Time = std::chrono::steady_clock::time_point;

    struct Decision {
        enum { restart, quarantine, locked } what = restart;
        std::chrono::milliseconds pause{}; // before the restart, or of the quarantine
    };

    // chance: 0 to 1, spreads the pauses of several plugins that died of one cause.
    Decision after_bad_end(Time now, double chance);
    // The operator releases it.
    void release();

private:
    std::deque<Time> bad_ends_;
    std::deque<Time> quarantines_;
    int in_a_row_ = 0;
};

} // namespace mdg::reader::supervisor
