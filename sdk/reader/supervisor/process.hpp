// Everything of the operating system that has to do with processes: starting a plugin's process, ending it with all it
// started, and knowing that it ended.
#pragma once

#include "base/descriptor.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include <sys/types.h>

namespace mdg::reader::supervisor {

class Process {
public:
    Process(pid_t pid, base::Descriptor handle, base::Descriptor errors)
        : pid_(pid)
        , handle_(std::move(handle))
        , errors_(std::move(errors)) {}
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    // Ends it. One that does not end (it hangs in the kernel) is left to the background.
    ~Process();

    pid_t pid() const noexcept { return pid_; }
    int ended_fd() const noexcept { return handle_.get(); }  // readable once it has ended
    int errors_fd() const noexcept { return errors_.get(); } // its standard error

    // SIGKILL to the whole group.
    void kill() noexcept;
    // How it ended ("signal 11 (Segmentation fault)", "exit code 3"); nullopt: it has not within the limit.
    std::optional<std::string> reap(std::chrono::milliseconds limit);

private:
    pid_t pid_;
    base::Descriptor handle_;
    base::Descriptor errors_;
    std::mutex mutex_;
    std::optional<std::string> end_; // mutex_
};

// Starts the program as a group of its own, with nothing of ours but the socket, a few words of environment and a pipe
// for its errors. All are started by one thread of the process, because they are told of its death, not of the
// process's. Throws NOT_LOADED naming what is missing.
std::unique_ptr<Process> start_process(const std::filesystem::path& program, base::Descriptor socket);

} // namespace mdg::reader::supervisor
