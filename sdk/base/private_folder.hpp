// A folder of this machine that nobody else may look into: files with people's data wait in it.
#pragma once

#include "base/descriptor.hpp"

#include <ctime>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace mdg::base {

inline constexpr mode_t only_ours = 0600;

// Makes it (0700) where it is absent. PERMISSION for one that others can use, that is not ours or that is a symbolic
// link, STORAGE where it cannot be made.
void require_private(const std::filesystem::path& folder);

// Names in it, hidden ones included, sorted.
std::vector<std::string> list_private(const std::filesystem::path& folder);

// PERMISSION for what is there and is no plain file.
bool is_file(const std::filesystem::path& path);
void remove_file(const std::filesystem::path& path); // also one that is not there
std::optional<std::time_t> last_change(const std::filesystem::path& path);

// Held until it is closed or the process dies. BUSY when another call or process has it; what: for the message.
base::Descriptor lock_private(const std::filesystem::path& path, const std::string& what);

} // namespace mdg::base
