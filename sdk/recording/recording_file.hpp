// The file of a recorder: lines in the order they happen, written at once or held back until it is known whether they
// may be kept.
#pragma once

#include "base/failure.hpp"
#include "recording/privacy.hpp"
#include "recording/recording.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

namespace mdg::recording {

// Threads: any.
class RecordingFile {
public:
    enum class Keep { at_once, held_back };

    // documents: as for Privacy.
    RecordingFile(std::filesystem::path path, Keep keep, bool documents);
    ~RecordingFile();
    RecordingFile(const RecordingFile&) = delete;
    RecordingFile& operator=(const RecordingFile&) = delete;

    // Events that come before the header wait for it; a second header is not taken.
    void begin(const Header& header) noexcept;
    // Gives the event its number and time and keeps it in the form of Privacy. What goes wrong ends the recording, not
    // the call that is recorded.
    void add(Event event, bool secret) noexcept;

    // Ends the recording without a file; the first reason counts.
    void refuse(base::Status status, const std::string& reason) noexcept;
    std::optional<std::string> refusal() const;

    // Writes what was held back, after `change` had it, and closes. Throws the Failure that ended the recording.
    void finish(const std::function<void(Recording&)>& change);

private:
    void write(const std::string& line);
    void refuse_locked(base::Status status, const std::string& reason) noexcept;
    void drop() noexcept;

    const std::filesystem::path path_;
    const Keep keep_;
    const std::chrono::steady_clock::time_point begin_;
    mutable std::mutex mutex_;
    Privacy privacy_;
    Recording held_;
    int fd_ = -1;
    std::uint64_t last_ = 0;
    std::size_t size_ = 0;
    bool begun_ = false;
    bool finished_ = false;
    std::optional<base::Failure> failure_;
};

} // namespace mdg::recording
