// The consent as a record: the questions, the answers, what they agree to.
#include "rules/consent_support.hpp"
#include "rules/rulebook.hpp"

#include <algorithm>

namespace mdg::rules {

using namespace consent_test;

TEST_CASE("what is asked, by day and reader",
          "[R-CONS-01][R-CONS-02][R-CONS-03][R-CONS-04][R-CONS-10][R-CONS-11][R-CONS-12][R-DATE-19]") {
    struct Row {
        const char* day;
        const char* medium;
        Answers answers;
        Names asked;
    };
    const Names three{"operation", "care", "checkup", "limit"};
    for (const Row& row : std::vector<Row>{
             {"2024-10-06", "face_reader", {}, three},
             {"2024-10-07", "face_reader", {}, {"all_or_individual"}},
             {"2024-10-08", "face_reader", {{"all_or_individual", "all"}}, {"all_or_individual"}},
             {"2024-10-08",
              "face_reader",
              {{"all_or_individual", "individual"}},
              {"all_or_individual", "operation", "care", "checkup"}},
             {"2024-10-06", "home_tool", {}, three},
             {"2024-10-07", "home_tool", {}, {"all_or_individual"}},
             {"2025-07-31", "generic_reader", {}, {"explain"}},
             {"2025-07-31",
              "generic_reader",
              {{"explain", "explained"}},
              {"explain", "operation", "care", "checkup", "specific_disease"}},
             {"2025-08-01",
              "generic_reader",
              {{"explain", "explained"}},
              {"explain", "operation", "care", "checkup", "six_information", "specific_disease", "referral"}},
         }) {
        CAPTURE(row.day, row.medium);
        const Record record = consent_prompts(facts(row.day, row.medium, row.answers));
        CHECK(asked(record) == row.asked);
        const auto day = base::parse_iso_date(row.day).value();
        for (const std::string& id : test::rule_ids(record)) CHECK(rule(id).holds_on(day));
        for (const auto& each : record.list(MDG_FIELD_CONSENT_PROMPT)) {
            CHECK_FALSE(each->list(MDG_FIELD_TEXT).empty());
            CHECK_FALSE(each->list(MDG_FIELD_RULE).empty());
            for (const std::string& id : test::rule_ids(*each)) {
                CAPTURE(id);
                CHECK(rule(id).holds_on(day));
            }
        }
    }
}

TEST_CASE("the questions say what they are about and what can be answered", "[R-CONS-01][R-CONS-02][R-CONS-18]") {
    const Record before = consent_prompts(facts("2024-10-06"));
    CHECK(before.text_or(MDG_FIELD_CONSENT_FORM, "") == MDG_CONSENT_FORM_SCREENS_THREE);
    CHECK(prompt(before, "care").text_or(MDG_FIELD_CONSENT_ITEMS, "") == "diagnosis drug");
    CHECK(choices(prompt(before, "operation")) == Names{"agree", "refuse"});
    CHECK(choices(prompt(before, "checkup")) == Names{"agree", "refuse_or_under_40"});
    const Record one = consent_prompts(facts());
    CHECK(one.text_or(MDG_FIELD_CONSENT_FORM, "") == MDG_CONSENT_FORM_SCREEN_ONE);
    CHECK(choices(prompt(one, "all_or_individual")) == Names{"all", "individual"});
    CHECK(prompt(one, "all_or_individual").text_or(MDG_FIELD_CONSENT_ITEMS, "") == "operation diagnosis drug checkup");
    CHECK(test::cites(one, "R-CONS-02"));
}

TEST_CASE("the paper form is named, and explained before anything is asked", "[R-CONS-11][R-CONS-12][R-CONS-13]") {
    const auto medium = MDG_CONSENT_MEDIUM_GENERIC_READER;
    CHECK(says(consent_prompts(facts("2025-07-31", medium)),
               "(雛形) 手術・診療・薬剤・特定健診情報・特定疾病療養受療証情報に係る同意書"));
    CHECK(says(consent_prompts(facts("2025-08-01", medium)), "6情報"));
    // Not explained: nothing else is asked, an answer is refused, and no consent comes of it.
    CHECK(faults(facts("2025-08-01", medium, {{"operation", "agree"}})) == Names{"consent_question bad_value"});
    CHECK(state(take_consent(facts("2025-08-01", medium))) == MDG_CONSENT_STATE_ASKING);
}

TEST_CASE("the specific disease certificate is an item of its own on paper", "[R-CONS-14]") {
    const Answers answers{{"explain", "explained"},
                          {"operation", "refuse"},
                          {"care", "refuse"},
                          {"checkup", "refuse_or_under_40"},
                          {"specific_disease", "agree"}};
    const Record consent = take_consent(facts("2025-07-31", MDG_CONSENT_MEDIUM_GENERIC_READER, answers));
    CHECK(state(consent) == MDG_CONSENT_STATE_PARTLY);
    CHECK(agreed(consent) == Names{"specific_disease"});
    CHECK_FALSE(open(consent, moment, MDG_CONSENT_ITEM_DRUG));
    CHECK(open(consent, moment, MDG_CONSENT_ITEM_SPECIFIC_DISEASE));
}

TEST_CASE("check-ups are asked about from the fortieth birthday", "[R-CONS-05]") {
    struct Row {
        const char* birth;
        const char* visit;
        bool asked;
    };
    for (const Row& row : {Row{"1986-11-27", "2026-11-26", false}, Row{"1986-11-26", "2026-11-26", true},
                           Row{"1986-11-25", "2026-11-26", true}, Row{"1984-02-29", "2024-02-28", false},
                           Row{"1984-02-29", "2024-02-29", true}, Row{"2020-01-01", "2026-11-26", false},
                           Row{"1930-01-01", "2026-11-26", true}}) {
        CAPTURE(row.birth, row.visit);
        const auto birth = base::parse_iso_date(row.birth).value();
        const bool one_screen = std::string_view(row.visit) >= "2024-10-07";
        Record known = facts(row.visit, MDG_CONSENT_MEDIUM_FACE_READER,
                             one_screen ? Answers{{"all_or_individual", "individual"}} : Answers{});
        known.set_date(MDG_FIELD_BIRTH_DATE, birth);
        const Names names = asked(consent_prompts(known));
        CHECK((std::find(names.begin(), names.end(), "checkup") != names.end()) == row.asked);
        if (!one_screen) continue;
        Record all = facts(row.visit, MDG_CONSENT_MEDIUM_FACE_READER, {{"all_or_individual", "all"}});
        all.set_date(MDG_FIELD_BIRTH_DATE, birth);
        // Too young counts as no, also where all was agreed to.
        CHECK(take_consent(all).text_or(MDG_FIELD_CHECKUP_CONSENT, "") ==
              (row.asked ? MDG_CONSENT_YES : MDG_CONSENT_NO));
    }
    // The birth date is not known: it is asked, and the answer may be that the patient is younger.
    const Record unknown = consent_prompts(facts("2024-10-06"));
    CHECK(choices(prompt(unknown, "checkup")).back() == MDG_CONSENT_CHOICE_REFUSE_OR_UNDER_40);
}

TEST_CASE("an answer of somebody too young about check-ups is a fault", "[R-CONS-05]") {
    Record young = facts("2026-11-26", MDG_CONSENT_MEDIUM_FACE_READER,
                         {{"all_or_individual", "individual"}, {"checkup", "agree"}});
    young.set_date(MDG_FIELD_BIRTH_DATE, base::parse_iso_date("2000-01-01").value());
    CHECK(faults(young) == Names{"consent_question bad_value"});
}

TEST_CASE("what was agreed to, by the answers", "[R-CONS-01][R-CONS-02][R-CONS-10]") {
    CHECK(state(all_agreed()) == MDG_CONSENT_STATE_GIVEN);
    CHECK(agreed(all_agreed()) == Names{"operation", "diagnosis", "drug", "checkup"});
    CHECK(
        state(take_consent(facts(
            "2026-11-26", MDG_CONSENT_MEDIUM_FACE_READER,
            {{"all_or_individual", "individual"}, {"operation", "agree"}, {"care", "agree"}, {"checkup", "agree"}}))) ==
        MDG_CONSENT_STATE_GIVEN);
    const Record some = take_consent(facts("2026-11-26", MDG_CONSENT_MEDIUM_FACE_READER,
                                           {{"all_or_individual", "individual"},
                                            {"operation", "refuse"},
                                            {"care", "agree"},
                                            {"checkup", "refuse_or_under_40"}}));
    CHECK(state(some) == MDG_CONSENT_STATE_PARTLY);
    CHECK(agreed(some) == Names{"diagnosis", "drug"});
    CHECK(some.text_or(MDG_FIELD_OPERATION_CONSENT, "") == MDG_CONSENT_NO);
    const Record limit = take_consent(
        facts("2024-10-06", MDG_CONSENT_MEDIUM_FACE_READER,
              {{"operation", "refuse"}, {"care", "refuse"}, {"checkup", "refuse_or_under_40"}, {"limit", "agree"}}));
    CHECK(agreed(limit) == Names{"limit"});
}

TEST_CASE("a question left open is no consent", "[R-CONS-06]") {
    for (const Answers& answers :
         {Answers{}, Answers{{"all_or_individual", "individual"}},
          Answers{{"all_or_individual", "individual"}, {"operation", "agree"}, {"care", "agree"}}}) {
        const Record record = take_consent(facts("2026-11-26", MDG_CONSENT_MEDIUM_FACE_READER, answers));
        CHECK(state(record) == MDG_CONSENT_STATE_ASKING);
        CHECK(agreed(record).empty());
        CHECK_FALSE(record.has(MDG_FIELD_CLOSES_AT));
        CHECK_FALSE(open(record, moment));
    }
}

TEST_CASE("refusing everything leaves the eligibility check as it is", "[R-CONS-06][R-CONS-18]") {
    Record refusing = facts("2026-11-26", MDG_CONSENT_MEDIUM_FACE_READER,
                            {{"all_or_individual", "individual"},
                             {"operation", "refuse"},
                             {"care", "refuse"},
                             {"checkup", "refuse_or_under_40"}});
    refusing.unset(MDG_FIELD_CONSENTED_AT); // nothing needs a moment
    const Record refused = take_consent(refusing);
    CHECK(state(refused) == MDG_CONSENT_STATE_REFUSED);
    CHECK(agreed(refused).empty());
    CHECK(says(refused, "資格確認はできます"));
    CHECK(test::cites(refused, "R-CONS-06"));
    for (const ConsentItem& item : consent_items())
        CHECK(open(refused, moment, item.code.data()) == (item.code == MDG_CONSENT_ITEM_LIMIT));
}

TEST_CASE("the last text tells the patient to take the card", "[R-CONS-15]") {
    CHECK(says(all_agreed(), "確認が完了しました。カードをお取りください。"));
    CHECK(test::cites(all_agreed(), "R-CONS-15"));
}

TEST_CASE("where none is asked the record says why, and that the check goes on",
          "[R-FAC-16][R-DOC-06][R-CONF-02][R-CONS-19]") {
    struct Row {
        const char* medium;
        const char* use;
        int suspended;
        const char* reason;
        const char* rule;
    };
    for (const Row& row : {Row{"limited_tool", "valid", 0, "not_in_class", "R-FAC-16"},
                           Row{"document", "valid", 0, "document", "R-DOC-06"},
                           Row{"face_reader", "in_grace", 0, "certificate", "R-CONF-02"},
                           Row{"generic_reader", "in_grace", 0, "certificate", "R-CONF-02"},
                           Row{"face_reader", "out_of_grace", 0, "certificate", "R-CONF-02"},
                           Row{"face_reader", "expired", 0, "certificate", "R-CONF-02"},
                           Row{"face_reader", "a later release's", 0, "certificate", "R-CONF-02"},
                           Row{"face_reader", "valid", 1, "view_suspended", "R-CONS-19"}}) {
        CAPTURE(row.medium, row.use);
        Record known = facts("2026-11-26", row.medium);
        known.set_text(MDG_FIELD_CERTIFICATE_USE, row.use).set_integer(MDG_FIELD_VIEWING_SUSPENDED, row.suspended);
        for (const Record& record : {consent_prompts(known), take_consent(known)}) {
            CHECK(state(record) == MDG_CONSENT_STATE_NOT_OFFERED);
            CHECK(record.text_or(MDG_FIELD_CONSENT_FORM, "") == MDG_CONSENT_FORM_NONE);
            CHECK(record.text_or(MDG_FIELD_CONSENT_REASON, "") == row.reason);
            CHECK(test::cites(record, row.rule));
            CHECK(test::cites(record, "R-CONS-06"));
            CHECK(asked(record).empty());
        }
    }
    for (const char* use : {"valid", "expiring"}) {
        Record known = facts();
        known.set_text(MDG_FIELD_CERTIFICATE_USE, use);
        CHECK(state(consent_prompts(known)) == MDG_CONSENT_STATE_ASKING);
    }
}

TEST_CASE("the previous choices are shown again from 2025-02-01, and still have to be confirmed",
          "[R-CONS-09][R-DATE-20]") {
    Record previous(MDG_KIND_CONSENT);
    previous.set_text(MDG_FIELD_FACILITY_CODE, here)
        .set_text(MDG_FIELD_OPERATION_CONSENT, MDG_CONSENT_NO)
        .set_text(MDG_FIELD_DIAGNOSIS_CONSENT, MDG_CONSENT_YES)
        .set_text(MDG_FIELD_DRUG_CONSENT, MDG_CONSENT_YES);
    const auto ask = [&](const char* day) {
        Record known = facts(day, MDG_CONSENT_MEDIUM_FACE_READER, {{"all_or_individual", "individual"}});
        known.add(MDG_FIELD_PREVIOUS_CONSENT, previous);
        return known;
    };
    for (const auto& [day, carried] : {std::pair{"2025-01-31", false}, {"2025-02-01", true}, {"2025-02-02", true}}) {
        CAPTURE(day);
        const Record record = consent_prompts(ask(day));
        CHECK(prompt(record, "operation").text_or(MDG_FIELD_PREFILLED_CHOICE, "") == (carried ? "refuse" : ""));
        CHECK(prompt(record, "care").text_or(MDG_FIELD_PREFILLED_CHOICE, "") == (carried ? "agree" : ""));
        CHECK_FALSE(prompt(record, "checkup").has(MDG_FIELD_PREFILLED_CHOICE)); // never answered before
        CHECK(test::cites(prompt(record, "care"), "R-CONS-09") == carried);
        const Record taken = take_consent(ask(day));
        CHECK(state(taken) == MDG_CONSENT_STATE_ASKING);
        CHECK(agreed(taken).empty());
    }
    previous.set_text(MDG_FIELD_FACILITY_CODE, "1319999999"); // another facility's (R-CONS-07)
    CHECK_FALSE(prompt(consent_prompts(ask("2025-02-01")), "care").has(MDG_FIELD_PREFILLED_CHOICE));
}

} // namespace mdg::rules
