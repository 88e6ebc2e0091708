// One folder of the terminal, mostly a share of another machine (terminal facts §1.2).
#pragma once

#include "base/failure.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::eligibility {

// UNREACHABLE or PERMISSION names the folder.
void require_folder(const std::filesystem::path& folder);

// Names of the files in it, sorted; fails as require_folder().
std::vector<std::string> list_files(const std::filesystem::path& folder);

// Which folder stands at this path: another one after a share was mounted anew or went away and left its mount
// point. nullopt: none can be reached; the reason is kept in `problem`.
struct FolderIdentity {
    std::uint64_t device = 0;
    std::uint64_t number = 0;
    bool operator==(const FolderIdentity&) const = default;
};
std::optional<FolderIdentity> identify_folder(const std::filesystem::path& folder, std::string& problem);

// A new file in two steps, so that a program that dies in between can tell afterwards whether the name appeared: it is
// written whole under a hidden name, then renamed. Each fails as require_folder(), or with STORAGE or IO.
void stage_file(const std::filesystem::path& folder, const std::string& name, const std::string& bytes);
bool is_staged(const std::filesystem::path& folder, const std::string& name);
void release_staged(const std::filesystem::path& folder, const std::string& name);
void drop_staged(const std::filesystem::path& folder, const std::string& name);

// Removes a file whose content is found to be the same, whoever else writes there at the same moment; one that has
// become another keeps its name. Fails as require_folder(), or with IO.
enum class Removal { removed, not_there, changed };
using Same = std::function<bool(const std::filesystem::path&)>;
Removal remove_if(const std::filesystem::path& file, const Same& same);

// For remove_if(): holds exactly these bytes, or those of the other file.
Same same_bytes(std::string_view bytes);
Same same_as(const std::filesystem::path& other);

// Can files be read there, and written? Writing is tried with a hidden file that is removed at once: the
// rights shown by a share say little, and a full disk says nothing until then. place: the setting's name, for the findings.
std::vector<base::Finding> probe_folder(const std::filesystem::path& folder, bool to_write, const char* place);

// del*.txt: the terminal warns that answers were not cleared away. Never parsed (terminal facts §1.3).
std::vector<base::Finding> leftovers(const std::filesystem::path& folder);

} // namespace mdg::eligibility
