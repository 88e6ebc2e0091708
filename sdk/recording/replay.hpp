// A recording as a plugin: behaves towards a host as the recorded one did, and tells where the host does not behave
// as the recorded host did.
//
// Order is strict inside a channel and free between channels. A report that the plugin made by itself comes when all
// that was recorded before it has happened. The first mismatch ends the replay: every later call answers CONTRACT.
// One process holds one plugin: one Replay at a time.
#pragma once

#include "recording/recording.hpp"

#include <madoguchi/plugin.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mdg::recording {

enum class Pace { fast, real_time };

struct ReplayOptions {
    Pace pace = Pace::fast;
    // How long one side waits for what the other did in the recording (a cancel, a report).
    std::chrono::milliseconds patience{5000};
};

struct Mismatch {
    std::string channel;
    std::size_t line = 0; // in the recording; 0: behind its end
    std::string expected;
    std::string actual;
    std::string nearest; // a later event of the channel that would have fitted; empty: there is none
};

std::string to_text(const Mismatch& mismatch);

struct ReplayEnd {
    std::optional<Mismatch> mismatch;
    std::vector<std::string> unused; // events that nobody asked for, each with its line
    bool as_recorded() const { return !mismatch && unused.empty(); }
    std::string text() const; // "as recorded", or what is different
};

class Replay {
public:
    // Throws Failure as read_recording does, and BUSY where another replay is at work.
    explicit Replay(Recording recording, ReplayOptions options = {});
    ~Replay();
    Replay(const Replay&) = delete;
    Replay& operator=(const Replay&) = delete;

    // Lives as long as this object.
    const mdgp_plugin* plugin() const noexcept;
    // The state so far; after destroy it is the end.
    ReplayEnd end() const;

    class Stage; // for the tables

private:
    std::shared_ptr<Stage> stage_;
};

// The same for a process that loads one plugin and stays with it: the replay lives to the end of the process.
const mdgp_plugin* open_replay(const std::filesystem::path& path, ReplayOptions options = {});
// How the replay of open_replay went.
ReplayEnd end_of_replay();

// The other direction: plays the host's side of a recording against a real plugin: calls what was called, answers
// clocks, randomness, settings and transports from the recording, and compares what the plugin answers and reports.
// The plugin is created and destroyed in here, each device's calls on a thread of its own.
ReplayEnd play_host(const Recording& recording, const mdgp_plugin& plugin, ReplayOptions options = {});

} // namespace mdg::recording
