#include "base/new_file.hpp"

#include "base/failure.hpp"
#include "base/file.hpp"

#include <cerrno>
#include <random>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mdg::base {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view suffix_of(Making making) {
    return making == Making::for_long ? ".part" : ".tmp";
}

fs::path folder_of(const fs::path& target) {
    return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

// What the temporary names of a target begin with.
std::string prefix_of(const fs::path& target) {
    return "." + target.filename().string() + ".";
}

// A name of its own, so that two programs that write the same file do not write into each other's.
fs::path temporary_of(const fs::path& target, Making making) {
    return target.parent_path() /
           (prefix_of(target) + std::to_string(std::random_device{}()) + std::string(suffix_of(making)));
}

bool is_temporary_of(const fs::path& target, std::string_view name) {
    const std::string prefix = prefix_of(target);
    constexpr std::string_view suffix = suffix_of(Making::for_long);
    if (!name.starts_with(prefix) || !name.ends_with(suffix) || name.size() <= prefix.size() + suffix.size())
        return false;
    name.remove_prefix(prefix.size());
    name.remove_suffix(suffix.size());
    return name.find_first_not_of("0123456789") == name.npos;
}

// Where the file system has no locks (some shares), nothing is ever taken for abandoned.
bool lock(int fd) noexcept {
    return ::flock(fd, LOCK_EX | LOCK_NB) == 0;
}

// Between its making and its lock another process may take it for abandoned.
bool taken_away(int fd) noexcept {
    if (!lock(fd)) return errno == EWOULDBLOCK;
    struct stat now {};
    return ::fstat(fd, &now) == 0 && now.st_nlink == 0;
}

void remove_abandoned(const fs::path& target) {
    std::error_code ignored;
    for (auto entry = fs::directory_iterator(folder_of(target), ignored); entry != fs::directory_iterator();
         entry.increment(ignored)) {
        if (!is_temporary_of(target, entry->path().filename().native())) continue;
        const Descriptor found(::open(entry->path().c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        if (found && lock(found.get())) fs::remove_all(entry->path(), ignored);
    }
}

} // namespace

NewFile::NewFile(fs::path target, Making making, mode_t mode)
    : target_(std::move(target)) {
    if (making == Making::for_long) remove_abandoned(target_);
    do {
        temporary_ = temporary_of(target_, making);
        file_ = Descriptor(::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
        if (!file_) throw_errno(errno, "creating", temporary_);
    } while (making == Making::for_long && taken_away(file_.get()));
}

NewFile::~NewFile() {
    if (!appeared_) ::unlink(temporary_.c_str());
}

void NewFile::write(std::string_view bytes) {
    write_all(file_.get(), bytes, temporary_);
}

void NewFile::appear() {
    if (::fsync(file_.get()) != 0) throw_errno(errno, "flushing", temporary_);
    // Closing reports what a network share could not write. A copy is closed: the lock is kept until the file has its name.
    const int copy = ::fcntl(file_.get(), F_DUPFD_CLOEXEC, 0);
    if (copy < 0 || ::close(copy) != 0) throw_errno(errno, "closing", temporary_);
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) throw_errno(errno, "renaming to", target_);
    appeared_ = true;
    file_.reset();
    flush_folder(folder_of(target_));
}

NewFolder::NewFolder(fs::path target, mode_t mode)
    : target_(std::move(target)) {
    std::error_code absent;
    if (fs::exists(target_, absent) && !fs::is_empty(target_, absent))
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, target_.string() + ": there is something already");
    remove_abandoned(target_);
    do {
        temporary_ = temporary_of(target_, Making::for_long);
        if (::mkdir(temporary_.c_str(), mode) != 0) throw_errno(errno, "creating", temporary_);
        lock_ = Descriptor(::open(temporary_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (!lock_ && errno != ENOENT) throw_errno(errno, "opening", temporary_);
    } while (!lock_ || taken_away(lock_.get()));
}

NewFolder::~NewFolder() {
    std::error_code ignored;
    if (!appeared_) fs::remove_all(temporary_, ignored);
}

void NewFolder::appear() {
    if (::fsync(lock_.get()) != 0) throw_errno(errno, "flushing", temporary_);
    if (::rename(temporary_.c_str(), target_.c_str()) != 0) throw_errno(errno, "renaming to", target_);
    appeared_ = true;
    lock_.reset();
    flush_folder(folder_of(target_));
}

} // namespace mdg::base
