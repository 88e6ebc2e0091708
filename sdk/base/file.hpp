// Files as the outside world needs them: read with a cap, appear whole or not at all.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include <sys/types.h>

namespace mdg::base {

// Whole content; a Failure (NOT_FOUND as IO, PERMISSION, IO, TOO_LARGE) names the path.
std::string read_file(const std::filesystem::path& path, std::size_t at_most);

// Writes beside the target under a hidden temporary name, flushes to the disk and renames, so that nobody ever sees
// half a file. An existing target is replaced. Throws PERMISSION, STORAGE or IO; then no temporary file is left.
void write_atomically(const std::filesystem::path& path, std::string_view bytes, mode_t mode = 0660);

// A file under exactly this name, flushed to the disk; what was there is replaced, not atomically. Throws as above.
void write_file(const std::filesystem::path& path, std::string_view bytes, mode_t mode = 0660);

// As write_atomically, with what `next` puts into the piece it is given, until it puts nothing (0).
void write_atomically(const std::filesystem::path& path, const std::function<std::size_t(std::span<char>)>& next,
                      mode_t mode = 0660);

// The same with the content of another file, whatever its size.
void copy_atomically(const std::filesystem::path& from, const std::filesystem::path& to, mode_t mode = 0660);

// Names that appeared in or left the folder are on the disk when it returns, where the folder can be flushed: a share
// may refuse.
void flush_folder(const std::filesystem::path& folder) noexcept;

// To a file that is open; path is named in the Failure.
void write_all(int fd, std::string_view bytes, const std::filesystem::path& path);

// PERMISSION, STORAGE or IO by what the system said.
[[noreturn]] void throw_errno(int error, const char* doing, const std::filesystem::path& path);

} // namespace mdg::base
