#include "base/failing.hpp"
#include "base/scratch.hpp"
#include "processes.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <memory>

#include <csignal>

#include <sys/wait.h>

using namespace mdg;
using namespace mdg::journal;
using namespace mdg::journal::test;
using namespace std::chrono_literals;

namespace {

// Every entry that was said to be written is there as it was written, and none is half there.
void check_visit(Journal& journal, const std::map<std::string, std::string>& said, std::uint64_t seed) {
    const auto begun = said.find("begun");
    if (begun == said.end()) return;
    const std::string& id = begun->second;
    const std::int64_t done = said.count("done") != 0 ? std::stoll(said.at("done")) : 0;
    const auto entries = journal.resume(id, "the next one").entries();
    REQUIRE(static_cast<std::int64_t>(entries.size()) >= done);
    // What is there beyond that is the one call that was killed before it returned, whole: one entry or two.
    REQUIRE(static_cast<std::int64_t>(entries.size()) <= done + (done % 3 == 2 ? 2 : 1));
    if (static_cast<std::int64_t>(entries.size()) != done && done % 3 == 2)
        REQUIRE(static_cast<std::int64_t>(entries.size()) == done + 2);
    REQUIRE(std::ranges::all_of(
        entries, [&](const Entry& entry) { return json(entry.content) == json(content_of(seed, entry.number)); }));
    REQUIRE(intact(journal, id));
}

} // namespace

TEST_CASE("killed at any moment, a visit keeps every entry whose append returned, and no half of another",
          "[journal][R-FLOW-08]") {
    const mdg::test::Scratch scratch(in_memory());
    std::mt19937 random(20261122);
    constexpr int rounds = 25;
    constexpr int at_once = 8;
    std::uint64_t seed = 0;
    std::int64_t written = 0;
    for (int round = 0; round < rounds; ++round) {
        // Every five rounds the journal is a new one: its making is killed too.
        const auto folder = scratch.folder / ("journal-" + std::to_string(round / 5));
        std::vector<std::unique_ptr<Subject>> subjects;
        const std::uint64_t first = seed;
        for (int i = 0; i < at_once; ++i, ++seed)
            subjects.push_back(
                std::make_unique<Subject>(scratch.folder / ("said-" + std::to_string(seed)),
                                          std::vector<std::string>{"append", folder.string(), std::to_string(seed)}));
        // From before the journal is open to well into the writing.
        if (round % 5 != 0)
            for (auto& subject : subjects) subject->wait_for("begun");
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % 20));
        for (auto& subject : subjects) {
            subject->kill();
            std::this_thread::sleep_for(std::chrono::microseconds(random() % 2'000));
        }
        Journal journal(folder);
        REQUIRE(journal.findings().empty());
        for (int i = 0; i < at_once; ++i) {
            const auto said = subjects[static_cast<std::size_t>(i)]->said();
            CAPTURE(round, i);
            CAPTURE(said.count("failed") != 0 ? said.at("failed") : "");
            REQUIRE(said.count("failed") == 0);
            check_visit(journal, said, first + static_cast<std::uint64_t>(i));
            if (said.count("done") != 0) written += std::stoll(said.at("done"));
        }
    }
    CHECK(seed == 200);
    CHECK(written > 200); // it was the writing that was killed
}

TEST_CASE("two processes never conduct one visit: the second hears who has it, and gets it when that one is killed",
          "[journal]") {
    const mdg::test::Scratch scratch(in_memory());
    const auto folder = scratch.folder / "journal";
    Journal journal(folder);
    const std::string id = journal.begin("counter 1", day("2026-11-22")).id();

    Subject other(scratch.folder / "said", {"hold", folder.string(), id});
    other.wait_for("held");
    const auto failure = mdg::test::failure_of([&] { journal.resume(id, "counter 2"); });
    CHECK(failure.status == MDG_E_CLAIMED);
    CHECK(failure.message.find("subject hold") != std::string::npos);
    REQUIRE(failure.findings.size() == 1);
    CHECK(failure.findings[0].detail == "subject hold");
    other.kill();
    CHECK(journal.resume(id, "counter 2").id() == id);
}

TEST_CASE("a child that was forked holds nothing: the visit is free when its parent dies", "[journal]") {
    const mdg::test::Scratch scratch(in_memory());
    const auto folder = scratch.folder / "journal";
    Journal journal(folder);
    const std::string id = journal.begin("counter 1", day("2026-11-22")).id();

    Subject parent(scratch.folder / "said", {"fork", folder.string(), id});
    const pid_t child = std::stoi(parent.wait_for("child"));
    CHECK(mdg::test::failure_of([&] { journal.resume(id, "counter 2"); }).status == MDG_E_CLAIMED);
    parent.kill();
    CHECK(journal.resume(id, "counter 2").id() == id);
    CHECK(::kill(child, SIGKILL) == 0);
}

TEST_CASE("a full disk is said, loses nothing, and when there is room again the visit goes on", "[journal]") {
    const mdg::test::Scratch scratch(in_memory());
    const auto folder = scratch.folder / "journal";
    Subject subject(scratch.folder / "said", {"append", folder.string(), "7", "300000"});
    CHECK(subject.process().end() == 0);
    const auto said = subject.said();
    CHECK(said.at("failed") == std::to_string(MDG_E_STORAGE));
    CHECK(std::stoll(said.at("done")) > 20);
    Journal journal(folder);
    const auto lease = journal.resume(said.at("begun"), "the next one");
    const auto entries = lease.entries();
    CHECK(static_cast<std::int64_t>(entries.size()) == std::stoll(said.at("done")));
    for (const Entry& entry : entries) REQUIRE(json(entry.content) == json(content_of(7, entry.number)));
    CHECK(intact(journal, lease.id()));
}

TEST_CASE("a disk that is really full: everything before is there", "[journal]") {
    const mdg::test::Scratch scratch(in_memory());
    const auto disk = scratch.folder / "disk";
    std::filesystem::create_directory(disk);
    if (std::system("unshare -Urm true 2>/dev/null") != 0) {
        WARN("no user namespaces here");
        return;
    }
    ::setenv("OUT", (scratch.folder / "copy").c_str(), 1);
    Subject subject(scratch.folder / "said", {"append", (disk / "journal").string(), "9"},
                    {"unshare", "-Urm", "sh", "-c",
                     "mount -t tmpfs -o size=400k,mode=0700 tmpfs \"$0\" && \"$@\"; cp -r \"$0/journal\" \"$OUT\"",
                     disk.string()});
    CHECK(subject.process().end() == 0);
    const auto said = subject.said();
    REQUIRE(said.count("failed") == 1);
    CHECK(said.at("failed") == std::to_string(MDG_E_STORAGE));
    Journal journal(scratch.folder / "copy");
    CHECK(journal.findings().empty());
    const auto lease = journal.resume(said.at("begun"), "the next one");
    const auto entries = lease.entries();
    CHECK(static_cast<std::int64_t>(entries.size()) == std::stoll(said.at("done")));
    for (const Entry& entry : entries) REQUIRE(json(entry.content) == json(content_of(9, entry.number)));
    CHECK(intact(journal, lease.id()));
}
