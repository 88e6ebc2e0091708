#include "journal/byte_lock.hpp"

#include "base/descriptor.hpp"
#include "base/failure.hpp"
#include "base/private_folder.hpp"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <utility>

#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>

namespace mdg::journal {

using base::Failure;

struct ByteLock::Held {
    base::Descriptor file;
    struct stat identity {};
    std::int64_t byte = 0;
    std::atomic<bool> lost{false}; // in a child
    Held* before = nullptr;        // in the list of all, which a fork walks without memory
    Held* after = nullptr;
};

namespace {

// Never destroyed: a process may fork while it is ending.
struct All {
    std::mutex mutex;
    ByteLock::Held* first = nullptr;
};
All& all() noexcept {
    static auto& only = *new All;
    return only;
}

int control(int file, int command, std::int64_t byte, short type) noexcept {
    struct flock range {};
    range.l_type = type;
    range.l_whence = SEEK_SET;
    range.l_start = byte;
    range.l_len = 1;
    return ::fcntl(file, command, &range);
}

[[noreturn]] void fail(const std::filesystem::path& path, const char* doing) {
    const bool rights = errno == EACCES || errno == EPERM || errno == ELOOP || errno == EROFS;
    throw Failure(rights ? MDG_E_PERMISSION : MDG_E_STORAGE, MDG_ORIGIN_OS,
                  std::string(doing) + " " + path.string() + ": " + std::strerror(errno))
        .with_vendor_code("errno " + std::to_string(errno));
}

// The child closes its copies: the description, and with it the lock, stays with the parent alone. What the objects in
// the child stand for is lost, and stays known as such.
void lose_all() noexcept {
    for (auto* each = all().first; each != nullptr; each = each->after) {
        each->file.reset();
        each->lost = true;
    }
    all().mutex.unlock();
}

[[maybe_unused]] const int registered =
    pthread_atfork([] { all().mutex.lock(); }, [] { all().mutex.unlock(); }, lose_all);

} // namespace

std::optional<ByteLock> ByteLock::take(const std::filesystem::path& path, std::int64_t byte, Mode mode) {
    auto held = std::make_unique<Held>();
    held->byte = byte;
    // Known before it is locked: a fork in between leaves no copy that nobody closes.
    const std::lock_guard lock(all().mutex);
    held->file = base::Descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, base::only_ours));
    if (!held->file || ::fstat(held->file.get(), &held->identity) != 0) fail(path, "opening");
    if (control(held->file.get(), F_OFD_SETLK, byte, mode == Mode::shared ? F_RDLCK : F_WRLCK) != 0) {
        if (errno == EAGAIN || errno == EACCES) return std::nullopt;
        fail(path, "locking");
    }
    held->after = all().first;
    if (held->after != nullptr) held->after->before = held.get();
    all().first = held.get();
    return ByteLock(std::move(held));
}

ByteLock::ByteLock(std::unique_ptr<Held> held) noexcept
    : held_(std::move(held)) {}
ByteLock::ByteLock(ByteLock&&) noexcept = default;
ByteLock& ByteLock::operator=(ByteLock&& other) noexcept {
    if (this != &other) {
        end();
        held_ = std::move(other.held_);
    }
    return *this;
}
ByteLock::~ByteLock() {
    end();
}

void ByteLock::end() noexcept {
    if (!held_) return;
    if (held_->lost) { // stays in the list: left_by_fork() has to find it
        static_cast<void>(held_.release());
        return;
    }
    const std::lock_guard lock(all().mutex);
    if (held_->before != nullptr) held_->before->after = held_->after;
    if (held_->after != nullptr) held_->after->before = held_->before;
    if (all().first == held_.get()) all().first = held_->after;
    // Closing alone would leave it with the copy of a process that is just being started (posix_spawn asks no fork handler).
    control(held_->file.get(), F_OFD_SETLK, held_->byte, F_UNLCK);
    held_.reset();
}

void ByteLock::share() {
    if (control(held_->file.get(), F_OFD_SETLK, held_->byte, F_RDLCK) != 0) fail("the lock file", "sharing");
}

bool ByteLock::held() const noexcept {
    return held_ && !held_->lost;
}

bool ByteLock::left_by_fork(const std::filesystem::path& path, std::int64_t byte) {
    struct stat there {};
    if (::lstat(path.c_str(), &there) != 0) return false;
    const std::lock_guard lock(all().mutex);
    for (auto* each = all().first; each != nullptr; each = each->after)
        if (each->lost && each->byte == byte && each->identity.st_ino == there.st_ino &&
            each->identity.st_dev == there.st_dev)
            return true;
    return false;
}

} // namespace mdg::journal
