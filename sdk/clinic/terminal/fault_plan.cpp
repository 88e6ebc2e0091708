#include "clinic/terminal/fault_plan.hpp"

#include "clinic/terminal/clock.hpp"

#include <fstream>
#include <iterator>
#include <utility>

#include <sys/stat.h>

namespace mdg::clinic::terminal {

namespace {

// Changes with the file, "" while there is none.
std::string version(const std::filesystem::path& file) {
    struct stat found {};
    if (::stat(file.c_str(), &found) != 0) return "";
    return std::to_string(found.st_ino) + " " + std::to_string(found.st_size) + " " +
           std::to_string(found.st_mtim.tv_sec) + " " + std::to_string(found.st_mtim.tv_nsec);
}

Faults of_auth(const Faults& faults) {
    Faults met;
    if (faults.has(Fault::auth)) met.add(faults.value(Fault::auth), Where::web);
    return met;
}

} // namespace

FaultPlan::FaultPlan(Options options, VirtualClock& clock, Instant now)
    : options_(std::move(options))
    , clock_(clock) {
    if (options_.schedule.empty()) return;
    if (version(options_.schedule).empty())
        throw std::runtime_error("予定を開けません / cannot open: " + options_.schedule.string());
    read_if_changed(now);
}

// A table with a mistake, when it comes later, leaves the one before in force.
void FaultPlan::read_if_changed(Instant now) {
    const std::string found = options_.schedule.empty() ? version_ : version(options_.schedule);
    if (found == version_ || found.empty()) return;
    const bool first = version_.empty();
    version_ = found;
    std::ifstream stream(options_.schedule, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    try {
        schedule_ = Schedule(text, options_.service, options_.seed, now);
        options_.log("schedule: " + std::to_string(schedule_.size()) + " rows");
    } catch (const BadSchedule& error) {
        if (first) throw;
        options_.log(error.what());
    }
}

void FaultPlan::set_clock(const std::string& value) {
    const auto time = parse_iso(value);
    clock_.set(time ? *time : clock_.now() + Poco::Timespan(std::stol(value), 0));
    options_.log("schedule: clock:" + value);
}

void FaultPlan::advance(Instant now) {
    read_if_changed(now);
    while (const auto event = schedule_.advance(now, clock_.now())) {
        if (event->has(Fault::clock)) set_clock(event->value(Fault::clock));
        if (event->has(Fault::warning)) warning_ = true;
    }
}

FaultPlan::Moment FaultPlan::moment(Instant now) {
    const std::lock_guard lock(mutex_);
    advance(now);
    Moment moment{schedule_.standing(), std::exchange(warning_, false)};
    for (const FaultKind& kind : fault_kinds())
        if (const bool holds = moment.standing.has(kind.fault); holds != shown_.has(kind.fault))
            options_.log(std::string("schedule: ") + kind.name + (holds ? " begins" : " ends"));
    shown_ = moment.standing;
    return moment;
}

Faults FaultPlan::request(Instant now, bool auth) {
    const std::lock_guard lock(mutex_);
    advance(now);
    Faults met = schedule_.request(now, auth);
    advance(now); // an event that came with it comes before it
    if (const unsigned long number = ++(auth ? auths_ : searches_); options_.times == 0 || number <= options_.times)
        met.add(options_.always);
    return auth ? of_auth(met) : met;
}

} // namespace mdg::clinic::terminal
