#include "base/file.hpp"
#include "rules/built_in.hpp"
#include "rules/explain.hpp"
#include "rules/said.hpp"
#include "rules/table.hpp"
#include "support/catch.hpp"

#include <set>

namespace mdg::rules {
namespace {

using record::Record;
using test::cites;
using test::next_action;
using test::says;

Record answer(const char* validity, const char* asked_by) {
    return Record(MDG_KIND_ELIGIBILITY)
        .set_text(MDG_FIELD_VALIDITY, validity)
        .set_text(MDG_FIELD_REFERENCE_CLASSIFICATION, asked_by);
}

Record question(const char* document = "") {
    Record record(MDG_KIND_EXPLAIN_REQUEST);
    if (*document != '\0') record.set_text(MDG_FIELD_DOCUMENT, document);
    return record;
}

constexpr auto card = MDG_REFERENCE_CLASSIFICATION_CARD;
constexpr auto number = MDG_REFERENCE_CLASSIFICATION_NUMBER;
constexpr auto certificate = MDG_VISIT_CHOICE_ELIGIBILITY_CERTIFICATE;

} // namespace

TEST_CASE("each answer has its next step and its rules", "[R-ONL-01][R-ONL-02][R-ONL-03]") {
    struct Case {
        const char* validity;
        const char* asked_by;
        const char* document;
        const char* next;
        const char* rule;
    };
    for (const Case& row : {
             Case{"1", card, "", MDG_NEXT_ACTION_USE, "R-ONL-01"},
             Case{"1", number, "", MDG_NEXT_ACTION_USE, "R-ONL-17"},
             Case{"1", number, certificate, MDG_NEXT_ACTION_USE, "R-ONL-01"},
             Case{"2", number, "", MDG_NEXT_ACTION_ASK_BY_CARD, "R-ONL-09"},
             Case{"2", number, "", MDG_NEXT_ACTION_ASK_BY_CARD, "R-ONL-04"},
             Case{"2", card, "", MDG_NEXT_ACTION_USE_OLD, "R-ONL-10"},
             Case{"2", card, "", MDG_NEXT_ACTION_USE_OLD, "R-ONL-02"},
             Case{"2", number, certificate, MDG_NEXT_ACTION_ASK_NEWEST, "R-ONL-14"},
             Case{"3", number, "", MDG_NEXT_ACTION_ASK_BY_CARD, "R-ONL-05"},
             Case{"4", number, "", MDG_NEXT_ACTION_CHECK_ENTRY, "R-ONL-07"},
             Case{"4", number, "", MDG_NEXT_ACTION_CHECK_ENTRY, "R-ONL-12"},
             Case{"4", card, "", MDG_NEXT_ACTION_OTHER_PROOF, "R-ONL-08"},
             Case{"4", card, "", MDG_NEXT_ACTION_OTHER_PROOF, "R-ONL-03"},
             Case{"4", number, certificate, MDG_NEXT_ACTION_ASK_PATIENT, "R-ONL-13"},
             Case{"5", number, "", MDG_NEXT_ACTION_ASK_BRANCH, "R-ONL-01"},
             Case{"6", card, "", MDG_NEXT_ACTION_USE, "R-ONL-01"},
             Case{"7", card, "", MDG_NEXT_ACTION_OTHER_PROOF, "R-BURD-01"},
             Case{"4", "7", "", MDG_NEXT_ACTION_CHECK_ENTRY, "R-ONL-07"}, // a vendor's own: read from a document
         }) {
        const Record decision = explain(answer(row.validity, row.asked_by), question(row.document));
        CAPTURE(row.validity, row.asked_by, row.document, row.rule);
        CHECK(next_action(decision) == row.next);
        CHECK(cites(decision, row.rule));
        CHECK(decision.has(MDG_FIELD_DECISION_JA));
        CHECK(*decision.text(MDG_FIELD_SHARE) == MDG_SHARE_NORMAL);
    }
}

TEST_CASE("a result pushed by the face reader without a classification came by the card", "[R-ONL-08]") {
    Record face = Record(MDG_KIND_ELIGIBILITY).set_text(MDG_FIELD_VALIDITY, "4");
    CHECK(next_action(explain(face, question())) == MDG_NEXT_ACTION_CHECK_ENTRY);
    face.set_text(MDG_FIELD_RESULT_SOURCE, MDG_RESULT_SOURCE_FACE);
    CHECK(next_action(explain(face, question())) == MDG_NEXT_ACTION_OTHER_PROOF);
}

TEST_CASE("by number the newest qualification is not promised, by card it is found", "[R-ONL-04][R-ONL-05]") {
    const Record by_number = explain(answer("2", number), question());
    CHECK(says(by_number, "新しい資格は番号からはわかりません"));
    CHECK(says(by_number, "マイナンバーカードで確認"));
    CHECK_FALSE(cites(explain(answer("2", card), question()), "R-ONL-04"));
}

TEST_CASE("none and invalid by card say that the portal will not help", "[R-ONL-06]") {
    for (const char* validity : {"2", "4"})
        CHECK(says(explain(answer(validity, card), question()), "マイナポータルでも"));
    CHECK_FALSE(says(explain(answer("1", card), question()), "マイナポータル"));
}

TEST_CASE("none by number: what was typed, and a registration that is late", "[R-ONL-07][R-ONL-12]") {
    const Record decision = explain(answer("4", number), question());
    CHECK(says(decision, "入力の誤り"));
    CHECK(says(decision, "登録がまだ済んでいない"));
    CHECK(says(decision, "一時的に表示されない"));
}

TEST_CASE("why a display is stopped is never named, in no text and no rule", "[R-ONL-08][R-PRIV-08]") {
    CHECK(says(explain(answer("4", card), question()), "表示が止められている"));
    for (const BuiltInTable& table : built_in_tables())
        for (const char* word : {"DV", "ＤＶ", "暴力", "虐待", "violence", "abuse", "stalk", "ストーカー"}) {
            CAPTURE(table.name, word);
            CHECK(table.text.find(word) == std::string_view::npos);
        }
}

TEST_CASE("invalid by number is a document that is void, by card the old insurer can be claimed",
          "[R-ONL-09][R-ONL-10]") {
    CHECK(says(explain(answer("2", number), question()), "無効になった保険証"));
    const Record by_card = explain(answer("2", card), question());
    CHECK(says(by_card, "加入手続き中"));
    CHECK(says(by_card, "旧資格で請求できます"));
}

TEST_CASE("ten days after the change the registration can be expected", "[R-ONL-11][R-DATE-02]") {
    struct Case {
        const char* change;
        const char* expected; // empty: nothing is said
    };
    for (const Case& row :
         {Case{"2026-11-20", "2026-11-30"}, Case{"2026-12-25", "2027-01-04"}, Case{"2024-02-20", "2024-03-01"},
          Case{"2023-06-01", "2023-06-11"}, Case{"2023-05-31", ""}}) {
        CAPTURE(row.change);
        Record asked = question().set_date(MDG_FIELD_CHANGE_DATE, base::parse_iso_date(row.change).value());
        for (const auto& [validity, by] : {std::pair{"4", number}, std::pair{"4", card}, std::pair{"2", card}}) {
            const Record decision = explain(answer(validity, by), asked);
            CHECK(decision.date(MDG_FIELD_EXPECTED_BY) == base::parse_iso_date(row.expected));
            CHECK(cites(decision, "R-ONL-11") == (*row.expected != '\0'));
            if (*row.expected != '\0') CHECK(says(decision, row.expected));
        }
        CHECK_FALSE(explain(answer("1", card), asked).has(MDG_FIELD_EXPECTED_BY));
    }
    CHECK_FALSE(explain(answer("4", card), question()).has(MDG_FIELD_EXPECTED_BY));
}

TEST_CASE("a certificate of eligibility and none: two hints and no refusal", "[R-ONL-13]") {
    const Record decision = explain(answer("4", number), question(certificate));
    CHECK(says(decision, "交付年月日と有効期限"));
    CHECK(says(decision, "個人番号を届けていない"));
    CHECK(says(decision, "断らない"));
}

TEST_CASE("a certificate of eligibility and invalid: the newest qualification before care", "[R-ONL-14]") {
    CHECK(says(explain(answer("2", number), question(certificate)), "診療の前に最新の資格"));
}

TEST_CASE("before anything was asked: the card, or the certificate's number online", "[R-ONL-15][R-FLOW-01]") {
    const Record with = explain(std::nullopt, question(certificate));
    CHECK(next_action(with) == MDG_NEXT_ACTION_CHECK_ONLINE);
    CHECK(cites(with, "R-ONL-15"));
    CHECK(next_action(explain(std::nullopt, question())) == MDG_NEXT_ACTION_ASK_BY_CARD);
}

TEST_CASE("a check for a past day says that name and address are today's", "[R-ONL-16]") {
    Record past = answer("1", number).set_text(MDG_FIELD_PROCESS_TIME, "20261126093000");
    for (const auto& [day, told] : {std::pair{"2026-11-25", true}, std::pair{"2026-11-26", false}}) {
        past.set_date(MDG_FIELD_CHECK_DATE, base::parse_iso_date(day).value());
        const Record decision = explain(past, question());
        CHECK(cites(decision, "R-ONL-16") == told);
        CHECK(says(decision, "現在のもの") == told);
    }
}

TEST_CASE("valid data may be claimed as shown or be corrected", "[R-ONL-17]") {
    CHECK(says(explain(answer("1", card), question()), "表示された内容のまま請求できます"));
}

TEST_CASE("the portal's text is understood as registered or as no qualification, else not at all", "[R-ONL-21]") {
    CHECK(portal_state_of("登録完了") == MDG_PORTAL_STATE_REGISTERED);
    CHECK(portal_state_of("あなたの有効な保険資格情報がないため、…") == MDG_PORTAL_STATE_NO_QUALIFICATION);
    for (const char* other : {"", "登録", "未登録完了", "登録完了していません"})
        CHECK(portal_state_of(other) == MDG_PORTAL_STATE_UNKNOWN);
    const Record decision = explain(answer("4", card), question().set_text(MDG_FIELD_PORTAL_TEXT, "登録完了"));
    CHECK(*decision.text(MDG_FIELD_PORTAL_STATE) == MDG_PORTAL_STATE_REGISTERED);
    CHECK(cites(decision, "R-ONL-21"));
    CHECK_FALSE(explain(answer("4", card), question()).has(MDG_FIELD_PORTAL_STATE));
}

TEST_CASE("what a registration needs, and that a change is still filed, is told where it helps",
          "[R-ONL-22][R-ONL-23]") {
    const Record decision = explain(answer("4", number), question());
    for (const char* needed : {"個人番号", "カナ", "生年月日", "性別", "住所", "住民票"}) CHECK(says(decision, needed));
    CHECK(says(decision, "これまでどおり届出が必要"));
    CHECK(cites(decision, "R-ONL-22"));
    CHECK(cites(decision, "R-ONL-23"));
}

TEST_CASE("every row of the table of answers can be reached") {
    std::set<std::string> reached;
    for (const char* validity : {"1", "2", "3", "4", "5", "6", "9"})
        for (const char* by : {card, number})
            for (const char* document : {"", certificate})
                reached.insert(next_action(explain(answer(validity, by), question(document))) + "/" +
                               test::said(explain(answer(validity, by), question(document)), MDG_FIELD_JA));
    for (const char* document : {"", certificate})
        reached.insert(next_action(explain(std::nullopt, question(document))) + "/" +
                       test::said(explain(std::nullopt, question(document)), MDG_FIELD_JA));
    const auto rows = read_table(base::read_file(MDG_SOURCE_DIR "/sdk/rules/data/answers.tsv", 1U << 20U));
    CHECK(reached.size() == rows.size());
}

} // namespace mdg::rules
