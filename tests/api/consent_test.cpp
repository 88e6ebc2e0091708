// Consent and forecast through the C ABI: nothing is judged here that the tests of rules/ do not judge.
#include "api/support/handles.hpp"

#include "support/catch.hpp"

#include <array>
#include <string>

using namespace mdg::api_test;

namespace {

const std::string patient = R"("visit_date": "2026-11-26", "consent_medium": "face_reader",
    "facility_code": "1311234567", "consented_at": "20261126093015", "birth_date": "1970-05-05")";

} // namespace

TEST_CASE("the questions come, the answer goes back as a prompt, the consent opens for a day",
          "[consent][R-CONS-02][R-CONS-08]") {
    const Record facts = record(MDG_KIND_CONSENT, "{" + patient + "}");
    Record questions;
    Record error;
    REQUIRE(name(mdg_consent_prompts(facts.get(), questions.out(), error.out())) == "OK");
    CHECK(error.get() == nullptr);
    CHECK(mdg_record_kind(questions.get()) == MDG_KIND_CONSENT);
    REQUIRE(mdg_record_count(questions.get(), MDG_FIELD_CONSENT_PROMPT) == 1);

    const Record answer =
        record(MDG_KIND_CONSENT_PROMPT, R"({"consent_question": "all_or_individual", "consent_choice": "all"})");
    REQUIRE(name(mdg_record_add(facts.get(), MDG_FIELD_CONSENT_PROMPT, answer.get())) == "OK");
    Record consent;
    REQUIRE(name(mdg_consent_take(facts.get(), consent.out(), error.out())) == "OK");
    CHECK(text(consent.get(), MDG_FIELD_CONSENT_STATE) == MDG_CONSENT_STATE_GIVEN);
    CHECK(text(consent.get(), MDG_FIELD_DRUG_CONSENT) == MDG_CONSENT_YES);
    CHECK(text(consent.get(), MDG_FIELD_CLOSES_AT) == "20261127093015");

    for (const auto& [moment, action] :
         {std::pair{"20261127093014", MDG_NEXT_ACTION_SEND}, {"20261127093015", MDG_NEXT_ACTION_DO_NOT_SEND}}) {
        const Record question = record(MDG_KIND_CONSENT, std::string(R"({"facility_code": "1311234567", "moment": ")") +
                                                             moment + R"(", "consent_item": "drug"})");
        Record decision;
        REQUIRE(name(mdg_consent_view(consent.get(), question.get(), decision.out(), error.out())) == "OK");
        CHECK(mdg_record_kind(decision.get()) == MDG_KIND_DECISION);
        CHECK(text(decision.get(), MDG_FIELD_NEXT_ACTION) == action);
    }
}

TEST_CASE("a consent's faults, foreign kinds and NULL are refused", "[consent]") {
    const Record facts = record(MDG_KIND_CONSENT, "{" + patient + "}");
    const Record nothing = empty_record(MDG_KIND_CONSENT);
    const Record foreign = empty_record(MDG_KIND_CARD_REQUEST);
    Record out;
    Record error;
    for (const auto call : {mdg_consent_prompts, mdg_consent_take}) {
        CHECK(name(call(nothing.get(), out.out(), error.out())) == "CHECK_FAILED");
        CHECK(has_finding(error.get(), MDG_FIELD_FINDING, "visit_date"));
        CHECK(name(call(foreign.get(), out.out(), nullptr)) == "BAD_ARGUMENT");
        CHECK(name(call(nullptr, out.out(), nullptr)) == "BAD_HANDLE");
        CHECK(name(call(facts.get(), nullptr, nullptr)) == "NULL_POINTER");
    }
    CHECK(name(mdg_consent_view(facts.get(), nothing.get(), out.out(), error.out())) == "CHECK_FAILED");
    CHECK(name(mdg_consent_view(foreign.get(), facts.get(), out.out(), nullptr)) == "BAD_ARGUMENT");
    CHECK(name(mdg_consent_view(facts.get(), foreign.get(), out.out(), nullptr)) == "BAD_ARGUMENT");
    CHECK(name(mdg_consent_view(facts.get(), facts.get(), nullptr, nullptr)) == "NULL_POINTER");
    CHECK(out.get() == nullptr);
}

TEST_CASE("a forecast takes records and an array of days", "[forecast][R-CERT-17]") {
    const Record query =
        record(MDG_KIND_FORECAST_QUERY,
               R"({"forecast_from": "2026-04-01", "forecast_to": "2027-03-31", "forecast_by": "fiscal_year",
        "certificate": [{"not_after": "2026-06-15", "certificate_count": 5}]})");
    const std::array<std::int32_t, 3> days{20260401, 20270331, 20270401};
    REQUIRE(name(mdg_record_set_bytes(query.get(), MDG_FIELD_NOT_AFTER_LIST,
                                      reinterpret_cast<const std::uint8_t*>(days.data()), sizeof days)) == "OK");
    Record out;
    Record error;
    REQUIRE(name(mdg_forecast(query.get(), out.out(), error.out())) == "OK");
    CHECK(integer(out.get(), MDG_FIELD_CERTIFICATE_COUNT) == 8);
    REQUIRE(mdg_record_count(out.get(), MDG_FIELD_FORECAST_PERIOD) == 1);
    const mdg_record year = mdg_record_at(out.get(), MDG_FIELD_FORECAST_PERIOD, 0);
    CHECK(integer(year, MDG_FIELD_ENDING_COUNT) == 7);
    CHECK(integer(year, MDG_FIELD_EXPIRING_COUNT) == 2);
    CHECK(integer(year, MDG_FIELD_OUT_OF_GRACE_COUNT) == 6);

    const Record nothing = empty_record(MDG_KIND_FORECAST_QUERY);
    Record none;
    CHECK(name(mdg_forecast(nothing.get(), none.out(), error.out())) == "BAD_ARGUMENT");
    CHECK(has_finding(error.get(), MDG_FIELD_FINDING, "forecast_from"));
    CHECK(name(mdg_forecast(out.get(), none.out(), nullptr)) == "BAD_ARGUMENT");
    CHECK(name(mdg_forecast(query.get(), nullptr, nullptr)) == "NULL_POINTER");
}
