#include "base/failing.hpp"
#include "base/scratch.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

using namespace mdg;
using namespace mdg::journal;
using namespace mdg::journal::test;
using mdg::test::failure_of;
using mdg::test::Scratch;
using record::Record;

namespace {

std::string make_pending(Journal& journal, const char* date, const char* reason = "oral") {
    auto visit = journal.begin("counter 1", day(date));
    Record task = pending_task(reason);
    task.add(MDG_FIELD_MISSING, [] {
        Record missing(MDG_KIND_FINDING);
        missing.set_text(MDG_FIELD_PLACE, "insured_number");
        return missing;
    }());
    visit.append("pending", task);
    visit.append("result", note("provisional"));
    return visit.id();
}

Record query_of_month(const char* month) {
    Record query(MDG_KIND_JOURNAL_QUERY);
    query.set_text(MDG_FIELD_MONTH, month);
    return query;
}

Record query_of_days(const char* from, const char* to) {
    Record query(MDG_KIND_JOURNAL_QUERY);
    if (from != nullptr) query.set_date(MDG_FIELD_FROM_DATE, day(from));
    if (to != nullptr) query.set_date(MDG_FIELD_TO_DATE, day(to));
    return query;
}

std::vector<std::string> dates(const Record& list, record::FieldId field = MDG_FIELD_PENDING_CONFIRMATION) {
    std::vector<std::string> all;
    for (const auto& each : list.list(field)) all.push_back(base::to_iso(*each->date(MDG_FIELD_VISIT_DATE)));
    return all;
}

std::map<std::string, std::string> places(const base::Failure& failure) {
    std::map<std::string, std::string> all;
    for (const auto& finding : failure.findings) {
        CHECK_FALSE(finding.ja.empty());
        all.emplace(finding.place, finding.code);
    }
    return all;
}

using Dates = std::vector<std::string>;

} // namespace

TEST_CASE("the month's list has the unconfirmed visits of that month, from its first day to its last",
          "[journal][R-FLOW-08]") {
    const Scratch scratch(in_memory());
    Journal journal(scratch.folder / "journal");
    for (const char* date : {"2028-03-01", "2028-02-29", "2028-02-28", "2028-02-01", "2028-01-31", "2026-12-31",
                             "2027-01-01", "2026-11-30"})
        make_pending(journal, date);
    journal.begin("counter 1", day("2028-02-15")).append("result", note("confirmed at once"));

    CHECK(dates(journal.pending(query_of_month("2028-02"))) == Dates{"2028-02-01", "2028-02-28", "2028-02-29"});
    CHECK(dates(journal.pending(query_of_month("2026-12"))) == Dates{"2026-12-31"});
    CHECK(dates(journal.pending(query_of_month("2027-01"))) == Dates{"2027-01-01"});
    CHECK(dates(journal.pending(query_of_month("2027-02"))).empty());
    CHECK(dates(journal.pending(query_of_days("2026-12-31", "2027-01-01"))) == Dates{"2026-12-31", "2027-01-01"});
    CHECK(dates(journal.pending(query_of_days("2028-02-29", nullptr))) == Dates{"2028-02-29", "2028-03-01"});
    CHECK(dates(journal.pending(query_of_days(nullptr, "2026-12-31"))) == Dates{"2026-11-30", "2026-12-31"});
    CHECK(dates(journal.pending(all_visits())).size() == 8);
    CHECK(dates(journal.find(query_of_month("2028-02")), MDG_FIELD_JOURNAL_VISIT) ==
          Dates{"2028-02-01", "2028-02-15", "2028-02-28", "2028-02-29"});
}

TEST_CASE("a task says its visit, its day, why and what is missing, over a restart", "[journal][R-FLOW-08][R-ONL-18]") {
    const Scratch scratch(in_memory());
    std::string id;
    {
        Journal journal(scratch.folder / "journal");
        id = make_pending(journal, "2026-11-22", MDG_PENDING_REASON_DOWNLOADED);
    }
    Journal journal(scratch.folder / "journal");
    const auto list = journal.pending(query_of_month("2026-11"));
    const Record* task = list.first(MDG_FIELD_PENDING_CONFIRMATION);
    REQUIRE(task != nullptr);
    CHECK(*task->text(MDG_FIELD_VISIT_ID) == id);
    CHECK(task->date(MDG_FIELD_VISIT_DATE) == day("2026-11-22"));
    CHECK(*task->text(MDG_FIELD_PENDING_REASON) == MDG_PENDING_REASON_DOWNLOADED);
    CHECK(*task->first(MDG_FIELD_MISSING)->text(MDG_FIELD_PLACE) == "insured_number");
    // The number that was downloaded beforehand is checked when the line is back.
    journal.confirm(id, confirmation(MDG_CONFIRMATION_MEANS_ONLINE, "2026-11-22"));
    CHECK(dates(journal.pending(all_visits())).empty());
}

TEST_CASE("the number closes a task, however it became known, and stays with the visit", "[journal][R-DECL-11]") {
    const auto means =
        GENERATE(as<std::string>(), MDG_CONFIRMATION_MEANS_ONLINE, MDG_CONFIRMATION_MEANS_CARD,
                 MDG_CONFIRMATION_MEANS_DOCUMENT, MDG_CONFIRMATION_MEANS_COPY, MDG_CONFIRMATION_MEANS_TOLD);
    const Scratch scratch(in_memory());
    Journal journal(scratch.folder / "journal");
    const std::string id = make_pending(journal, "2026-11-22", MDG_PENDING_REASON_DECLARATION);
    journal.confirm(id, confirmation(means.c_str(), "2026-11-30"));
    CHECK(dates(journal.pending(all_visits())).empty());
    const auto entries = journal.resume(id, "").entries();
    REQUIRE(entries.size() == 3);
    CHECK(entries[2].kind == "confirmed");
    CHECK(*entries[2].content.text(MDG_FIELD_INSURED_NUMBER) == "0004567");
    CHECK(journal.find(all_visits()).first(MDG_FIELD_JOURNAL_VISIT)->text_or(MDG_FIELD_CONFIRMATION_STATE, "") ==
          MDG_CONFIRMATION_STATE_CONFIRMED);
    CHECK(failure_of([&] { journal.confirm(id, confirmation(means.c_str(), "2026-12-01")); }).status ==
          MDG_E_WRONG_STEP);
    CHECK(intact(journal, id));
}

TEST_CASE("a confirmation without the number closes nothing and says all that it lacks", "[journal][R-DECL-11]") {
    const Scratch scratch(in_memory());
    Journal journal(scratch.folder / "journal");
    const std::string id = make_pending(journal, "2026-11-22");
    const auto refused = [&](const Record& confirmation) {
        const auto failure = failure_of([&] { journal.confirm(id, confirmation); });
        CHECK(failure.status == MDG_E_CHECK_FAILED);
        CHECK(dates(journal.pending(all_visits())).size() == 1);
        return places(failure);
    };
    using Places = std::map<std::string, std::string>;
    Record done(MDG_KIND_CONFIRMATION);
    CHECK(refused(done) == Places{{"confirmation_means", "missing"},
                                  {"confirmed_on", "missing"},
                                  {"insurer_number", "missing"},
                                  {"insured_number", "missing"}});
    done.set_text(MDG_FIELD_CONFIRMATION_MEANS, "guessed")
        .set_date(MDG_FIELD_CONFIRMED_ON, day("2026-11-21"))
        .set_text(MDG_FIELD_INSURER_NUMBER, "06130012");
    CHECK(refused(done) ==
          Places{{"confirmation_means", "bad_value"}, {"confirmed_on", "bad_value"}, {"insured_number", "missing"}});
    done.set_text(MDG_FIELD_CONFIRMATION_MEANS, MDG_CONFIRMATION_MEANS_ONLINE)
        .set_date(MDG_FIELD_CONFIRMED_ON, day("2026-11-22"));
    CHECK(refused(done) == Places{{"insured_number", "missing"}});
    // The answer of the check carries the number; that there was none needs none.
    SECTION("the answer") {
        done.add(MDG_FIELD_ELIGIBILITY, Record(MDG_KIND_ELIGIBILITY));
        journal.confirm(id, done);
        CHECK(dates(journal.pending(all_visits())).empty());
    }
    SECTION("no qualification") {
        done.set_text(MDG_FIELD_CONFIRMATION_MEANS, MDG_CONFIRMATION_MEANS_NO_QUALIFICATION);
        journal.confirm(id, done);
        CHECK(dates(journal.pending(all_visits())).empty());
    }
}

TEST_CASE("only a known reason makes a task, and only a visit that is free is confirmed", "[journal]") {
    const Scratch scratch(in_memory());
    Journal journal(scratch.folder / "journal");
    auto visit = journal.begin("counter 1", day("2026-11-22"));
    CHECK(failure_of([&] { visit.append("pending", pending_task("because")); }).status == MDG_E_CHECK_FAILED);
    CHECK(failure_of([&] { visit.append("pending", Record(MDG_KIND_PENDING_CONFIRMATION)); }).status ==
          MDG_E_CHECK_FAILED);
    visit.append("pending", pending_task("oral"));
    CHECK(failure_of([&] { journal.confirm(visit.id(), confirmation("online", "2026-11-22")); }).status ==
          MDG_E_CLAIMED);
    visit.append("confirmed", confirmation("online", "2026-11-22")); // its own conductor may
    CHECK(dates(journal.pending(all_visits())).empty());
}

TEST_CASE("a question that cannot be answered is refused with every fault", "[journal]") {
    const Scratch scratch(in_memory());
    Journal journal(scratch.folder / "journal");
    using Places = std::map<std::string, std::string>;
    for (const char* month : {"2026-13", "2026", "2026-1", "", "2026-11-22"}) {
        const auto failure = failure_of([&] { journal.pending(query_of_month(month)); });
        CHECK(failure.status == MDG_E_CHECK_FAILED);
        CHECK(places(failure) == Places{{"month", "bad_value"}});
    }
    CHECK(places(failure_of([&] { journal.find(query_of_days("2026-11-23", "2026-11-22")); })) ==
          Places{{"to_date", "bad_value"}});
    Record both = query_of_month("2026-11");
    both.set_date(MDG_FIELD_FROM_DATE, day("2026-11-01"));
    CHECK(places(failure_of([&] { journal.find(both); })) == Places{{"month", "bad_value"}});
    CHECK(failure_of([&] { journal.find(Record(MDG_KIND_CONFIG)); }).status == MDG_E_BAD_ARGUMENT);
}

TEST_CASE("visits without a result are found, to be taken up again", "[journal]") {
    const Scratch scratch(in_memory());
    Journal journal(scratch.folder / "journal");
    const std::string open = journal.begin("counter 1", day("2026-11-22")).id();
    make_pending(journal, "2026-11-22");
    Record query(MDG_KIND_JOURNAL_QUERY);
    query.set_integer(MDG_FIELD_UNFINISHED_ONLY, 1);
    const auto list = journal.find(query);
    REQUIRE(list.list(MDG_FIELD_JOURNAL_VISIT).size() == 1);
    const Record& visit = *list.first(MDG_FIELD_JOURNAL_VISIT);
    CHECK(*visit.text(MDG_FIELD_VISIT_ID) == open);
    CHECK(*visit.text(MDG_FIELD_VISIT_OWNER) == "counter 1");
    CHECK(visit.integer(MDG_FIELD_VISIT_ENDED) == 0);
    CHECK(visit.integer(MDG_FIELD_ENTRY_COUNT) == 0);
}
