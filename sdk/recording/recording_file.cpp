#include "recording/recording_file.hpp"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace mdg::recording {

namespace {

using base::Failure;

constexpr std::size_t largest = 48 * 1024 * 1024; // below what a reader takes

} // namespace

RecordingFile::RecordingFile(std::filesystem::path path, Keep keep, bool documents)
    : path_(std::move(path))
    , keep_(keep)
    , begin_(std::chrono::steady_clock::now())
    , privacy_(documents) {
    if (keep_ == Keep::held_back) return;
    fd_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd_ < 0)
        throw Failure(errno == EACCES ? MDG_E_PERMISSION : MDG_E_IO, MDG_ORIGIN_OS,
                      "creating " + path_.string() + ": " + std::strerror(errno));
}

RecordingFile::~RecordingFile() {
    if (fd_ >= 0) ::close(fd_);
}

void RecordingFile::write(const std::string& line) {
    size_ += line.size() + 1;
    if (size_ > largest)
        throw Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_SDK,
                      "the recording grew beyond " + std::to_string(largest) + " bytes");
    const std::string whole = line + "\n";
    for (std::size_t done = 0; fd_ >= 0 && done < whole.size();) {
        const ssize_t written = ::write(fd_, whole.data() + done, whole.size() - done);
        if (written < 0 && errno != EINTR)
            throw Failure(errno == ENOSPC ? MDG_E_STORAGE : MDG_E_IO, MDG_ORIGIN_OS,
                          "writing " + path_.string() + ": " + std::strerror(errno));
        done += written > 0 ? static_cast<std::size_t>(written) : 0;
    }
}

void RecordingFile::begin(const Header& header) noexcept {
    const std::lock_guard lock(mutex_);
    try {
        if (failure_ || begun_) return;
        begun_ = true;
        held_.header = header;
        write(to_line(header));
        for (const Event& event : held_.events) write(to_line(event));
        if (keep_ == Keep::at_once) held_.events.clear();
    } catch (const std::exception& error) {
        refuse_locked(MDG_E_IO, error.what());
    }
}

void RecordingFile::add(Event event, bool secret) noexcept {
    const std::lock_guard lock(mutex_);
    if (failure_ || finished_) return;
    try {
        const auto since = std::chrono::steady_clock::now() - begin_;
        event.sequence = ++last_;
        event.t_us = static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::microseconds>(since).count());
        privacy_.apply(event, secret);
        if (begun_) write(to_line(event));
        if (!begun_ || keep_ == Keep::held_back) held_.events.push_back(std::move(event));
    } catch (const Failure& failure) {
        refuse_locked(failure.status, failure.message);
    } catch (const std::exception& error) {
        refuse_locked(MDG_E_INTERNAL, error.what());
    }
}

void RecordingFile::drop() noexcept {
    held_.events.clear();
    if (fd_ < 0) return;
    ::close(std::exchange(fd_, -1));
    ::unlink(path_.c_str());
}

void RecordingFile::refuse_locked(base::Status status, const std::string& reason) noexcept {
    if (failure_ || finished_) return;
    failure_ = Failure(status, MDG_ORIGIN_SDK, "nothing is recorded: " + reason);
    drop();
}

void RecordingFile::refuse(base::Status status, const std::string& reason) noexcept {
    const std::lock_guard lock(mutex_);
    refuse_locked(status, reason);
}

std::optional<std::string> RecordingFile::refusal() const {
    const std::lock_guard lock(mutex_);
    if (!failure_) return std::nullopt;
    return failure_->message;
}

void RecordingFile::finish(const std::function<void(Recording&)>& change) {
    const std::lock_guard lock(mutex_);
    if (failure_) throw *failure_;
    if (std::exchange(finished_, true)) return;
    if (keep_ == Keep::held_back) {
        change(held_);
        write_recording(path_, held_);
        return;
    }
    const int fd = std::exchange(fd_, -1);
    if (::fsync(fd) != 0 || ::close(fd) != 0)
        throw Failure(MDG_E_IO, MDG_ORIGIN_OS, "flushing " + path_.string() + ": " + std::strerror(errno));
}

} // namespace mdg::recording
