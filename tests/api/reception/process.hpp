// A program of the clinic, started for real and ended for real.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace mdg::api_test {

class Process {
public:
    // What it prints goes into the file `output`.
    Process(const std::vector<std::string>& words, const std::filesystem::path& output);
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process(); // kills what still runs

    pid_t id() const { return id_; }
    // Waits for its end. Exit code, 128 + signal, or nullopt if it did not end within ten seconds.
    std::optional<int> end();
    void kill(); // and waits until it is gone
    // SIGTERM, then end().
    std::optional<int> stop();

private:
    pid_t id_ = -1; // -1: ended
};

// Ends a process of this program's plugin as a crash does: the one that opened a device last, or else the one that watches.
// One alone, as three bad ends would put the plugin to rest.
void kill_plugin_process();

// Runs a program to its end: exit code; what it printed is in `output`.
std::optional<int> run(const std::vector<std::string>& words, const std::filesystem::path& output);

} // namespace mdg::api_test
