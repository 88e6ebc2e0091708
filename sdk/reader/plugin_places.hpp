// Where plugins are looked for, and what the environment of this process may change about it.
#pragma once

#include "base/failure.hpp"

#include <filesystem>
#include <vector>

namespace mdg::reader {

// What this process was started with; nullptr: not set.
struct Environment {
    bool privileged = false;           // started with more rights than its user has (set-user-id, capabilities)
    const char* developer = nullptr;   // MADOGUCHI_DEVELOPER
    const char* plugin_path = nullptr; // MADOGUCHI_PLUGIN_PATH, folders with colons between
};

Environment environment_of_this_process();

// Whether the environment counts at all: only "1", and never in a privileged process, whose environment is chosen by
// somebody with fewer rights.
bool override_allowed(bool privileged, const char* developer);

// Developer mode: MADOGUCHI_PLUGIN_PATH counts, and a manifest needs no sha256.
bool developer_mode();

struct Places {
    std::vector<std::filesystem::path> folders;
    std::vector<base::Finding> findings; // what was refused
};

// configured: the site's own; installed: used where there is none. Those of MADOGUCHI_PLUGIN_PATH come first where it
// counts; where it does not, it is a finding.
Places plugin_places(const std::vector<std::filesystem::path>& configured, const std::filesystem::path& installed,
                     const Environment& environment = environment_of_this_process());

} // namespace mdg::reader
