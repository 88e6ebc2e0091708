// Whether a plugin's files may be believed: a plugin runs with the rights of this user, so nobody else may be able to
// plant or change one.
#pragma once

#include <filesystem>
#include <string>

namespace mdg::reader {

// Whether an owner and mode (st_uid, st_mode) are those of something that only root or the user `self` may write to.
bool is_trusted(unsigned owner, unsigned mode, unsigned self);

// Throws Failure PERMISSION unless the path is trusted; `missing` where it is not there. Follows links.
void demand_trusted(const std::filesystem::path& path, int missing);

// Throws Failure PERMISSION where a link leads out of the place.
void demand_inside(const std::filesystem::path& path, const std::filesystem::path& place);

// Lower-case hexadecimal digits. Throws Failure IO or PERMISSION.
std::string sha256_of(const std::filesystem::path& file);

} // namespace mdg::reader
