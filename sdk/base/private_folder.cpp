#include "base/private_folder.hpp"

#include "base/failure.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace mdg::base {
namespace {

namespace fs = std::filesystem;

Failure trouble(const fs::path& path, const char* doing, int error) {
    const bool rights = error == EACCES || error == EPERM || error == ELOOP;
    return Failure(rights ? MDG_E_PERMISSION : MDG_E_STORAGE, MDG_ORIGIN_OS,
                   std::string(doing) + " " + path.string() + ": " + std::strerror(error))
        .with_vendor_code("errno " + std::to_string(error));
}

} // namespace

void require_private(const fs::path& folder) {
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) throw trouble(folder, "making", errno);
    struct stat status {};
    if (::lstat(folder.c_str(), &status) != 0) throw trouble(folder, "looking at", errno);
    const char* fault = S_ISLNK(status.st_mode)        ? "is a symbolic link"
                        : !S_ISDIR(status.st_mode)     ? "is no folder"
                        : status.st_uid != ::geteuid() ? "belongs to another user"
                        : (status.st_mode & 0077) != 0 ? "can be used by others; its rights must be 0700"
                                                       : nullptr;
    if (fault != nullptr)
        throw Failure(MDG_E_PERMISSION, MDG_ORIGIN_OS, "the state folder " + folder.string() + " " + fault);
}

bool is_file(const fs::path& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) {
        if (errno == ENOENT) return false;
        throw trouble(path, "looking at", errno);
    }
    if (!S_ISREG(status.st_mode))
        throw Failure(MDG_E_PERMISSION, MDG_ORIGIN_OS, path.string() + " in the state folder is no plain file");
    return true;
}

void remove_file(const fs::path& path) {
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) throw trouble(path, "removing", errno);
}

std::vector<std::string> list_private(const fs::path& folder) {
    std::error_code error;
    std::vector<std::string> all;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        all.push_back(entry->path().filename().string());
    if (error) throw trouble(folder, "listing", error.value());
    std::ranges::sort(all);
    return all;
}

std::optional<std::time_t> last_change(const fs::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return std::nullopt;
    return status.st_mtime;
}

base::Descriptor lock_private(const fs::path& path, const std::string& what) {
    for (;;) {
        base::Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, only_ours));
        if (!file) throw trouble(path, "opening", errno);
        if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
            if (errno != EWOULDBLOCK) throw trouble(path, "locking", errno);
            throw Failure(MDG_E_BUSY, MDG_ORIGIN_APPLICATION, "another call or program waits for " + what);
        }
        // The one that had it before may have removed the name in between.
        struct stat held {};
        struct stat named {};
        if (::fstat(file.get(), &held) == 0 && ::lstat(path.c_str(), &named) == 0 && held.st_ino == named.st_ino &&
            held.st_dev == named.st_dev)
            return file;
    }
}

} // namespace mdg::base
