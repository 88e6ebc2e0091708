#include "base/failing.hpp"
#include "base/file.hpp"
#include "base/scratch.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <fstream>
#include <functional>

#include <sqlite3.h>

using namespace mdg;
using namespace mdg::journal;
using namespace mdg::journal::test;
using mdg::test::failure_of;
using mdg::test::Scratch;
namespace fs = std::filesystem;

namespace {

// A journal with some visits, all in its database file. An identifier of one.
std::string fill(const fs::path& folder, int visits = 40) {
    Journal journal(folder);
    std::string id;
    for (int i = 0; i < visits; ++i) {
        std::vector<NewEntry> entries;
        for (int n = 1; n <= 5; ++n) entries.push_back({"step", content_of(static_cast<std::uint64_t>(i), n)});
        entries.push_back({"result", note("end")});
        id = journal.begin("counter 1", day("2026-11-22"), entries).id();
    }
    return id;
}

void overwrite(const fs::path& file, std::size_t at, const std::string& bytes) {
    std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
    out.seekp(static_cast<std::streamoff>(at));
    out << bytes;
}

void sql(const fs::path& file, const std::string& text) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
    CHECK(sqlite3_exec(database, text.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(database);
}

} // namespace

TEST_CASE("a damaged journal is set aside whole, said, and a new one is begun", "[journal]") {
    struct Row {
        const char* what;
        std::function<void(const fs::path&)> harm;
    };
    const auto row = GENERATE(
        Row{"the header is overwritten", [](const fs::path& file) { overwrite(file, 0, std::string(64, 'x')); }},
        Row{"the file is text", [](const fs::path& file) { std::ofstream(file) << "no database"; }},
        Row{"it was cut in the middle of a page", [](const fs::path& file) { fs::resize_file(file, 10'000); }},
        Row{"its second half is gone", [](const fs::path& file) { fs::resize_file(file, 4096 * 8); }},
        Row{"a page is zeros", [](const fs::path& file) { overwrite(file, 4096, std::string(4096, '\0')); }},
        Row{"a page is rubbish", [](const fs::path& file) { overwrite(file, 3 * 4096, std::string(4096, '\xA5')); }},
        Row{"the list of tables is rubbish",
            [](const fs::path& file) { overwrite(file, 2000, std::string(2000, 'z')); }},
        Row{"a table is gone", [](const fs::path& file) { sql(file, "DROP TABLE entries"); }},
        Row{"it is another program's", [](const fs::path& file) { sql(file, "PRAGMA application_id=1"); }},
        Row{"it is gone and its keys are there",
            [](const fs::path& file) {
                std::ofstream(file.parent_path() / "journal.keys") << "keys";
                fs::remove(file);
            }},
        Row{"it is empty and its log is there", [](const fs::path& file) {
                std::ofstream(file.native() + "-wal") << "a log";
                fs::resize_file(file, 0);
            }});
    CAPTURE(row.what);
    const Scratch scratch(in_memory());
    const auto folder = scratch.folder / "journal";
    const std::string old = fill(folder);
    row.harm(folder / "journal.sqlite");
    std::map<std::string, std::string> before;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() != ".locks")
            before[entry.path().filename()] = base::read_file(entry.path(), 1 << 24);

    Journal journal(folder);
    REQUIRE(journal.findings().size() == 2);
    CHECK(journal.findings()[0].code == MDG_FINDING_CODE_DAMAGED);
    CHECK(journal.findings()[1].code == MDG_FINDING_CODE_SET_ASIDE);
    CHECK(journal.findings()[1].place == (folder / "damaged-1").string());
    for (const auto& [name, bytes] : before)
        if (name.find("-shm") == name.npos) CHECK(base::read_file(folder / "damaged-1" / name, 1 << 24) == bytes);
    CHECK(journal.find(all_visits()).list(MDG_FIELD_JOURNAL_VISIT).empty());
    CHECK(journal.find(all_visits()).list(MDG_FIELD_FINDING).size() == 2); // the clerk's list says it too
    CHECK(failure_of([&] { journal.resume(old, ""); }).status == MDG_E_NOT_FOUND);
    CHECK(journal.begin("counter 1", day("2026-11-22")).append("step", note("a")) == 1);
}

TEST_CASE("each damaged journal has a place of its own", "[journal]") {
    const Scratch scratch(in_memory());
    const auto folder = scratch.folder / "journal";
    for (int i = 1; i <= 3; ++i) {
        fill(folder, 2);
        overwrite(folder / "journal.sqlite", 0, "rubbish rubbish rubbish");
        CHECK(Journal(folder).findings().at(1).place == (folder / ("damaged-" + std::to_string(i))).string());
    }
    CHECK(Journal(folder).findings().empty());
}

TEST_CASE("a sound journal is not set aside: after a kill, while another has it open, or where nothing was written",
          "[journal]") {
    const Scratch scratch(in_memory());
    const auto folder = scratch.folder / "journal";
    fs::create_directory(folder);
    fs::permissions(folder, fs::perms::owner_all);
    std::ofstream(folder / "journal.sqlite").flush(); // its maker died at once
    Journal journal(folder);
    CHECK(journal.findings().empty());
    CHECK(Journal(folder).findings().empty());
}

TEST_CASE("a journal of a newer release is left alone", "[journal]") {
    const Scratch scratch(in_memory());
    const auto folder = scratch.folder / "journal";
    fill(folder, 2);
    sql(folder / "journal.sqlite", "PRAGMA user_version=2");
    const std::string before = base::read_file(folder / "journal.sqlite", 1 << 24);
    CHECK(failure_of([&] { Journal{folder}; }).status == MDG_E_UNSUPPORTED);
    CHECK(base::read_file(folder / "journal.sqlite", 1 << 24) == before);
    CHECK_FALSE(fs::exists(folder / "damaged-1"));
}

TEST_CASE("a folder that cannot be made or written is said, with its path", "[journal]") {
    const Scratch scratch(in_memory());
    std::ofstream(scratch.folder / "file").flush();
    for (const auto& folder : {scratch.folder / "file", scratch.folder / "no" / "journal"}) {
        const auto failure = failure_of([&] { Journal{folder}; });
        CHECK((failure.status == MDG_E_STORAGE || failure.status == MDG_E_PERMISSION));
        CHECK(failure.message.find(folder.string()) != std::string::npos);
    }
}

TEST_CASE("a changed, dropped, moved or added entry is found, and which", "[journal]") {
    struct Row {
        const char* harm; // with V for the visit's place
        const char* place;
    };
    const auto row = GENERATE(
        Row{"UPDATE entries SET content = replace(content, '\"2\"', '\"3\"') WHERE place = V + 2", "entry 2"},
        Row{"UPDATE entries SET kind = 'answer' WHERE place = V + 4", "entry 4"},
        Row{"UPDATE entries SET hash = zeroblob(32) WHERE place = V + 3", "entry 3"},
        Row{"UPDATE entries SET hash = x'00' WHERE place = V + 3", "entry 3"},
        Row{"DELETE FROM entries WHERE place = V + 1", "entry 1"},
        Row{"DELETE FROM entries WHERE place = V + 3", "entry 3"},
        Row{"DELETE FROM entries WHERE place = V + 6", "entry 6"},
        Row{"DELETE FROM entries WHERE place BETWEEN V + 2 AND V + 6", "entry 2"},
        Row{"DELETE FROM entries WHERE place > V", "entry 1"},
        Row{"INSERT INTO entries SELECT V + 7, kind, content, hash FROM entries WHERE place = V + 5", "entry 7"},
        Row{"UPDATE visits SET visit_date = 20261123", "entry 1"},
        Row{"UPDATE visits SET id = 'bcdfghjkmnpqrstv'", "entry 1"},
        Row{"UPDATE entries SET place = V + 9 WHERE place = V + 6", "entry 6"});
    CAPTURE(row.harm);
    const Scratch scratch(in_memory());
    const auto folder = scratch.folder / "journal";
    const std::string id = fill(folder, 1);
    std::string harm = row.harm;
    for (auto at = harm.find("V "); at != harm.npos; at = harm.find("V ", at)) harm.replace(at, 1, "(1 << 20)");
    for (auto at = harm.find("> V"); at != harm.npos; at = harm.find("> V")) harm.replace(at, 3, "> (1 << 20)");
    {
        Journal journal(folder);
        CHECK(intact(journal, id));
        CHECK(journal.verify(id).integer(MDG_FIELD_ENTRY_COUNT) == 6);
    }
    sql(folder / "journal.sqlite", harm);
    Journal journal(folder);
    const auto visits = journal.find(all_visits());
    const std::string now = *visits.first(MDG_FIELD_JOURNAL_VISIT)->text(MDG_FIELD_VISIT_ID);
    const auto evidence = journal.verify(now);
    CHECK(evidence.integer(MDG_FIELD_CHAIN_INTACT) == 0);
    REQUIRE(evidence.first(MDG_FIELD_FINDING) != nullptr);
    CHECK(*evidence.first(MDG_FIELD_FINDING)->text(MDG_FIELD_PLACE) == row.place);
}

TEST_CASE("a chain that was made anew from an entry on does not end in the seal of the result", "[journal]") {
    const Scratch scratch(in_memory());
    const auto folder = scratch.folder / "journal";
    const std::string id = fill(folder, 1);
    const std::string other = fill(folder, 1); // the same entries under another identifier
    std::string head;
    {
        Journal journal(folder);
        head = *journal.verify(id).text(MDG_FIELD_CHAIN_HEAD);
        CHECK(head.size() == 64);
        CHECK(head != *journal.verify(other).text(MDG_FIELD_CHAIN_HEAD));
    }
    // What its writer would have written for other entries.
    sql(folder / "journal.sqlite", "UPDATE visits SET seal = zeroblob(32) WHERE number = 1");
    Journal journal(folder);
    CHECK_FALSE(intact(journal, id));
    CHECK(intact(journal, other));
    CHECK(*journal.verify(id).text(MDG_FIELD_CHAIN_HEAD) == head);
}
