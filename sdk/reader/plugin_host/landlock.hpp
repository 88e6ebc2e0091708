// Landlock: the kernel lets this process write only below given places.
#pragma once

#include <string>
#include <vector>

namespace mdg::reader::plugin_host {

// Reading stays as it is. Devices stay writable, since readers are devices. False: this kernel cannot.
bool only_write_below(const std::string& state_dir, const std::vector<std::string>& places) noexcept;

} // namespace mdg::reader::plugin_host
