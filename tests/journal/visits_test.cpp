#include "base/failing.hpp"
#include "base/individual_number.hpp"
#include "base/scratch.hpp"
#include "base/tripwire.hpp"
#include "journal/opening.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <atomic>
#include <optional>
#include <thread>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mdg;
using namespace mdg::journal;
using namespace mdg::journal::test;
using mdg::test::failure_of;
using mdg::test::Scratch;

TEST_CASE("what was appended is there after the journal is opened again, in its order", "[journal]") {
    const Scratch scratch(in_memory());
    std::string id;
    {
        Journal journal(scratch.folder / "journal");
        auto visit = journal.begin("counter 1", day("2026-11-22"), std::vector<NewEntry>{{"options", note("a")}});
        id = visit.id();
        CHECK(visit.append("step", note("b")) == 2);
        CHECK(visit.append(std::vector<NewEntry>{{"answer", note("c")}, {"result", note("d")}}) == 4);
    }
    Journal journal(scratch.folder / "journal");
    const auto visit = journal.resume(id, "counter 2");
    CHECK(visit.visit_date() == day("2026-11-22"));
    const auto entries = visit.entries();
    REQUIRE(entries.size() == 4);
    const std::vector<std::string> kinds = {"options", "step", "answer", "result"};
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(entries[i].number == static_cast<std::int64_t>(i) + 1);
        CHECK(entries[i].kind == kinds[i]);
        CHECK(json(entries[i].content) == json(note(std::string(1, static_cast<char>('a' + i)))));
    }
}

TEST_CASE("a visit's identifier is letters only and is no other's", "[journal][R-PRIV-01]") {
    const Scratch scratch(in_memory());
    Journal journal(scratch.folder / "journal");
    std::set<std::string> ids;
    for (int i = 0; i < 50; ++i) {
        const std::string id = journal.begin("", day("2026-11-22")).id();
        CHECK(id.size() == 16);
        CHECK(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == id.npos);
        ids.insert(id);
    }
    CHECK(ids.size() == 50);
}

TEST_CASE("one lease a visit, also within one process, and a visit is free when its lease is gone", "[journal]") {
    const Scratch scratch(in_memory());
    Journal journal(scratch.folder / "journal");
    Journal same(scratch.folder / "journal");
    auto visit = std::make_unique<VisitLease>(journal.begin("counter 1", day("2026-11-22")));
    const std::string id = visit->id();
    for (Journal* each : {&journal, &same}) {
        const auto failure = failure_of([&] { each->resume(id, "counter 2"); });
        CHECK(failure.status == MDG_E_CLAIMED);
        CHECK(failure.message.find("counter 1") != std::string::npos);
    }
    CHECK(failure_of([&] { journal.settle(id); }).status == MDG_E_CLAIMED);
    const VisitLease another = same.begin("counter 2", day("2026-11-22")); // is in nobody's way
    visit.reset();
    const auto later = same.resume(id, "counter 2");
    CHECK(failure_of([&] { journal.resume(id, "counter 1"); }).findings.at(0).detail == "counter 2");
}

TEST_CASE("a visit is free when its lease is gone, also while a process that is being started has copies of its lock",
          "[journal]") {
    const Scratch scratch(in_memory());
    Journal journal(scratch.folder / "journal");
    std::optional<VisitLease> visit(journal.begin("counter 1", day("2026-11-22")));
    const std::string id = visit->id();
    std::vector<int> copies; // which it has until it runs its program
    for (const auto& open : std::filesystem::directory_iterator("/proc/self/fd")) {
        std::error_code gone;
        if (std::filesystem::read_symlink(open.path(), gone).filename() == "journal.locks")
            copies.push_back(dup(std::stoi(open.path().filename())));
    }
    CHECK_FALSE(copies.empty());
    visit.reset();
    CHECK_NOTHROW(journal.resume(id, "counter 2"));
    for (const int copy : copies) close(copy);
}

TEST_CASE("a lease outlives its journal", "[journal]") {
    const Scratch scratch(in_memory());
    auto journal = std::make_unique<Journal>(scratch.folder / "journal");
    auto visit = journal->begin("counter 1", day("2026-11-22"));
    journal.reset();
    CHECK(visit.append("step", note("a")) == 1);
    CHECK(visit.entries().size() == 1);
}

TEST_CASE("a visit that is not there is not found, and what was asked for is not repeated", "[journal][R-PRIV-01]") {
    const Scratch scratch(in_memory());
    Journal journal(scratch.folder / "journal");
    CHECK(failure_of([&] { journal.resume("bcdfghjkmnpqrstv", ""); }).status == MDG_E_NOT_FOUND);
    std::mt19937 random(20261122);
    const std::string number = mdg::test::made_number(random);
    const auto failure = failure_of([&] { journal.resume(number, ""); });
    CHECK(failure.status == MDG_E_NOT_FOUND);
    // Nor is one accepted inside an entry.
    CHECK(failure_of([&] { record::Record(MDG_KIND_PATIENT).set_text(MDG_FIELD_NAME, number); }).status ==
          MDG_E_FORBIDDEN_NUMBER);
    CHECK_FALSE(base::holds_individual_number(failure.message));
    CHECK(failure_of([&] { journal.verify("窓口"); }).status == MDG_E_NOT_FOUND);
}

TEST_CASE("entries that only the journal writes, or that are none, are refused and nothing is written", "[journal]") {
    const Scratch scratch(in_memory());
    Journal journal(scratch.folder / "journal");
    auto visit = journal.begin("counter 1", day("2026-11-22"));
    for (const std::string kind : {"", "declaration", "purged", "pending", "confirmed"})
        CHECK(failure_of([&] { visit.append(kind, note("a")); }).status == MDG_E_BAD_ARGUMENT);
    CHECK(failure_of([&] { visit.append(std::string(41, 'k'), note("a")); }).status == MDG_E_BAD_ARGUMENT);
    // All or none.
    const std::vector<NewEntry> second_wrong = {{"step", note("a")},
                                                {"confirmed", confirmation("online", "2026-11-23")}};
    CHECK(failure_of([&] { visit.append(second_wrong); }).status == MDG_E_WRONG_STEP);
    CHECK(visit.entries().empty());
    CHECK(visit.append("step", note("b")) == 1);
    CHECK(intact(journal, visit.id()));
}

TEST_CASE("no field of a record, and so no entry, can hold a PIN, a passcode or a photo",
          "[journal][R-PRIV-14][R-PRIV-03]") {
    for (const auto& field : record::all_fields()) {
        CAPTURE(field.name);
        for (const char* secret : {"pin", "passcode", "photo", "picture"}) {
            const bool named =
                ("_" + std::string(field.name) + "_").find("_" + std::string(secret) + "_") != std::string::npos;
            // A state, a limit or a count may be told.
            CHECK_FALSE((named && field.type != record::Type::code && field.type != record::Type::integer));
        }
    }
}

TEST_CASE("threads of one process and journals on one folder do not lose each other's entries", "[journal][threads]") {
    const Scratch scratch(in_memory());
    Journal first(scratch.folder / "journal");
    Journal second(scratch.folder / "journal");
    constexpr int each = 20;
    std::vector<std::string> ids(6);
    std::vector<std::thread> threads;
    std::atomic<int> failed{0};
    for (std::size_t i = 0; i < ids.size(); ++i)
        threads.emplace_back([&, i] {
            try {
                Journal& journal = i % 2 == 0 ? first : second;
                auto visit = journal.begin("counter", day("2026-11-22"));
                ids[i] = visit.id();
                for (int n = 0; n < each; ++n) visit.append("step", content_of(i, n + 1));
            } catch (const base::Failure&) {
                ++failed;
            }
        });
    for (auto& thread : threads) thread.join();
    CHECK(failed == 0);
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto entries = first.resume(ids[i], "").entries();
        REQUIRE(entries.size() == each);
        for (const Entry& entry : entries) CHECK(json(entry.content) == json(content_of(i, entry.number)));
        CHECK(intact(second, ids[i]));
    }
}

TEST_CASE("in a forked child the journal and its leases are closed, and the parent's go on", "[journal]") {
    const Scratch scratch(in_memory());
    Journal journal(scratch.folder / "journal");
    auto visit = journal.begin("counter 1", day("2026-11-22"));
    const pid_t child = ::fork();
    if (child == 0) {
        const auto forked = [](auto action) {
            try {
                action();
            } catch (const base::Failure& failure) {
                return failure.status == MDG_E_FORKED;
            }
            return false;
        };
        const bool all = forked([&] { visit.append("step", note("a")); }) &&
                         forked([&] { journal.begin("child", day("2026-11-22")); }) &&
                         forked([&] { Journal(scratch.folder / "journal"); });
        ::_exit(all ? 0 : 1);
    }
    int status = -1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
    CHECK(visit.append("step", note("b")) == 1);
    CHECK(failure_of([&] { journal.resume(visit.id(), ""); }).status == MDG_E_CLAIMED);
}

TEST_CASE("nobody else can look into the journal", "[journal][R-PRIV-07]") {
    const Scratch scratch(in_memory());
    const auto folder = scratch.folder / "journal";
    {
        Journal journal(folder);
        auto visit = journal.begin("counter 1", day("2026-11-22"));
        visit.keep_declaration(note("a"));
        for (const auto& entry : std::filesystem::directory_iterator(folder)) {
            struct stat about {};
            REQUIRE(::stat(entry.path().c_str(), &about) == 0);
            CAPTURE(entry.path());
            CHECK((about.st_mode & 0777) == 0600);
        }
    }
    ::chmod(folder.c_str(), 0750);
    CHECK(failure_of([&] { Journal{folder}; }).status == MDG_E_PERMISSION);
    ::chmod(folder.c_str(), 0700);
    std::filesystem::create_directory_symlink(folder, scratch.folder / "link");
    CHECK(failure_of([&] { Journal{scratch.folder / "link"}; }).status == MDG_E_PERMISSION);
}

TEST_CASE("network shares are known by their kind", "[journal]") {
    for (const std::uint64_t share :
         {0x6969UL, 0xFF534D42UL, 0xFFFFFFFFFF534D42UL, 0xFE534D42UL, 0x517BUL, 0x01021997UL})
        CHECK(network_share(share) != nullptr);
    for (const std::uint64_t disk : {0xEF53UL, 0x9123683EUL, 0x58465342UL, 0x01021994UL, 0x794C7630UL})
        CHECK(network_share(disk) == nullptr);
}
