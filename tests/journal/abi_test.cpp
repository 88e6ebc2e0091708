// The journal as a receipt computer uses it, beside a conductor of another process that writes it.
#include "api/support/handles.hpp"
#include "base/scratch.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <fstream>

using namespace mdg::api_test;
using mdg::journal::Journal;
using mdg::test::Scratch;
namespace journal_test = mdg::journal::test;

namespace {

Context open(const std::filesystem::path& folder) {
    const Record config = record(MDG_KIND_CONFIG, R"({"journal_dir": ")" + folder.string() + R"("})");
    Context context;
    Record error;
    CHECK(name(mdg_open(config.get(), context.out(), error.out())) == "OK");
    return context;
}

std::string pending_visit(Journal& journal) {
    auto visit = journal.begin("counter 1", journal_test::day("2026-11-22"));
    visit.append("pending", journal_test::pending_task(MDG_PENDING_REASON_DECLARATION));
    visit.keep_declaration(journal_test::note("declared"));
    visit.append("result", journal_test::note("provisional"));
    return visit.id();
}

std::uint32_t pending_in(const Context& context, const char* month) {
    const Record query = record(MDG_KIND_JOURNAL_QUERY, std::string(R"({"month": ")") + month + R"("})");
    Record list;
    Record error;
    CHECK(name(mdg_journal_pending(context.get(), query.get(), list.out(), error.out())) == "OK");
    CHECK(error.get() == nullptr);
    return mdg_record_count(list.get(), MDG_FIELD_PENDING_CONFIRMATION);
}

} // namespace

TEST_CASE("from the month's list to the confirmed, settled, proved and removed visit",
          "[journal][R-FLOW-08][R-DECL-10][R-DECL-11]") {
    const Scratch scratch(journal_test::in_memory());
    Journal conductor(scratch.folder / "journal");
    const std::string id = pending_visit(conductor);
    const Context context = open(scratch.folder / "journal");
    CHECK(pending_in(context, "2026-11") == 1);
    CHECK(pending_in(context, "2026-12") == 0);

    Record error;
    const Record lacking = record(MDG_KIND_CONFIRMATION, R"({"confirmation_means": "told"})");
    CHECK(name(mdg_journal_confirm(context.get(), id.c_str(), lacking.get(), error.out())) == "CHECK_FAILED");
    CHECK(has_finding(error.get(), MDG_FIELD_FINDING, "insured_number"));
    const Record confirmation = record(MDG_KIND_CONFIRMATION, R"({"confirmation_means": "copy",
        "confirmed_on": "2026-11-30", "insurer_number": "06130012", "insured_number": "0004567"})");
    CHECK(name(mdg_journal_confirm(context.get(), id.c_str(), confirmation.get(), error.out())) == "OK");
    CHECK(pending_in(context, "2026-11") == 0);
    CHECK(name(mdg_journal_settle(context.get(), id.c_str(), error.out())) == "OK");

    Record visits;
    const Record all = empty_record(MDG_KIND_JOURNAL_QUERY);
    REQUIRE(name(mdg_journal_find(context.get(), all.get(), visits.out(), error.out())) == "OK");
    const mdg_record visit = mdg_record_at(visits.get(), MDG_FIELD_JOURNAL_VISIT, 0);
    CHECK(text(visit, MDG_FIELD_VISIT_ID) == id);
    CHECK(text(visit, MDG_FIELD_CONFIRMATION_STATE) == MDG_CONFIRMATION_STATE_CONFIRMED);
    CHECK(text(visit, MDG_FIELD_DECLARATION_STATE) == MDG_DECLARATION_STATE_DESTROYED);

    Record evidence;
    REQUIRE(name(mdg_evidence_verify(context.get(), id.c_str(), evidence.out(), error.out())) == "OK");
    CHECK(integer(evidence.get(), MDG_FIELD_CHAIN_INTACT) == 1);
    CHECK(integer(evidence.get(), MDG_FIELD_ENTRY_COUNT) == 5);

    Record removed;
    REQUIRE(name(mdg_retention_run(context.get(), 20261122, removed.out(), error.out())) == "OK");
    CHECK(integer(removed.get(), MDG_FIELD_REMOVED_VISITS) == 0);
    REQUIRE(name(mdg_retention_run(context.get(), 20261123, removed.out(), error.out())) == "OK");
    CHECK(integer(removed.get(), MDG_FIELD_REMOVED_VISITS) == 1);
    CHECK(name(mdg_evidence_verify(context.get(), id.c_str(), evidence.out(), error.out())) == "NOT_FOUND");
}

TEST_CASE("a visit that another process conducts is claimed, and the error says by whom", "[journal]") {
    const Scratch scratch(journal_test::in_memory());
    Journal conductor(scratch.folder / "journal");
    const auto visit = conductor.begin("counter 1", journal_test::day("2026-11-22"));
    const Context context = open(scratch.folder / "journal");
    Record error;
    CHECK(name(mdg_journal_settle(context.get(), visit.id().c_str(), error.out())) == "CLAIMED");
    REQUIRE(has_finding(error.get(), MDG_FIELD_FINDING, "visit_owner"));
    CHECK(text(mdg_record_at(error.get(), MDG_FIELD_FINDING, 0), MDG_FIELD_DETAIL) == "counter 1");
}

TEST_CASE("without a journal its functions say what the configuration lacks, and wrong calls are refused",
          "[journal]") {
    const Scratch scratch(journal_test::in_memory());
    const Record config = empty_record(MDG_KIND_CONFIG);
    Context without;
    REQUIRE(name(mdg_open(config.get(), without.out(), nullptr)) == "OK");
    const Record query = empty_record(MDG_KIND_JOURNAL_QUERY);
    Record out;
    Record error;
    CHECK(name(mdg_journal_find(without.get(), query.get(), out.out(), error.out())) == "CONFIGURATION");
    CHECK(has_finding(error.get(), MDG_FIELD_FINDING, "journal_dir"));

    const Context context = open(scratch.folder / "journal");
    CHECK(name(mdg_journal_find(context.get(), config.get(), out.out(), error.out())) == "BAD_ARGUMENT");
    CHECK(name(mdg_journal_pending(context.get(), query.get(), nullptr, error.out())) == "NULL_POINTER");
    CHECK(name(mdg_journal_settle(context.get(), nullptr, error.out())) == "NULL_POINTER");
    CHECK(name(mdg_journal_settle(nullptr, "bcdfghjkmnpqrstv", error.out())) == "BAD_HANDLE");
    CHECK(name(mdg_journal_settle(context.get(), "bcdfghjkmnpqrstv", error.out())) == "NOT_FOUND");
    CHECK(name(mdg_retention_run(context.get(), 20260230, out.out(), error.out())) == "BAD_ARGUMENT");
    CHECK(name(mdg_evidence_verify(context.get(), "", out.out(), error.out())) == "NOT_FOUND");

    Context relative;
    const Record wrong = record(MDG_KIND_CONFIG, R"({"journal_dir": "journal"})");
    CHECK(name(mdg_open(wrong.get(), relative.out(), error.out())) == "CONFIGURATION");
    CHECK(has_finding(error.get(), MDG_FIELD_FINDING, "journal_dir"));
}

TEST_CASE("that the journal was damaged is the context's first event", "[journal]") {
    const Scratch scratch(journal_test::in_memory());
    const auto folder = scratch.folder / "journal";
    { Journal{folder}; }
    std::ofstream(folder / "journal.sqlite") << "no database";
    const Context context = open(folder);
    Record event;
    REQUIRE(name(mdg_next_event(context.get(), 1'000, event.out())) == "OK");
    CHECK(text(event.get(), MDG_FIELD_EVENT_CODE) == MDG_EVENT_CODE_JOURNAL_SET_ASIDE);
    CHECK(has_finding(event.get(), MDG_FIELD_FINDING, (folder / "damaged-1").string()));
}

TEST_CASE(
    "a context is opened with a journal that is not there yet, beside exchange folders without a place of their own",
    "[journal]") {
    const Scratch scratch(journal_test::in_memory());
    const std::string at = scratch.folder.string();
    std::filesystem::create_directory(scratch.folder / "req");
    std::filesystem::create_directory(scratch.folder / "res");
    const Record config = record(MDG_KIND_CONFIG, R"({"facility_code": "1311234567", "request_dir": ")" + at +
                                                      R"(/req", "result_dir": ")" + at + R"(/res", "journal_dir": ")" +
                                                      at + R"(/journal"})");
    Context context;
    CHECK(name(mdg_open(config.get(), context.out(), nullptr)) == "OK");
}
