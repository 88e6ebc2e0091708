#include "base/failing.hpp"
#include "base/file.hpp"
#include "base/scratch.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

using namespace mdg;
using namespace mdg::journal;
using namespace mdg::journal::test;
using mdg::test::failure_of;
using mdg::test::Scratch;
namespace fs = std::filesystem;

namespace {

const std::string name = "窓口　花子";

record::Record declaration(const std::string& of = name) {
    record::Record made(MDG_KIND_PATIENT);
    made.set_text(MDG_FIELD_NAME, of).set_text(MDG_FIELD_ADDRESS, "東京都千代田区架空町一丁目");
    return made;
}

// Whether the bytes stand anywhere in the folder's files.
bool holds(const fs::path& folder, const std::string& bytes) {
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && base::read_file(entry.path(), 1 << 26).find(bytes) != std::string::npos)
            return true;
    return false;
}

std::string state_of(const Journal& journal, const std::string& visit) {
    record::Record query(MDG_KIND_JOURNAL_QUERY);
    query.set_text(MDG_FIELD_VISIT_ID, visit);
    return journal.find(query).first(MDG_FIELD_JOURNAL_VISIT)->text_or(MDG_FIELD_DECLARATION_STATE, "");
}

} // namespace

TEST_CASE("a declaration is there for the claim until it is settled, and then nowhere",
          "[journal][R-DECL-10][R-PRIV-07]") {
    const Scratch scratch(in_memory());
    const auto folder = scratch.folder / "journal";
    std::string id;
    std::string key;
    {
        Journal journal(folder);
        auto visit = journal.begin("counter 1", day("2026-11-22"));
        id = visit.id();
        CHECK(state_of(journal, id).empty());
        visit.keep_declaration(declaration("別の人"));
        visit.keep_declaration(declaration());
        visit.append("step", note("a"));
        CHECK(state_of(journal, id) == MDG_DECLARATION_STATE_HELD);
        CHECK(intact(journal, id));
    }
    key = base::read_file(folder / "journal.keys", 4096).substr(32);
    REQUIRE(key.size() == 32);
    Journal journal(folder);
    {
        const auto visit = journal.resume(id, "counter 2");
        REQUIRE(visit.declaration());
        CHECK(json(*visit.declaration()) == json(declaration()));
        // Not in the entries either: they are kept for longer.
        for (const Entry& entry : visit.entries()) CHECK(json(entry.content).find(name) == std::string::npos);
    }
    CHECK(holds(folder, key));
    journal.settle(id);
    for (const std::string& bytes : {name, std::string("別の人"), std::string("架空町"), key})
        CHECK_FALSE(holds(folder, bytes));
    CHECK(fs::file_size(folder / "journal.sqlite-wal") == 0);
    CHECK(state_of(journal, id) == MDG_DECLARATION_STATE_DESTROYED);
    {
        auto visit = journal.resume(id, "counter 2");
        CHECK_FALSE(visit.declaration());
        const auto entries = visit.entries();
        REQUIRE(entries.size() == 4);
        CHECK(entries[3].kind == "purged"); // the record of it
        CHECK(failure_of([&] { visit.keep_declaration(declaration()); }).status == MDG_E_WRONG_STEP);
    }
    CHECK(intact(journal, id));
    journal.settle(id); // once more is no fault
    CHECK(journal.resume(id, "").entries().size() == 4);
}

TEST_CASE("no list, no query and no proof gives out anything of a declaration", "[journal][R-DECL-10]") {
    const Scratch scratch(in_memory());
    Journal journal(scratch.folder / "journal");
    auto visit = std::make_unique<VisitLease>(journal.begin("counter 1", day("2026-11-22")));
    const std::string id = visit->id();
    visit->keep_declaration(declaration());
    visit->append("pending", pending_task("declaration"));
    visit.reset();
    for (const auto& record : {journal.find(all_visits()), journal.pending(all_visits()), journal.verify(id),
                               journal.retain(day("2030-01-01"))})
        CHECK(json(record).find(name) == std::string::npos);
    CHECK_FALSE(holds(scratch.folder, name)); // enciphered from the start
}

TEST_CASE("many declarations among many: those that were settled are nowhere, the others all there",
          "[journal][R-DECL-10]") {
    const Scratch scratch(in_memory());
    const auto folder = scratch.folder / "journal";
    std::mt19937 random(20261122);
    std::map<std::string, std::string> names;
    std::vector<std::string> settled;
    Journal journal(folder);
    for (int i = 0; i < 60; ++i) {
        auto visit = journal.begin("counter 1", day("2026-11-22"));
        const std::string of = "架空" + std::to_string(100'000 + i);
        visit.keep_declaration(declaration(of + std::string(random() % 3'000, 'x')));
        names[visit.id()] = of;
    }
    for (const auto& [id, of] : names)
        if (random() % 2 == 0) {
            journal.settle(id);
            settled.push_back(id);
        }
    for (const std::string& id : settled) CHECK_FALSE(holds(folder, names[id]));
    for (const auto& [id, of] : names) {
        const auto kept = journal.resume(id, "").declaration();
        const bool gone = std::find(settled.begin(), settled.end(), id) != settled.end();
        CHECK(kept.has_value() == !gone);
        if (kept) CHECK(kept->text(MDG_FIELD_NAME)->starts_with(of));
        CHECK(intact(journal, id));
    }
}

TEST_CASE("what was handed in cannot be exchanged unseen", "[journal]") {
    const Scratch scratch(in_memory());
    const auto folder = scratch.folder / "journal";
    Journal journal(folder);
    std::string id;
    {
        auto visit = journal.begin("counter 1", day("2026-11-22"));
        id = visit.id();
        visit.keep_declaration(declaration());
    }
    {
        std::string other = base::read_file(folder / "journal.keys", 4096);
        other[40] = static_cast<char>(other[40] ^ 1);
        base::write_file(folder / "journal.keys", other, 0600);
    }
    CHECK(failure_of([&] { journal.resume(id, "").declaration(); }).status == MDG_E_MALFORMED);
}

TEST_CASE("visits before the day are removed, but for those that are pending, unsettled or in use",
          "[journal][R-DECL-10]") {
    const Scratch scratch(in_memory());
    const auto folder = scratch.folder / "journal";
    Journal journal(folder);
    const auto make = [&](const char* date, const std::string& text) {
        auto visit = journal.begin("counter 1", day(date));
        visit.append("step", note(text));
        return visit;
    };
    const std::string before = make("2026-03-31", "the day before").id();
    const std::string on = make("2026-04-01", "the day").id();
    const std::string after = make("2026-04-02", "the day after").id();
    auto pending = std::make_unique<VisitLease>(make("2026-03-01", "unconfirmed"));
    pending->append("pending", pending_task("oral"));
    const std::string pending_id = pending->id();
    pending.reset();
    auto unsettled = std::make_unique<VisitLease>(make("2026-03-01", "unsettled"));
    unsettled->keep_declaration(declaration());
    const std::string unsettled_id = unsettled->id();
    unsettled.reset();
    auto in_use = std::make_unique<VisitLease>(make("2026-03-01", "in use"));
    for (int i = 0; i < 250; ++i) make("2025-12-31", "one of many " + std::to_string(i));

    const auto run = journal.retain(day("2026-04-01"));
    CHECK(run.integer(MDG_FIELD_REMOVED_VISITS) == 251);
    CHECK(run.integer(MDG_FIELD_KEPT_PENDING) == 1);
    CHECK(run.integer(MDG_FIELD_KEPT_UNSETTLED) == 1);
    CHECK(run.integer(MDG_FIELD_KEPT_IN_USE) == 1);
    CHECK(run.date(MDG_FIELD_RETAINED_FROM) == day("2026-04-01"));
    CHECK(failure_of([&] { journal.verify(before); }).status == MDG_E_NOT_FOUND);
    for (const std::string& kept : {on, after, pending_id, unsettled_id, in_use->id()}) CHECK(intact(journal, kept));
    CHECK_FALSE(holds(folder, "the day before"));
    CHECK_FALSE(holds(folder, "one of many"));

    CHECK(in_use->append("step", note("goes on")) == 2);
    journal.confirm(pending_id, confirmation("online", "2026-04-10"));
    journal.settle(unsettled_id);
    in_use.reset();
    CHECK(journal.retain(day("2026-04-01")).integer(MDG_FIELD_REMOVED_VISITS) == 3);
    CHECK(journal.find(all_visits()).list(MDG_FIELD_JOURNAL_VISIT).size() == 2);
}
