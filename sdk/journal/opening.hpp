// The journal's files in their folder: opened, looked at, and set aside where they are damaged.
#pragma once

#include "journal/byte_lock.hpp"
#include "journal/database.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace mdg::journal {

struct Files {
    explicit Files(const std::filesystem::path& folder);

    std::filesystem::path folder;
    std::filesystem::path database;
    std::filesystem::path keys;  // of declarations
    std::filesystem::path locks; // byte 0: the journal is open; byte n: visit n is conducted
};

struct Opened {
    ByteLock use; // shared by all who have the journal open
    std::unique_ptr<Database> database;
    std::vector<base::Finding> findings;
};

// Failures as the Journal's.
Opened open_journal(const Files& files);

// The name of a kind of file system that another machine may serve, by statfs()'s f_type; nullptr for all others. There
// neither locks nor shared memory hold.
const char* network_share(std::uint64_t type) noexcept;

} // namespace mdg::journal
