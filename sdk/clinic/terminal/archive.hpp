// ZIP archives as the exchange uses them: one file in each, with or without a password (AES-256; terminal facts §1.5).
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mdg::clinic::terminal {

struct ArchiveError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// An empty password leaves the archive open. All throw ArchiveError.
std::string zip(const std::string& entry, std::string_view content, const std::string& password);
void zip_file(const std::filesystem::path& file, const std::string& entry, const std::filesystem::path& archive,
              const std::string& password);

// The only file of the archive, at most `largest` bytes of it.
std::string unzip(std::string_view archive, const std::string& password, std::size_t largest);

} // namespace mdg::clinic::terminal
