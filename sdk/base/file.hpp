// Files as the outside world needs them: read with a cap, appear whole or not at all.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace mdg::base {

// Whole content; a Failure (NOT_FOUND as IO, PERMISSION, IO, TOO_LARGE) names the path.
std::string read_file(const std::filesystem::path& path, std::size_t at_most);

// Writes beside the target under a hidden temporary name, flushes to the disk and renames, so that nobody ever sees
// half a file. An existing target is replaced. Throws PERMISSION, STORAGE or IO; then no temporary file is left.
void write_atomically(const std::filesystem::path& path, std::string_view bytes);

} // namespace mdg::base
