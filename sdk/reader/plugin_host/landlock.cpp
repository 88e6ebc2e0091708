#include "reader/plugin_host/landlock.hpp"

#include "base/descriptor.hpp"

#include <linux/landlock.h>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

namespace mdg::reader::plugin_host {

namespace {

// Since Linux 5.13. Two more rights came with 5.19 and 6.2 (rename across folders, truncation).
constexpr std::uint64_t writing = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
                                  LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
                                  LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
                                  LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
                                  LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
constexpr std::uint64_t refer = std::uint64_t{1} << 13;
constexpr std::uint64_t truncate = std::uint64_t{1} << 14;

std::uint64_t rights(long version) noexcept {
    return writing | (version >= 2 ? refer : 0) | (version >= 3 ? truncate : 0);
}

// The C library has no functions for these.
long create_ruleset(const landlock_ruleset_attr* attributes, std::size_t size, std::uint32_t flags) noexcept {
    return ::syscall(SYS_landlock_create_ruleset, attributes, size, flags);
}

bool allow(int ruleset, const std::string& place, std::uint64_t access) noexcept {
    const base::Descriptor folder(::open(place.c_str(), O_PATH | O_CLOEXEC));
    if (!folder) return false;
    landlock_path_beneath_attr rule{};
    rule.allowed_access = access;
    rule.parent_fd = folder.get();
    return ::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

} // namespace

bool only_write_below(const std::string& state_dir, const std::vector<std::string>& places) noexcept {
    const long version = create_ruleset(nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1) return false;
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = rights(version);
    const base::Descriptor ruleset(
        static_cast<int>(create_ruleset(&attributes, sizeof attributes.handled_access_fs, 0)));
    if (!ruleset) return false;
    allow(ruleset.get(), "/dev", attributes.handled_access_fs);
    if (!state_dir.empty() && !allow(ruleset.get(), state_dir, attributes.handled_access_fs)) return false;
    for (const auto& place : places) allow(ruleset.get(), place, attributes.handled_access_fs);
    return ::syscall(SYS_landlock_restrict_self, ruleset.get(), 0) == 0;
}

} // namespace mdg::reader::plugin_host
