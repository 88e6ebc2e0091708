// What goes wrong with the next request and at this moment: by the command line, and by a schedule that is read anew
// whenever its file changes. From any thread.
#pragma once

#include "clinic/terminal/schedule.hpp"
#include "clinic/terminal/virtual_clock.hpp"

#include <filesystem>
#include <functional>
#include <mutex>

namespace mdg::clinic::terminal {

class FaultPlan {
public:
    struct Options {
        Where service = Where::both;
        Faults always;
        unsigned long times = 0;        // the first so many requests meet `always`; 0: all of them
        std::filesystem::path schedule; // "": none
        std::uint64_t seed = 1;
        std::function<void(const std::string&)> log = [](const std::string&) {};
    };
    FaultPlan(Options options, VirtualClock& clock, Instant now); // throws BadSchedule, std::runtime_error

    struct Moment {
        Faults standing;
        bool warning = false; // a del*.txt is to appear
    };
    Moment moment(Instant now); // also sets the clock when it is time
    Faults request(Instant now, bool auth = false);

private:
    void read_if_changed(Instant now);
    void advance(Instant now);
    void set_clock(const std::string& value);

    Options options_;
    VirtualClock& clock_;
    std::mutex mutex_;
    Schedule schedule_;
    std::string version_; // of the file
    Faults shown_;        // standing, as told to the log
    bool warning_ = false;
    unsigned long searches_ = 0, auths_ = 0;
};

} // namespace mdg::clinic::terminal
