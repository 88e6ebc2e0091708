// The events of a recording as they are used up: in order inside a channel, in any order between channels.
#pragma once

#include "recording/privacy.hpp"
#include "recording/replay.hpp"

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace mdg::recording {

// What is different between an event and one that was recorded; empty: it fits. Fields that only the recorded one has
// are results where the event is a service.
std::string difference(const Event& recorded, const Event& actual);

// Threads: whoever calls holds `mutex`, except where it says otherwise.
class Script {
public:
    Script(Recording recording, ReplayOptions options);

    const Recording recording;
    const ReplayOptions options;
    std::mutex mutex;
    std::condition_variable moved; // an event was used up, or the replay failed

    // The next event of a channel that counts; loose ones before it are used up. nullptr: there is none.
    const Event* next(const std::string& channel);
    // The next of any kind, also loose ones.
    const Event* next_of_all(const std::string& channel);
    void use(const Event& event);

    // Whether all that happened before has happened again. `counts` chooses among the events that are left.
    bool all_used_before(std::uint64_t sequence, const std::function<bool(const Event&)>& counts) const;
    // Waits for that; false after the time of patience or a failure.
    bool wait_until(std::unique_lock<std::mutex>& lock, const std::function<bool()>& ready);

    // Takes the next event of a channel if it fits. nullptr: it does not, and the replay has failed.
    const Event* expect(const std::string& channel, Event actual, bool secret);
    // The first failure counts.
    void fail(const std::string& channel, const Event* expected, const std::string& actual,
              const std::string& nearest = {});
    bool failed() const { return mismatch_.has_value(); }
    const std::optional<Mismatch>& mismatch() const { return mismatch_; }

    // get_interface and get_service: what there was; nullptr: it was not asked for.
    const Event* table(std::string_view kind, std::string_view channel, std::string_view id) const;

    // Takes the lock itself.
    ReplayEnd end();
    std::vector<std::string> channels(std::string_view prefix) const;

private:
    std::string nearest_to(const std::string& channel, const Event& actual) const;

    std::map<std::string, std::deque<const Event*>> left_;
    Privacy privacy_{true};
    std::optional<Mismatch> mismatch_;
};

} // namespace mdg::recording
