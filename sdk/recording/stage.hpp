// A recorded plugin at work: what the tables of a replay share.
#pragma once

#include "recording/script.hpp"
#include "recording/tables.hpp"

#include <atomic>
#include <thread>

namespace mdg::recording {

class Replay::Stage {
public:
    Stage(Recording recording, ReplayOptions options);
    ~Stage();

    Script script;
    mdgp_plugin plugin{};

    // A call of the host: compares it, makes the reports that were made during it, and returns its recorded end.
    // nullptr: it was not that call, or nothing came that the recorded call waited for.
    const Event* play(const std::string& channel, const std::string& kind, std::uint64_t op, Data in,
                      bool secret = false);
    void fail(const std::string& channel, std::uint64_t op, const Event* expected, const std::string& actual);

    void begin(const mdgp_host* host);
    void start_own_reports();
    void end_own_reports();

private:
    bool wait_for_cancel(std::unique_lock<std::mutex>& lock, const Event& event, std::uint64_t op);
    void wait_for_time(std::unique_lock<std::mutex>& lock, const Event& event);
    bool report(const Event& event, std::uint64_t op);
    void make_report(const Event& event, std::uint64_t op);
    void tell_failure(std::uint64_t op);
    void run_own_reports();
    std::uint64_t op_of(const Event& event) const;

    mdgp_host host_{};
    const std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    std::map<std::uint64_t, std::uint64_t> ops_; // recorded, now
    std::thread own_;
    bool ending_ = false;
};

struct ReplayedInstance {
    std::shared_ptr<Replay::Stage> stage;
};

struct ReplayedDevice {
    std::shared_ptr<Replay::Stage> stage;
    std::string token;
    std::map<std::string, std::shared_ptr<void>, std::less<>> tables;
};

// The replay whose create is called next; one at a time.
std::shared_ptr<Replay::Stage>& current_stage();
mdgp_plugin replayed_plugin(const Header& header);

} // namespace mdg::recording
