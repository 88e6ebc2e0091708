#include "journal/opening.hpp"

#include "base/file.hpp"
#include "base/private_folder.hpp"
#include "base/wait.hpp"
#include "journal/schema.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace mdg::journal {
namespace {

namespace fs = std::filesystem;
using base::Failure;

// How long the first one that opens it may look at it.
constexpr std::chrono::milliseconds look_limit{30'000};

// In the order in which they are set aside: without the database the others are left over from setting aside.
std::array<fs::path, 4> parts(const Files& files) {
    return {files.database, files.database.native() + "-wal", files.database.native() + "-shm", files.keys};
}

bool there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

std::uintmax_t size_of(const fs::path& path) {
    std::error_code absent;
    const std::uintmax_t size = fs::file_size(path, absent);
    return absent ? 0 : size;
}

void refuse_shares(const fs::path& folder) {
    struct statfs about {};
    if (::statfs(folder.c_str(), &about) != 0) return; // what cannot be asked cannot be refused
    if (const char* name = network_share(static_cast<std::uint64_t>(about.f_type)))
        throw Failure(MDG_E_UNSUPPORTED, MDG_ORIGIN_APPLICATION,
                      "the journal's folder " + folder.string() + " is on a network share (" + name +
                          "); it has to be on a disk of this machine");
}

// damaged-1, damaged-2 …: the first one that has none of these files.
fs::path place_aside(const Files& files, const std::vector<fs::path>& moved) {
    for (int number = 1;; ++number) {
        const fs::path folder = files.folder / ("damaged-" + std::to_string(number));
        base::require_private(folder);
        if (std::ranges::none_of(moved, [&](const fs::path& each) { return there(folder / each.filename()); }))
            return folder;
    }
}

std::vector<base::Finding> set_aside(const Files& files, const std::string& why) {
    std::vector<fs::path> moved;
    for (const fs::path& each : parts(files))
        if (there(each)) moved.push_back(each);
    if (moved.empty()) return {};
    const fs::path aside = place_aside(files, moved);
    for (const fs::path& each : moved) {
        if (::rename(each.c_str(), (aside / each.filename()).c_str()) != 0)
            throw Failure(MDG_E_STORAGE, MDG_ORIGIN_OS, "setting aside " + each.string() + ": " + std::strerror(errno));
        base::flush_folder(aside);
        base::flush_folder(files.folder);
    }
    return {{files.database.string(), MDG_FINDING_CODE_DAMAGED, "the journal is damaged: " + why,
             "受付記録が破損しています: " + why},
            {aside.string(), MDG_FINDING_CODE_SET_ASIDE,
             "its visits, the unconfirmed ones too, are kept here; a new one was begun",
             "それまでの受付と未確認の受付はここに残し、新しい受付記録を始めました"}};
}

// SQLite would drop a write-ahead log whose database is empty, and take one for a new database's whose own is gone.
bool parts_missing(const Files& files) {
    const auto all = parts(files);
    return size_of(files.database) == 0 && (size_of(all[1]) > 0 || (!there(files.database) && there(files.keys)));
}

// What is wrong with it; nullopt for a sound one and for none.
std::optional<std::string> damage(const Files& files) {
    if (parts_missing(files)) return "the database file is missing or empty";
    if (size_of(files.database) == 0) return std::nullopt;
    try {
        Database database(files.database, Database::Purpose::look);
        return fault_of(database);
    } catch (const Failure& failure) {
        if (failure.status == MDG_E_MALFORMED) return failure.message;
        throw;
    }
}

// SQLite would make it readable for all, and gives the others its rights.
void make_private(const fs::path& file) {
    if (base::is_file(file)) return;
    const base::Descriptor made(::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, base::only_ours));
    if (!made) throw Failure(MDG_E_STORAGE, MDG_ORIGIN_OS, "making " + file.string() + ": " + std::strerror(errno));
}

// One at a time passes: whoever is killed while it looks leaves the next one alone again.
ByteLock pass_gate(const Files& files) {
    constexpr std::int64_t gate = std::int64_t{1} << 62; // no visit's byte
    const base::Wait wait(look_limit);
    for (;;) {
        if (auto passed = ByteLock::take(files.locks, gate, ByteLock::Mode::exclusive)) return std::move(*passed);
        if (wait.left().count() == 0)
            throw Failure(MDG_E_BUSY, MDG_ORIGIN_APPLICATION, "another process still looks at the journal");
        wait.pause(std::chrono::milliseconds(5), "the journal");
    }
}

Opened open_looked_at(const Files& files, ByteLock use) {
    auto database = std::make_unique<Database>(files.database);
    require_known(*database);
    return {std::move(use), std::move(database), {}};
}

Opened look_and_open(const Files& files, ByteLock alone) {
    std::vector<base::Finding> findings;
    if (const auto why = damage(files)) findings = set_aside(files, *why);
    make_private(files.database);
    auto database = std::make_unique<Database>(files.database);
    prepare(*database);
    base::flush_folder(files.folder);
    alone.share();
    return {std::move(alone), std::move(database), std::move(findings)};
}

} // namespace

Files::Files(const fs::path& where)
    : folder(where)
    , database(where / "journal.sqlite")
    , keys(where / "journal.keys")
    , locks(where / "journal.locks") {}

Opened open_journal(const Files& files) {
    base::require_private(files.folder);
    refuse_shares(files.folder);
    if (ByteLock::left_by_fork(files.locks, 0))
        throw Failure(
            MDG_E_FORKED, MDG_ORIGIN_APPLICATION,
            "this process was forked from one that had the journal open; SQLite works in such a one only after "
            "exec()");
    // Whoever opens it alone looks at it; who comes while others have it open knows that it was looked at.
    const ByteLock gate = pass_gate(files);
    if (auto alone = ByteLock::take(files.locks, 0, ByteLock::Mode::exclusive))
        return look_and_open(files, std::move(*alone));
    if (auto use = ByteLock::take(files.locks, 0, ByteLock::Mode::shared))
        return open_looked_at(files, std::move(*use));
    throw Failure(MDG_E_BUSY, MDG_ORIGIN_APPLICATION, "another program holds the journal's lock file");
}

const char* network_share(std::uint64_t type) noexcept {
    struct Share {
        std::uint32_t type;
        const char* name;
    };
    constexpr std::array shares = {Share{0x6969, "NFS"},       Share{0x517B, "SMB"},      Share{0xFF534D42, "CIFS"},
                                   Share{0xFE534D42, "SMB2"},  Share{0x01021997, "9P"},   Share{0x00C36400, "Ceph"},
                                   Share{0x5346414F, "AFS"},   Share{0x01161970, "GFS2"}, Share{0x7461636F, "OCFS2"},
                                   Share{0x0BD00BD0, "Lustre"}};
    // Signed and 32 bits wide on some machines.
    const auto* share = std::ranges::find(shares, static_cast<std::uint32_t>(type), &Share::type);
    return share == shares.end() ? nullptr : share->name;
}

} // namespace mdg::journal
