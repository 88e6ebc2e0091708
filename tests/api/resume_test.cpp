// A visit that is closed and taken up again, by the public ABI.
#include "api/support/counter.hpp"

#include "support/catch.hpp"

#include <filesystem>
#include <string>

using namespace mdg::api_test;

namespace {

// Counters over one journal, without a reader.
struct Place {
    Context open(const std::string& more = "") const {
        const Record config = record(
            MDG_KIND_CONFIG, R"({"facility_code": "1311234567", "request_dir": ")" + scratch.folder("req").string() +
                                 R"(", "result_dir": ")" + scratch.folder("res").string() + R"(", "plugin_dir": ")" +
                                 scratch.folder("no-plugins").string() + R"(", "journal_dir": ")" +
                                 (scratch / "journal").string() + "\"" + more + "}");
        Context context;
        REQUIRE(name(mdg_open(config.get(), context.out(), nullptr)) == "OK");
        return context;
    }
    // In any of its files, as bytes.
    bool journal_holds(const std::string& word) const {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(scratch / "journal"))
            if (entry.is_regular_file() && file_text(entry.path()).find(word) != std::string::npos) return true;
        return false;
    }
    Scratch scratch;
};

Visit begin(const Context& context) {
    const Record options = record(MDG_KIND_VISIT_OPTIONS, R"({"visit_date": "2026-11-22", "birth_date": "1985-06-03",
        "insurer_number": "06139901", "insured_symbol": "20", "insured_number": "101", "assisted_by": "staff",
        "assist_reason": "cannot_operate", "assist_wish": 1, "assist_present": 1})");
    Visit visit;
    REQUIRE(name(mdg_visit_begin(context.get(), options.get(), visit.out(), nullptr)) == "OK");
    return visit;
}

Visit resume(const Context& context, const std::string& id) {
    Visit visit;
    Record error;
    const mdg_status status = mdg_visit_resume(context.get(), id.c_str(), visit.out(), error.out());
    INFO(text(error.get(), MDG_FIELD_DEVELOPER_MESSAGE));
    REQUIRE(name(status) == "OK");
    return visit;
}

std::string say(const Visit& visit, const std::string& json) {
    return name(mdg_visit_answer(visit.get(), record(MDG_KIND_ANSWER, json).get()));
}

std::string step_of(const Visit& visit) {
    return text(asked_step(visit.get()).get(), MDG_FIELD_VISIT_STEP);
}

} // namespace

TEST_CASE("a visit that was closed stands where it stood, and its answers are not asked again", "[visit]") {
    const Place place;
    std::string id;
    {
        const Context context = place.open();
        const Visit visit = begin(context);
        id = text(asked_step(visit.get()).get(), MDG_FIELD_VISIT_ID);
        REQUIRE_FALSE(id.empty());
        CHECK(say(visit, R"({"visit_choice": "other_proof"})") == "OK");
        CHECK(step_of(visit) == MDG_VISIT_STEP_ASK_DOCUMENT);
    }
    const Context context = place.open();
    {
        const Visit visit = resume(context, id);
        CHECK(step_of(visit) == MDG_VISIT_STEP_ASK_DOCUMENT);
        CHECK(say(visit, R"({"visit_choice": "none"})") == "OK");
    }
    const Visit visit = resume(context, id);
    CHECK(step_of(visit) == MDG_VISIT_STEP_FILL_DECLARATION);
}

TEST_CASE("R-DECL-10: a declaration is kept apart from the history, and the open task stands in the journal",
          "[visit][R-FLOW-08]") {
    const Place place;
    const Context context = place.open();
    Visit visit = begin(context);
    const std::string id = text(asked_step(visit.get()).get(), MDG_FIELD_VISIT_ID);
    CHECK(say(visit, R"({"visit_choice": "other_proof"})") == "OK");
    asked_step(visit.get());
    CHECK(say(visit, R"({"visit_choice": "none"})") == "OK");
    asked_step(visit.get());
    CHECK(say(visit, R"({"visit_choice": "given", "operator_id": "N-12", "declaration": [{"name": "見本　花子"}]})") ==
          "OK");
    CHECK(step_of(visit) == MDG_VISIT_STEP_DONE);
    Record result;
    REQUIRE(name(mdg_visit_result(visit.get(), result.out())) == "OK");
    CHECK(text(result.get(), MDG_FIELD_VISIT_ID) == id);
    CHECK(text(result.get(), MDG_FIELD_OPERATOR_ID) == "N-12");
    CHECK(text(result.get(), MDG_FIELD_ASSISTED_BY) == "staff");
    // The claim rests on what was declared; no file of the journal has it.
    const mdg_record claim = mdg_record_at(result.get(), MDG_FIELD_CLAIM, 0);
    CHECK(text(claim, MDG_FIELD_CLAIM_PATH) == MDG_CLAIM_PATH_UNKNOWN);
    CHECK(text(claim, MDG_FIELD_CLAIM_NAME) == "見本　花子");
    CHECK(text(claim, MDG_FIELD_FACILITY_CODE) == "1311234567");
    CHECK(has_finding(claim, MDG_FIELD_MISSING, "contacted_on"));
    CHECK_FALSE(place.journal_holds("見本　花子"));
    CHECK(place.journal_holds("N-12"));

    const Record query = record(MDG_KIND_JOURNAL_QUERY, R"({"visit_id": ")" + id + R"("})");
    Record pending;
    REQUIRE(name(mdg_journal_pending(context.get(), query.get(), pending.out(), nullptr)) == "OK");
    REQUIRE(mdg_record_count(pending.get(), MDG_FIELD_PENDING_CONFIRMATION) == 1);
    const mdg_record task = mdg_record_at(pending.get(), MDG_FIELD_PENDING_CONFIRMATION, 0);
    CHECK(text(task, MDG_FIELD_PENDING_REASON) == MDG_PENDING_REASON_DECLARATION);
    Record visits;
    REQUIRE(name(mdg_journal_find(context.get(), query.get(), visits.out(), nullptr)) == "OK");
    const mdg_record found = mdg_record_at(visits.get(), MDG_FIELD_JOURNAL_VISIT, 0);
    CHECK(text(found, MDG_FIELD_DECLARATION_STATE) == MDG_DECLARATION_STATE_HELD);
    CHECK(integer(found, MDG_FIELD_VISIT_ENDED) == 1);

    // Done, it tells the same result again.
    visit.close();
    Visit again = resume(context, id);
    CHECK(step_of(again) == MDG_VISIT_STEP_DONE);
    Record same;
    REQUIRE(name(mdg_visit_result(again.get(), same.out())) == "OK");
    CHECK(json(same.get()) == json(result.get()));

    // Destroyed with the claim and its payment: then there is nothing left to make the claim of.
    again.close();
    REQUIRE(name(mdg_journal_settle(context.get(), id.c_str(), nullptr)) == "OK");
    const Visit settled = resume(context, id);
    Record without;
    REQUIRE(name(mdg_visit_result(settled.get(), without.out())) == "OK");
    CHECK(mdg_record_count(without.get(), MDG_FIELD_CLAIM) == 0);
    CHECK(has_finding(without.get(), MDG_FIELD_MISSING, "claim"));
}

TEST_CASE("a visit has one conductor at a time, and the other is told who", "[visit]") {
    const Place place;
    const Context context = place.open(R"(, "visit_owner": "counter 2")");
    const Context other = place.open();
    Visit visit = begin(context);
    const std::string id = text(asked_step(visit.get()).get(), MDG_FIELD_VISIT_ID);
    Visit second;
    Record error;
    CHECK(name(mdg_visit_resume(other.get(), id.c_str(), second.out(), error.out())) == "CLAIMED");
    CHECK(has_finding(error.get(), MDG_FIELD_FINDING, "visit_owner"));
    CHECK(json(error.get()).find("counter 2") != std::string::npos);
    visit.close();
    CHECK(step_of(resume(other, id)) == MDG_VISIT_STEP_PLACE_CARD);
}

TEST_CASE("what cannot be resumed says why", "[visit]") {
    const Place place;
    const Context context = place.open();
    Visit visit;
    CHECK(name(mdg_visit_resume(context.get(), "bcdfghjkmnpqrstv", visit.out(), nullptr)) == "NOT_FOUND");
    CHECK(name(mdg_visit_resume(context.get(), nullptr, visit.out(), nullptr)) == "NULL_POINTER");
    CHECK(name(mdg_visit_resume(context.get(), "bcdf", nullptr, nullptr)) == "NULL_POINTER");
    const SilentCounter without;
    Record error;
    CHECK(name(mdg_visit_resume(without.context(), "bcdf", visit.out(), error.out())) == "CONFIGURATION");
    CHECK(has_finding(error.get(), MDG_FIELD_FINDING, "journal_dir"));
}

TEST_CASE("an answer that names another step does not count for this one", "[visit]") {
    const SilentCounter counter;
    const Visit visit = counter.begin_visit();
    CHECK(step_of(visit) == MDG_VISIT_STEP_PLACE_CARD);
    CHECK(say(visit, R"({"visit_choice": "other_proof", "visit_step": "check_failed"})") == "WRONG_STEP");
    CHECK(say(visit, R"({"visit_choice": "other_proof", "visit_step": "place_card"})") == "OK");
}
