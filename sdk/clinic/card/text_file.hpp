#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace mdg::clinic::card {

std::string read_file(const std::filesystem::path& path);

// Readers see the old content or the new, never half of it.
void write_file(const std::filesystem::path& path, std::string_view content);

} // namespace mdg::clinic::card
