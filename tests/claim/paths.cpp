// The three ways to claim, from requests as a receipt computer makes them.
#include "claim/request.hpp"
#include "record/json.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

using namespace mdg;
using namespace mdg::claim;
using namespace mdg::claim::test;
using record::Record;

namespace {

Record qualification_of(const char* number, const char* ended = nullptr) {
    Record record(MDG_KIND_QUALIFICATION);
    record.set_text(MDG_FIELD_CARD_CLASSIFICATION, MDG_CARD_CLASSIFICATION_GENERAL)
        .set_text(MDG_FIELD_INSURER_NUMBER, "06139901")
        .set_text(MDG_FIELD_INSURED_SYMBOL, "２０")
        .set_text(MDG_FIELD_INSURED_NUMBER, number)
        .set_text(MDG_FIELD_PERSONAL_FAMILY, MDG_PERSONAL_FAMILY_INSURED)
        .set_text(MDG_FIELD_NAME, "見本　花子")
        .set_text(MDG_FIELD_NAME_KANA, "ﾐﾎﾝ ﾊﾅｺ")
        .set_text(MDG_FIELD_SEX, MDG_SEX_FEMALE)
        .set_date(MDG_FIELD_BIRTH_DATE, day("1985-06-03"));
    if (ended != nullptr) record.set_date(MDG_FIELD_DISQUALIFICATION_DATE, day(ended));
    return record;
}

Record answer(const char* validity) {
    Record record(MDG_KIND_ELIGIBILITY);
    record.set_text(MDG_FIELD_VALIDITY, validity)
        .set_text(MDG_FIELD_FACILITY_CODE, "1311234567")
        .set_text(MDG_FIELD_REFERENCE_CLASSIFICATION, MDG_REFERENCE_CLASSIFICATION_CARD)
        .set_date(MDG_FIELD_CHECK_DATE, day("2026-11-22"));
    if (validity != std::string_view(MDG_VALIDITY_NONE)) record.add(MDG_FIELD_QUALIFICATION, qualification_of("101"));
    return record;
}

Record declaration() {
    return record::from_json(R"({"card_shown": 1, "insured": 1, "name": "見本　花子", "name_kana": "ミホン ハナコ",
        "birth_era": "showa", "birth_era_year": 60, "birth_month": 6, "birth_day": 3, "sex": "2",
        "declared_insurer_kind": "employees", "insurer_name": "見本健康保険組合", "workplace_name": "株式会社見本",
        "address": "東京都見本区1-2-3 見本ビル101", "other_residence": "神奈川県見本市4-5", "phone": "03-0000-0000",
        "declared_on": "2026-11-22"})",
                             MDG_KIND_DECLARATION);
}

Record request(const char* visit = "2026-11-22") {
    Record record(MDG_KIND_CLAIM_REQUEST);
    record.set_date(MDG_FIELD_VISIT_DATE, day(visit))
        .set_text(MDG_FIELD_FACILITY_CODE, "1311234567")
        .set_text(MDG_FIELD_CLAIM_SETTING, MDG_CLAIM_SETTING_OUTPATIENT);
    return record;
}

// With everything an unknown claim needs.
Record unknown(const char* visit = "2026-11-22") {
    Record record = request(visit);
    record.set_text(MDG_FIELD_PERSONAL_FAMILY, MDG_PERSONAL_FAMILY_INSURED)
        .set_integer(MDG_FIELD_LATER_INFORMATION, 0)
        .set_integer(MDG_FIELD_ASKED_AFTER, 1)
        .set_date(MDG_FIELD_CONTACTED_ON, day("2026-11-25"))
        .add(MDG_FIELD_DECLARATION, declaration());
    return record;
}

struct Outcome {
    std::string path; // of the claim that was made
    std::map<std::string, std::string> refused;
};

Outcome outcome(const Record& asked) {
    try {
        return {*claim_by_request(asked).text(MDG_FIELD_CLAIM_PATH), {}};
    } catch (const base::Failure& failure) {
        CHECK(failure.status == MDG_E_CHECK_FAILED);
        Outcome refused;
        for (const base::Finding& finding : failure.findings) {
            CHECK_FALSE(finding.ja.empty());
            refused.refused.emplace(finding.place, finding.detail);
        }
        return refused;
    }
}

bool cites(const Outcome& outcome, const char* place, const char* rule) {
    const auto found = outcome.refused.find(place);
    return found != outcome.refused.end() && found->second.find(rule) != std::string::npos;
}

std::vector<std::string> remarks(const Record& claim) {
    std::vector<std::string> all;
    for (const auto& remark : claim.list(MDG_FIELD_REMARK))
        all.push_back(*remark->text(MDG_FIELD_REMARK_CODE) + " " + remark->text_or(MDG_FIELD_REMARK_TEXT, ""));
    return all;
}

std::set<std::string> spoken(const Record& claim) {
    std::set<std::string> all;
    for (const auto& text : claim.list(MDG_FIELD_TEXT)) all.insert(*text->text(MDG_FIELD_JA));
    return all;
}

} // namespace

TEST_CASE("the first path that is possible is taken, in this order",
          "[R-CLM-01][R-CLM-02][R-CLM-03][R-CLM-06][R-CLM-08][R-CLM-09]") {
    struct Row {
        const char* what;
        const char* answer; // validity, nullptr: the check was not made
        const char* own;    // evidence of the receipt computer's number, nullptr: none
        const char* ended;
        const char* path;
        const char* evidence;
    };
    const char* const current = MDG_CLAIM_PATH_CURRENT;
    const char* const lapsed = MDG_CLAIM_PATH_LAPSED;
    const char* const valid = MDG_VALIDITY_VALID;
    const char* const invalid = MDG_VALIDITY_INVALID;
    const char* const none = MDG_VALIDITY_NONE;
    for (const Row& row :
         {Row{"有効", valid, nullptr, nullptr, current, "card"},
          {"有効 before what is on file", valid, "history", nullptr, current, "card"},
          {"無効", invalid, nullptr, nullptr, lapsed, "card"},
          {"無効, a newer one exists", MDG_VALIDITY_INVALID_NEW_EXISTS, nullptr, nullptr, lapsed, "card"},
          {"無効, and the notice", invalid, "notice", nullptr, current, "notice"},
          {"無効, and an older number", invalid, "history", "2025-03-31", lapsed, "card"},
          {"なし", none, nullptr, nullptr, MDG_CLAIM_PATH_UNKNOWN, "declaration"},
          {"なし, and the portal", none, "portal", nullptr, current, "portal"},
          {"なし, and a past number", none, "history", "2025-03-31", lapsed, "history"},
          {"the portal", nullptr, "portal", nullptr, current, "portal"},
          {"the notice", nullptr, "notice", nullptr, current, "notice"},
          {"a certificate or insurance card", nullptr, "document", nullptr, current, "document"},
          {"system failure mode", nullptr, "down_mode", nullptr, current, "down_mode"},
          {"orally unchanged", nullptr, "oral", nullptr, current, "oral"},
          {"visit history", nullptr, "history", nullptr, current, "history"},
          {"nothing", nullptr, nullptr, nullptr, MDG_CLAIM_PATH_UNKNOWN, "declaration"}}) {
        INFO(row.what);
        Record asked = unknown();
        if (row.answer != nullptr) asked.add(MDG_FIELD_ELIGIBILITY, answer(row.answer));
        if (row.own != nullptr) {
            asked.set_text(MDG_FIELD_EVIDENCE, row.own);
            asked.add(MDG_FIELD_QUALIFICATION, qualification_of("202", row.ended));
        }
        const Record claim = claim_by_request(asked);
        CHECK(*claim.text(MDG_FIELD_CLAIM_PATH) == row.path);
        CHECK(*claim.text(MDG_FIELD_EVIDENCE) == row.evidence);
        const bool own = row.own != nullptr && *claim.text(MDG_FIELD_EVIDENCE) == row.own;
        const std::string number = own                                                    ? "202"
                                   : std::string_view(row.path) == MDG_CLAIM_PATH_UNKNOWN ? "777777777"
                                                                                          : "101";
        CHECK(*claim.text(MDG_FIELD_INSURED_NUMBER) == number);
    }
}

TEST_CASE("a number on file is a past one from the day the qualification ended", "[R-CLM-03]") {
    for (const auto& [visit, path] : std::map<std::string, const char*>{{"2026-10-30", MDG_CLAIM_PATH_CURRENT},
                                                                        {"2026-10-31", MDG_CLAIM_PATH_LAPSED},
                                                                        {"2026-11-01", MDG_CLAIM_PATH_LAPSED}}) {
        Record asked = request(visit.c_str());
        asked.set_text(MDG_FIELD_EVIDENCE, MDG_EVIDENCE_HISTORY);
        asked.add(MDG_FIELD_QUALIFICATION, qualification_of("202", "2026-10-31"));
        CHECK(outcome(asked).path == path);
    }
}

TEST_CASE("a later path is refused where an earlier one is possible, and the earlier is proposed",
          "[R-CLM-01][R-CLM-07]") {
    Record unknown_beside_lapsed = unknown();
    unknown_beside_lapsed.set_text(MDG_FIELD_CLAIM_PATH, MDG_CLAIM_PATH_UNKNOWN)
        .add(MDG_FIELD_ELIGIBILITY, answer(MDG_VALIDITY_INVALID));
    CHECK(cites(outcome(unknown_beside_lapsed), "claim_path", "path lapsed (R-CLM-07)"));

    for (const char* path : {MDG_CLAIM_PATH_LAPSED, MDG_CLAIM_PATH_UNKNOWN}) {
        Record beside_current = unknown();
        beside_current.set_text(MDG_FIELD_CLAIM_PATH, path).add(MDG_FIELD_ELIGIBILITY, answer(MDG_VALIDITY_VALID));
        CHECK(cites(outcome(beside_current), "claim_path", "path current (R-CLM-01)"));
    }
}

TEST_CASE("a past number of a patient whose new insurance is not known is claimed as lapsed, with or without a card",
          "[R-CLM-10]") {
    Record asked = request("2023-10-02");
    asked.set_text(MDG_FIELD_CLAIM_PATH, MDG_CLAIM_PATH_LAPSED)
        .set_text(MDG_FIELD_EVIDENCE, MDG_EVIDENCE_HISTORY)
        .set_integer(MDG_FIELD_CARD_SHOWN, 0)
        .add(MDG_FIELD_QUALIFICATION, qualification_of("202"));
    const Record claim = claim_by_request(asked);
    CHECK(*claim.text(MDG_FIELD_CLAIM_PATH) == MDG_CLAIM_PATH_LAPSED);
    CHECK(*claim.text(MDG_FIELD_INSURED_NUMBER) == "202");
    CHECK(*claim.text(MDG_FIELD_CLAIM_COMMENT_CODE) == "820000245");
    CHECK(remarks(claim) == std::vector<std::string>{"820000245 "});
}

TEST_CASE("an unknown claim has sevens of each field's width, no symbol and no branch number",
          "[R-CLM-04][R-CLM-05][R-CONF-12]") {
    const Record claim = claim_by_request(unknown());
    CHECK(*claim.text(MDG_FIELD_INSURER_NUMBER) == "77777777");
    CHECK(*claim.text(MDG_FIELD_INSURED_NUMBER) == "777777777");
    CHECK_FALSE(claim.has(MDG_FIELD_INSURED_SYMBOL));
    CHECK_FALSE(claim.has(MDG_FIELD_INSURED_BRANCH_NUMBER));
    CHECK_FALSE(claim.has(MDG_FIELD_CONFIRMATION_CLASS));
    CHECK(*claim.text(MDG_FIELD_CLAIM_NAME) == "見本　花子");
    CHECK(claim.date(MDG_FIELD_BIRTH_DATE) == day("1985-06-03"));
    CHECK(*claim.text(MDG_FIELD_CLAIM_TYPE) == "1112");
    CHECK(*claim.text(MDG_FIELD_EXAMINING_BODY) == MDG_EXAMINING_BODY_PAYMENT_FUND);
    CHECK(claim.integer(MDG_FIELD_BURDEN_RATIO) == 3);
    CHECK(claim.list(MDG_FIELD_MISSING).empty());

    Record refusing = unknown();
    refusing.set_integer(MDG_FIELD_REFUSES_UNKNOWN_NUMBER, 1);
    CHECK(*claim_by_request(refusing).text(MDG_FIELD_INSURER_NUMBER) == "77777779");

    Record late = unknown();
    late.unset(MDG_FIELD_DECLARATION);
    Record declared = declaration();
    declared.set_text(MDG_FIELD_DECLARED_INSURER_KIND, MDG_INSURER_KIND_LATE_ELDERLY)
        .set_text(MDG_FIELD_DECLARED_RATIO, MDG_DECLARED_RATIO_TWO)
        .set_integer(MDG_FIELD_BIRTH_ERA_YEAR, 20);
    late.add(MDG_FIELD_DECLARATION, std::move(declared));
    const Record elderly = claim_by_request(late);
    CHECK(*elderly.text(MDG_FIELD_INSURED_NUMBER) == "77777777");
    CHECK(elderly.integer(MDG_FIELD_BURDEN_RATIO) == 2);
    CHECK(*elderly.text(MDG_FIELD_CLAIM_TYPE) == "1318");
    CHECK(*elderly.text(MDG_FIELD_EXAMINING_BODY) == MDG_EXAMINING_BODY_NATIONAL_FEDERATION);
}

TEST_CASE("the remarks of an unknown claim say what was declared, in order and full width",
          "[R-CLM-04][R-CLM-12][R-NAME-03][R-NAME-08]") {
    CHECK(remarks(claim_by_request(unknown())) ==
          std::vector<std::string>{"820000246 ", "830000501 ミホンハナコ", "830000502 社保",
                                   "830000503 見本健康保険組合", "830000504 株式会社見本",
                                   "830000505 東京都見本区１－２－３",
                                   "830000506 見本ビル１０１　居所：神奈川県見本市４－５",
                                   "830000507 ０３－００００－００００", "830000508 令和８年１１月２５日"});
}

TEST_CASE("what the patient left blank, or must not be seen, is left out of the remarks",
          "[R-NAME-05][R-NAME-06][R-NAME-07]") {
    Record asked = unknown();
    asked.unset(MDG_FIELD_DECLARATION);
    Record declared = declaration();
    for (const record::FieldId field : {MDG_FIELD_ADDRESS, MDG_FIELD_OTHER_RESIDENCE, MDG_FIELD_WORKPLACE_NAME})
        declared.unset(field);
    asked.add(MDG_FIELD_DECLARATION, declared);
    const Record claim = claim_by_request(asked);
    const auto codes = remarks(claim);
    CHECK(codes.size() == 6);
    CHECK(std::ranges::none_of(codes, [](const std::string& each) {
        return each.starts_with("830000504") || each.starts_with("830000505") || each.starts_with("830000506");
    }));
    CHECK(claim.list(MDG_FIELD_MISSING).empty()); // nobody has to ask the insurer for it
    CHECK(claim.list(MDG_FIELD_FINDING).empty());

    asked.unset(MDG_FIELD_DECLARATION);
    declared.set_text(MDG_FIELD_ADDRESS, "見本県●●市");
    asked.add(MDG_FIELD_DECLARATION, declared);
    CHECK(remarks(claim_by_request(asked))[4] == "830000505 見本県●●市");
}

TEST_CASE("an unknown claim needs the declaration, no later information, the question afterwards, and no number",
          "[R-CLM-11]") {
    CHECK(outcome(unknown()).path == MDG_CLAIM_PATH_UNKNOWN);
    struct Row {
        const char* place;
        std::function<void(Record&)> change;
    };
    for (const Row& row : {Row{"declaration", [](Record& r) { r.unset(MDG_FIELD_DECLARATION); }},
                           {"later_information", [](Record& r) { r.unset(MDG_FIELD_LATER_INFORMATION); }},
                           {"later_information", [](Record& r) { r.set_integer(MDG_FIELD_LATER_INFORMATION, 1); }},
                           {"asked_after", [](Record& r) { r.unset(MDG_FIELD_ASKED_AFTER); }},
                           {"asked_after", [](Record& r) { r.set_integer(MDG_FIELD_ASKED_AFTER, 0); }},
                           {"insured_number", [](Record& r) {
                                r.set_text(MDG_FIELD_CLAIM_PATH, MDG_CLAIM_PATH_UNKNOWN)
                                    .add(MDG_FIELD_QUALIFICATION, qualification_of("202"));
                            }}}) {
        INFO(row.place);
        Record asked = unknown();
        row.change(asked);
        CHECK(cites(outcome(asked), row.place, "R-CLM-11"));
    }
}

TEST_CASE("unknown claims are those claimed from September 2023 on, with declarations of any day before",
          "[R-CLM-13][R-CLM-14][R-DATE-23]") {
    struct Row {
        const char* visit;
        const char* month;   // 診療年月
        const char* billing; // 請求年月
        bool allowed;
    };
    for (const Row& row : {Row{"2023-07-31", "", "", false}, // claimed in August
                           {"2023-08-01", "", "", true},
                           {"2023-08-02", "", "", true},
                           {"2023-09-10", "202307", "", false},
                           {"2023-07-31", "202308", "", true},
                           {"2023-07-31", "", "202308", false},
                           {"2023-07-31", "", "202309", true},
                           {"2023-07-31", "", "202310", true}}) {
        INFO(row.visit << " " << row.month << " " << row.billing);
        Record asked = unknown(row.visit);
        if (*row.month != '\0') asked.set_text(MDG_FIELD_CLAIM_MONTH, row.month);
        if (*row.billing != '\0') asked.set_text(MDG_FIELD_BILLING_MONTH, row.billing);
        CHECK(outcome(asked).path == (row.allowed ? MDG_CLAIM_PATH_UNKNOWN : ""));
        CHECK(cites(outcome(asked), "billing_month", "R-CLM-13") == !row.allowed);
    }
    Record early = unknown("2023-08-15");
    early.unset(MDG_FIELD_DECLARATION);
    Record declared = declaration();
    declared.set_date(MDG_FIELD_DECLARED_ON, day("2023-07-15"));
    early.add(MDG_FIELD_DECLARATION, std::move(declared));
    CHECK(outcome(early).path == MDG_CLAIM_PATH_UNKNOWN);
}

TEST_CASE("that payment may take longer, and that a lapsed claim may come back once, is said", "[R-CLM-15][R-CLM-16]") {
    const std::string longer = "旧資格や不詳の請求は、支払まで時間がかかることがあります。";
    const auto lapsed = [&](const char* visit) {
        Record asked = request(visit);
        asked.add(MDG_FIELD_ELIGIBILITY, answer(MDG_VALIDITY_INVALID));
        return spoken(claim_by_request(asked));
    };
    CHECK(spoken(claim_by_request(unknown())) == std::set<std::string>{longer});
    CHECK(lapsed("2025-11-11") == std::set<std::string>{longer});
    for (const char* visit : {"2025-11-12", "2025-11-13"}) {
        CHECK(lapsed(visit).size() == 2);
        CHECK(lapsed(visit).contains(longer));
    }
    Record valid = request();
    valid.add(MDG_FIELD_ELIGIBILITY, answer(MDG_VALIDITY_VALID));
    CHECK(spoken(claim_by_request(valid)).empty());
}

TEST_CASE("by 無効 or なし a claim goes only where the card was used", "[R-CLM-17]") {
    Record lapsed = request();
    lapsed.add(MDG_FIELD_ELIGIBILITY, answer(MDG_VALIDITY_INVALID));
    CHECK(outcome(lapsed).path == MDG_CLAIM_PATH_LAPSED);
    lapsed.set_integer(MDG_FIELD_CARD_SHOWN, 0);
    CHECK(cites(outcome(lapsed), "card_shown", "R-CLM-17"));

    Record none = unknown();
    none.set_integer(MDG_FIELD_CARD_SHOWN, 0);
    CHECK(cites(outcome(none), "card_shown", "R-CLM-17"));
    none.unset(MDG_FIELD_CARD_SHOWN);
    none.unset(MDG_FIELD_DECLARATION);
    Record declared = declaration();
    declared.unset(MDG_FIELD_CARD_SHOWN);
    none.add(MDG_FIELD_DECLARATION, std::move(declared));
    CHECK(cites(outcome(none), "card_shown", "R-CLM-17"));
}

TEST_CASE("of several qualifications the one that was chosen counts, and its tickets of assistance beside it") {
    Record several = answer(MDG_VALIDITY_VALID);
    several.add(MDG_FIELD_QUALIFICATION, qualification_of("303"));
    Record assistance(MDG_KIND_QUALIFICATION);
    assistance.set_text(MDG_FIELD_CARD_CLASSIFICATION, MDG_CARD_CLASSIFICATION_MEDICAL_ASSISTANCE)
        .set_text(MDG_FIELD_INSURER_NUMBER, "12131015")
        .set_text(MDG_FIELD_INSURED_NUMBER, "1234566");
    Record ticket(MDG_KIND_MEDICAL_TICKET);
    ticket.set_text(MDG_FIELD_TREATMENT_MONTH, "202611");
    assistance.add(MDG_FIELD_MEDICAL_TICKET, std::move(ticket));
    several.add(MDG_FIELD_QUALIFICATION, std::move(assistance));
    Record asked = request();
    asked.add(MDG_FIELD_ELIGIBILITY, std::move(several));
    CHECK_FALSE(outcome(asked).refused.empty());
    asked.set_integer(MDG_FIELD_QUALIFICATION_INDEX, 1);
    const Record claim = claim_by_request(asked);
    CHECK(*claim.text(MDG_FIELD_INSURED_NUMBER) == "303");
    REQUIRE(claim.first(MDG_FIELD_PUBLIC_EXPENSE) != nullptr);
    CHECK(*claim.first(MDG_FIELD_PUBLIC_EXPENSE)->text(MDG_FIELD_PAYER_NUMBER) == "12131015");
    CHECK(*claim.first(MDG_FIELD_PUBLIC_EXPENSE)->text(MDG_FIELD_RECIPIENT_NUMBER) == "1234566");
    asked.set_integer(MDG_FIELD_QUALIFICATION_INDEX, 7);
    CHECK_FALSE(outcome(asked).refused.empty());
}

TEST_CASE("what the receipt computer knows goes into the claim as it is") {
    Record asked = request();
    asked.set_text(MDG_FIELD_PATIENT_NUMBER, "P-1")
        .set_integer(MDG_FIELD_POINTS, 288)
        .set_integer(MDG_FIELD_VISIT_DAYS, 2)
        .set_integer(MDG_FIELD_PATIENT_PAYMENT_YEN, 860)
        .set_text(MDG_FIELD_CLAIM_MONTH, "202610")
        .set_text(MDG_FIELD_POINT_TABLE, MDG_POINT_TABLE_DENTAL)
        .add(MDG_FIELD_ELIGIBILITY, answer(MDG_VALIDITY_VALID));
    const Record claim = claim_by_request(asked);
    CHECK(*claim.text(MDG_FIELD_PATIENT_NUMBER) == "P-1");
    CHECK(claim.integer(MDG_FIELD_POINTS) == 288);
    CHECK(claim.integer(MDG_FIELD_VISIT_DAYS) == 2);
    CHECK(claim.integer(MDG_FIELD_PATIENT_PAYMENT_YEN) == 860);
    CHECK(*claim.text(MDG_FIELD_CLAIM_MONTH) == "202610");
    CHECK(*claim.text(MDG_FIELD_CLAIM_TYPE) == "3112");
    CHECK(*claim.text(MDG_FIELD_CONFIRMATION_CLASS) == MDG_CONFIRMATION_CLASS_AT_THE_COUNTER);
    Record without_day(MDG_KIND_CLAIM_REQUEST);
    without_day.add(MDG_FIELD_ELIGIBILITY, answer(MDG_VALIDITY_VALID));
    CHECK(outcome(without_day).refused.contains("visit_date"));
}
