// One folder of the terminal, mostly a share of another machine (terminal facts §1.2).
#pragma once

#include "base/failure.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace mdg::eligibility {

// UNREACHABLE or PERMISSION names the folder.
void require_folder(const std::filesystem::path& folder);

// Names of the files in it, sorted; fails as require_folder().
std::vector<std::string> list_files(const std::filesystem::path& folder);

// A new file that appears whole; fails as require_folder(), or with STORAGE or IO.
void put_file(const std::filesystem::path& folder, const std::string& name, const std::string& bytes);

// Can files be read there, and written? Writing is tried with a hidden file that is removed at once: the
// rights shown by a share say little. place: the setting's name, for the findings.
std::vector<base::Finding> probe_folder(const std::filesystem::path& folder, bool to_write, const char* place);

// del*.txt: the terminal warns that answers were not cleared away. Never parsed (terminal facts §1.3).
std::vector<base::Finding> leftovers(const std::filesystem::path& folder);

} // namespace mdg::eligibility
