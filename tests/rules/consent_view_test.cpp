// The consent as a record: where and how long it is open, and what is refused.
#include "rules/consent_support.hpp"

#include <array>
#include <numeric>

namespace mdg::rules {

using namespace consent_test;

TEST_CASE("a consent is open for 24 hours to the second, at its facility only", "[R-CONS-07][R-CONS-08][R-PRIV-09]") {
    const Record consent = all_agreed();
    CHECK(consent.text_or(MDG_FIELD_CLOSES_AT, "") == "20261127093015");
    CHECK_FALSE(open(consent, "20261126093014"));
    CHECK(open(consent, "20261126093015"));
    CHECK(open(consent, "20261127093014"));
    CHECK_FALSE(open(consent, "20261127093015"));
    const Record elsewhere = consent_view(consent, question("1319999999", moment, MDG_CONSENT_ITEM_DRUG));
    CHECK(test::next_action(elsewhere) == MDG_NEXT_ACTION_DO_NOT_SEND);
    CHECK(test::cites(elsewhere, "R-CONS-07"));
    const Record closed = consent_view(consent, question(here, "20261127093015", MDG_CONSENT_ITEM_DRUG));
    CHECK(test::cites(closed, "R-CONS-08"));
    CHECK(test::says(closed, "24時間"));
}

TEST_CASE("a consent that was taken back is closed at once, and nobody is asked", "[R-PRIV-09]") {
    Record consent = all_agreed();
    consent.set_text(MDG_FIELD_WITHDRAWN_AT, "20261126120000"); // added to a consent that was given
    CHECK(open(consent, "20261126115959"));
    CHECK_FALSE(open(consent, "20261126120000"));
    CHECK_FALSE(open(consent, "20261126120001"));
    // Taken with the facts: no question is left, whatever the answers were.
    for (const Answers& answers : {Answers{}, Answers{{"all_or_individual", "all"}}}) {
        Record known = facts("2026-11-26", MDG_CONSENT_MEDIUM_FACE_READER, answers);
        known.set_text(MDG_FIELD_WITHDRAWN_AT, "20261126120000");
        const Record taken = take_consent(known);
        CHECK(state(taken) == MDG_CONSENT_STATE_WITHDRAWN);
        CHECK(asked(taken).empty());
        CHECK(agreed(taken).empty());
        CHECK(taken.text_or(MDG_FIELD_CLOSES_AT, "") == "20261126120000");
        CHECK(says(taken, "資格確認はできます"));
        CHECK_FALSE(open(taken, "20261126120000"));
    }
    Record unreadable = facts();
    unreadable.set_text(MDG_FIELD_WITHDRAWN_AT, "now");
    CHECK(faults(unreadable) == Names{"withdrawn_at bad_value"});
    consent.set_text(MDG_FIELD_WITHDRAWN_AT, "now"); // fails to the closed side
    CHECK_FALSE(open(consent, "20261126115959"));
}

TEST_CASE("the limit certificate's information needs no consent from 2024-10-07", "[R-CONS-03][R-CONS-04]") {
    const Record refused = take_consent(
        facts("2024-10-06", MDG_CONSENT_MEDIUM_FACE_READER,
              {{"operation", "agree"}, {"care", "refuse"}, {"checkup", "refuse_or_under_40"}, {"limit", "refuse"}}));
    CHECK_FALSE(open(refused, "20241006235959", MDG_CONSENT_ITEM_LIMIT));
    CHECK(open(refused, "20241007000000", MDG_CONSENT_ITEM_LIMIT));
    CHECK(open(refused, "20241008000000", MDG_CONSENT_ITEM_LIMIT));
    CHECK_FALSE(open(refused, "20241007000000", MDG_CONSENT_ITEM_DRUG));
}

TEST_CASE("while the insurer checks nothing is viewed", "[R-CONS-19]") {
    Record asking = question(here, moment, MDG_CONSENT_ITEM_DRUG);
    asking.set_integer(MDG_FIELD_VIEWING_SUSPENDED, 1);
    const Record decision = consent_view(all_agreed(), asking);
    CHECK(test::next_action(decision) == MDG_NEXT_ACTION_DO_NOT_SEND);
    CHECK(test::cites(decision, "R-CONS-19"));
    CHECK(test::says(decision, "資格情報が表示されないことがあります"));
}

TEST_CASE("faults of the facts are told, all of them") {
    CHECK(faults(Record(MDG_KIND_CONSENT)) == Names{"visit_date missing", "consent_medium missing"});
    CHECK(faults(facts("2026-11-26", "by_post")) == Names{"consent_medium unknown_code"});
    const auto medium = MDG_CONSENT_MEDIUM_FACE_READER;
    CHECK(faults(facts("2026-11-26", medium, {{"all_or_individual", "agree"}})) == Names{"consent_choice bad_value"});
    CHECK(faults(facts("2026-11-26", medium, {{"limit", "agree"}})) == Names{"consent_question bad_value"});
    CHECK(faults(facts("2026-11-26", medium, {{"all_or_individual", "all"}, {"all_or_individual", "individual"}})) ==
          Names{"consent_prompt bad_value"});
    Record placeless = facts("2026-11-26", medium, {{"all_or_individual", "all"}});
    placeless.unset(MDG_FIELD_FACILITY_CODE);
    placeless.unset(MDG_FIELD_CONSENTED_AT);
    CHECK(faults(placeless) == Names{"consented_at missing", "facility_code missing"});
    CHECK_THROWS_AS(consent_view(all_agreed(), Record(MDG_KIND_CONSENT)), base::Failure);
    CHECK_THROWS_AS(consent_view(all_agreed(), question(here, moment, "horoscope")), base::Failure);
}

TEST_CASE("the birth date and the previous consent do not stay in the record") {
    Record known = facts("2026-11-26", MDG_CONSENT_MEDIUM_FACE_READER, {{"all_or_individual", "all"}});
    known.set_date(MDG_FIELD_BIRTH_DATE, base::parse_iso_date("1970-01-01").value());
    known.add(MDG_FIELD_PREVIOUS_CONSENT, all_agreed());
    const Record taken = take_consent(known);
    CHECK_FALSE(taken.has(MDG_FIELD_BIRTH_DATE));
    CHECK_FALSE(taken.has(MDG_FIELD_PREVIOUS_CONSENT));
}

TEST_CASE("the views of September 2024 add up", "[R-CONS-20]") {
    using Views = std::array<int, 3>; // check-up, drug, care
    const std::vector<Views> facilities{{786'746, 516'519, 1'284'119},
                                        {2'804'091, 3'564'150, 7'557'646},
                                        {634'123, 581'431, 562'021},
                                        {3'713'761, 3'174'700, 6'072'891}};
    const Views total{7'938'721, 7'836'800, 15'476'677};
    for (std::size_t column = 0; column < total.size(); ++column)
        CHECK(std::accumulate(facilities.begin(), facilities.end(), 0,
                              [&](int sum, const Views& views) { return sum + views[column]; }) == total[column]);
}

} // namespace mdg::rules
