#include "base/file.hpp"

#include "base/descriptor.hpp"
#include "base/failure.hpp"
#include "base/new_file.hpp"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace mdg::base {

void throw_errno(int error, const char* doing, const std::filesystem::path& path) {
    const Status status = error == EACCES || error == EPERM || error == EROFS ? MDG_E_PERMISSION
                          : error == ENOSPC || error == EDQUOT                ? MDG_E_STORAGE
                                                                              : MDG_E_IO;
    throw Failure(status, MDG_ORIGIN_OS, std::string(doing) + " " + path.string() + ": " + std::strerror(error))
        .with_vendor_code("errno " + std::to_string(error));
}

void write_all(int fd, std::string_view bytes, const std::filesystem::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            throw_errno(errno, "writing", path);
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string read_file(const std::filesystem::path& path, std::size_t at_most) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0) throw_errno(errno, "opening", path);
    std::string content;
    for (;;) {
        constexpr std::size_t step = 64 * 1024;
        const std::size_t had = content.size();
        content.resize(had + step);
        const ssize_t got = ::read(file.get(), content.data() + had, step);
        if (got < 0 && errno != EINTR) throw_errno(errno, "reading", path);
        content.resize(had + (got > 0 ? static_cast<std::size_t>(got) : 0));
        if (got == 0) return content;
        if (content.size() > at_most)
            throw Failure(MDG_E_TOO_LARGE, MDG_ORIGIN_OS,
                          path.string() + " is larger than " + std::to_string(at_most) + " bytes");
    }
}

void write_file(const std::filesystem::path& path, std::string_view bytes, mode_t mode) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode));
    if (file.get() < 0) throw_errno(errno, "creating", path);
    write_all(file.get(), bytes, path);
    if (::fsync(file.get()) != 0) throw_errno(errno, "flushing", path);
    // Closing reports what a network share could not write.
    if (::close(file.release()) != 0) throw_errno(errno, "closing", path);
}

void write_atomically(const std::filesystem::path& path, std::string_view bytes, mode_t mode) {
    NewFile file(path, Making::at_once, mode);
    file.write(bytes);
    file.appear();
}

void write_atomically(const std::filesystem::path& path, const std::function<std::size_t(std::span<char>)>& next,
                      mode_t mode) {
    NewFile file(path, Making::at_once, mode);
    std::string piece(1024 * 1024, '\0');
    while (const std::size_t size = next(piece)) file.write(std::string_view(piece).substr(0, size));
    file.appear();
}

void copy_atomically(const std::filesystem::path& from, const std::filesystem::path& to, mode_t mode) {
    const Descriptor source(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
    if (source.get() < 0) throw_errno(errno, "opening", from);
    const auto next = [&](std::span<char> piece) {
        for (;;) {
            const ssize_t got = ::read(source.get(), piece.data(), piece.size());
            if (got >= 0) return static_cast<std::size_t>(got);
            if (errno != EINTR) throw_errno(errno, "reading", from);
        }
    };
    write_atomically(to, next, mode);
}

void flush_folder(const std::filesystem::path& folder) noexcept {
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() >= 0) ::fsync(directory.get());
}

} // namespace mdg::base
