#include "base/file.hpp"
#include "failing.hpp"
#include "scratch.hpp"
#include "support/catch.hpp"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

std::atomic<int> flush_error = 0;

} // namespace

// A disk or share that finds out that it is full when the file is flushed.
extern "C" int __real_fsync(int fd);
extern "C" int __wrap_fsync(int fd);
extern "C" int __wrap_fsync(int fd) {
    if (flush_error == 0) return __real_fsync(fd);
    errno = flush_error;
    return -1;
}

namespace mdg::base {
namespace {

namespace fs = std::filesystem;
using test::failure_of;
using test::Scratch;

constexpr std::size_t enough = 1U << 20U;

std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.insert(entry.path().filename());
    return names;
}

// Rights do not hold for root; the tests about them run as somebody else then.
class Unprivileged {
public:
    Unprivileged() {
        if (was_root_) REQUIRE(seteuid(65534) == 0);
    }
    ~Unprivileged() {
        if (was_root_ && seteuid(0) != 0) std::abort();
    }
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

private:
    bool was_root_ = geteuid() == 0;
};

} // namespace

TEST_CASE("a file is read as it was written") {
    const Scratch scratch;
    const fs::path path = scratch.folder / "結果.xml";
    for (const std::string& content :
         {std::string(), std::string("窓口\r\n"), std::string("\0\xFF\x1A", 3), std::string(200000, 'x')}) {
        write_atomically(path, content);
        CHECK(read_file(path, enough) == content);
    }
    CHECK(names_in(scratch.folder) == std::set<std::string>{"結果.xml"});
}

TEST_CASE("a relative path without a folder is one of the working folder") {
    const Scratch scratch;
    const fs::path before = fs::current_path();
    fs::current_path(scratch.folder);
    write_atomically("plain.txt", "x");
    fs::current_path(before);
    CHECK(names_in(scratch.folder) == std::set<std::string>{"plain.txt"});
}

TEST_CASE("what cannot be read says why and where") {
    const Scratch scratch;
    const fs::path path = scratch.folder / "answer.xml";
    struct Row {
        fs::path path;
        Status status;
    };
    write_atomically(path, "secret");
    fs::permissions(path, fs::perms::none);
    fs::permissions(scratch.folder, fs::perms::all);
    const Unprivileged somebody;
    for (const Row& row : std::vector<Row>{{scratch.folder / "missing", MDG_E_IO},
                                           {scratch.folder, MDG_E_IO},
                                           {path / "below", MDG_E_IO},
                                           {path, MDG_E_PERMISSION}}) {
        CAPTURE(row.path);
        const auto failure = failure_of([&] { read_file(row.path, enough); });
        CHECK(failure.status == row.status);
        CHECK(failure.origin == MDG_ORIGIN_OS);
        CHECK(failure.message.find(row.path.string()) != std::string::npos);
        CHECK(failure.vendor_code.starts_with("errno "));
    }
}

TEST_CASE("a file larger than the cap is refused, one of exactly that size is not") {
    const Scratch scratch;
    const fs::path path = scratch.folder / "large";
    for (std::size_t size : {std::size_t{100}, std::size_t{64 * 1024}, std::size_t{300000}}) {
        write_atomically(path, std::string(size, 'x'));
        CHECK(read_file(path, size).size() == size);
        const auto failure = failure_of([&] { read_file(path, size - 1); });
        CHECK(failure.status == MDG_E_TOO_LARGE);
        CHECK(failure.message.find(path.string()) != std::string::npos);
    }
    // A source without an end stops at the cap too.
    CHECK(failure_of([] { read_file("/dev/zero", enough); }).status == MDG_E_TOO_LARGE);
}

TEST_CASE("what cannot be written says why and leaves nothing behind") {
    const Scratch scratch;
    const fs::path readable = scratch.folder / "readable";
    const fs::path folder_there = scratch.folder / "folder";
    fs::create_directory(readable);
    fs::create_directory(folder_there);
    fs::permissions(scratch.folder, fs::perms::all);
    fs::permissions(readable,
                    fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec);
    struct Row {
        fs::path path;
        Status status;
    };
    for (const Row& row : std::vector<Row>{{readable / "x", MDG_E_PERMISSION},
                                           {scratch.folder / "missing" / "x", MDG_E_IO},
                                           {folder_there, MDG_E_IO},
                                           {scratch.folder / std::string(300, 'n'), MDG_E_IO}}) {
        CAPTURE(row.path);
        const auto failure = failure_of([&] {
            const Unprivileged somebody;
            write_atomically(row.path, "content");
        });
        CHECK(failure.status == row.status);
        CHECK(failure.origin == MDG_ORIGIN_OS);
        CHECK(failure.message.find(row.path.parent_path().string()) != std::string::npos);
    }
    CHECK(names_in(scratch.folder) == std::set<std::string>{"readable", "folder"});
    CHECK(names_in(readable).empty());
}

TEST_CASE("a failed write leaves the old file whole and no temporary one") {
    const Scratch scratch;
    const fs::path path = scratch.folder / "request.xml";
    write_atomically(path, "old");

    SECTION("the file would be larger than the system allows") {
        rlimit old_limit{};
        REQUIRE(getrlimit(RLIMIT_FSIZE, &old_limit) == 0);
        auto* const old_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{4096, old_limit.rlim_max};
        REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
        CHECK(failure_of([&] { write_atomically(path, std::string(10000, 'n')); }).status == MDG_E_IO);
        REQUIRE(setrlimit(RLIMIT_FSIZE, &old_limit) == 0);
        std::signal(SIGXFSZ, old_handler);
    }
    SECTION("the disk is full") {
        for (int error : {ENOSPC, EDQUOT}) {
            flush_error = error;
            const auto failure = failure_of([&] { write_atomically(path, "new"); });
            flush_error = 0;
            CHECK(failure.status == MDG_E_STORAGE);
            CHECK(failure.vendor_code == "errno " + std::to_string(error));
        }
    }
    CHECK(read_file(path, enough) == "old");
    CHECK(names_in(scratch.folder) == std::set<std::string>{"request.xml"});
}

TEST_CASE("nobody sees half a file while it is rewritten, even by two writers at once") {
    const Scratch scratch;
    const fs::path path = scratch.folder / "request.xml";
    const auto content = [](int turn) {
        return std::string(20000 + static_cast<std::size_t>(turn % 7) * 1000, static_cast<char>('a' + turn % 26));
    };
    const auto whole = [](const std::string& text) {
        const auto letter = text.empty() ? 0 : text[0] - 'a';
        return text.size() >= 20000 && text.find_first_not_of(text[0]) == std::string::npos && letter >= 0 &&
               letter < 26;
    };
    write_atomically(path, content(0));
    std::atomic<int> reads = 0;
    std::atomic<int> halves = 0;
    std::atomic<int> failed = 0;
    {
        std::jthread reader([&](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                ++reads;
                if (!whole(read_file(path, enough))) ++halves;
            }
        });
        const auto write_many = [&](int first) {
            for (int turn = first; turn < first + 500; ++turn) {
                try {
                    write_atomically(path, content(turn));
                } catch (const Failure&) {
                    ++failed;
                }
            }
        };
        std::jthread one(write_many, 0);
        std::jthread two(write_many, 500);
    }
    CHECK(halves == 0);
    CHECK(failed == 0);
    CHECK(reads > 100);
    CHECK(names_in(scratch.folder) == std::set<std::string>{"request.xml"});
}

TEST_CASE("a temporary name is hidden and does not end as the target does") {
    const Scratch scratch;
    const fs::path path = scratch.folder / "OQSsiquc01req_1.xml";
    std::set<std::string> seen;
    {
        std::jthread watcher([&](const std::stop_token& stop) {
            while (!stop.stop_requested())
                for (const std::string& name : names_in(scratch.folder)) seen.insert(name);
        });
        for (int i = 0; i < 200; ++i) write_atomically(path, std::string(100000, 'x'));
    }
    seen.erase(path.filename());
    REQUIRE_FALSE(seen.empty()); // otherwise the watcher was too slow to prove anything
    for (const std::string& name : seen) {
        CAPTURE(name);
        CHECK(name.starts_with("."));
        CHECK(name.ends_with(".tmp"));
    }
}

TEST_CASE("a written file is nobody else's business") {
    const Scratch scratch;
    const mode_t old_mask = umask(0);
    write_atomically(scratch.folder / "claim.xml", "x");
    umask(old_mask);
    const auto mode = fs::status(scratch.folder / "claim.xml").permissions();
    CHECK((mode & fs::perms::others_all) == fs::perms::none);
    CHECK((mode & fs::perms::group_read) != fs::perms::none); // the terminal may run as another member of the group
}

} // namespace mdg::base
