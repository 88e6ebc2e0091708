// Who receives a 資格確認書, and what patients are told on a day.
#include "record/json.hpp"
#include "rules/document_assessment.hpp"
#include "rules/said.hpp"
#include "support/catch.hpp"

namespace mdg::rules {
namespace {

using record::Record;
using test::says;

// {"visit_date": "2026-11-26", …}
Record assessed(const std::string& json) {
    return assess_document(record::from_json(json, MDG_KIND_DOCUMENT_FACTS));
}

} // namespace

TEST_CASE("who receives the certificate", "[R-DOC-20][R-DOC-21][R-DOC-22][R-DATE-10][R-DATE-11]") {
    const auto way = [](const std::string& state, const char* visit) {
        return assessed(R"({"certificate_state": ")" + state + R"(", "visit_date": ")" + visit + "\"}")
            .text_or(MDG_FIELD_CERTIFICATE_WAY, "none");
    };
    for (const char* state : {"no_card", "not_registered", "registration_cancelled", "certificate_expired"}) {
        CHECK(way(state, "2024-12-01") == "none");
        CHECK(way(state, "2024-12-02") == MDG_CERTIFICATE_WAY_EX_OFFICIO);
        CHECK(way(state, "2026-11-26") == MDG_CERTIFICATE_WAY_EX_OFFICIO);
    }
    for (const char* state : {"needs_help", "lost_or_renewing"})
        CHECK(way(state, "2026-11-26") == MDG_CERTIFICATE_WAY_APPLICATION);
    CHECK(way("needs_help_renewal", "2026-11-26") == MDG_CERTIFICATE_WAY_EX_OFFICIO);
    CHECK(way("late_elderly_new", "2025-06-01") == MDG_CERTIFICATE_WAY_EX_OFFICIO);
    CHECK(way("late_elderly", "2025-07-31") == "none"); // the card still holds
    CHECK(way("late_elderly", "2025-08-01") == MDG_CERTIFICATE_WAY_EX_OFFICIO);
    CHECK(way("late_elderly", "2026-07-30") == MDG_CERTIFICATE_WAY_EX_OFFICIO);
    CHECK(way("late_elderly", "2026-07-31") == MDG_CERTIFICATE_WAY_EX_OFFICIO);
    CHECK(way("late_elderly", "2026-08-01") == "none"); // by use, which is not told here
    CHECK(says(assessed(R"({"certificate_state": "needs_help", "visit_date": "2026-11-26"})"), "介助者"));
}

TEST_CASE("the draft of 2026-08: by age and use of the card", "[R-DATE-12]") {
    struct Row {
        const char* born;
        int uses_12, uses_3;
        const char* way;
    };
    const char *own = MDG_CERTIFICATE_WAY_MY_NUMBER_CARD, *sent = MDG_CERTIFICATE_WAY_EX_OFFICIO;
    for (const Row& row :
         {Row{"1941-08-02", 6, 1, own},   // 84, 85 on the next day
          Row{"1941-08-01", 6, 1, sent},  // 85 today
          Row{"1941-07-31", 99, 9, sent}, // 85 since yesterday
          Row{"1950-01-01", 5, 1, sent}, Row{"1950-01-01", 6, 1, own}, Row{"1950-01-01", 7, 2, own},
          Row{"1950-01-01", 6, 0, sent}, Row{"1950-01-01", 99, 0, sent}, Row{"1950-01-01", 0, 0, sent}}) {
        const Record decision =
            assessed(R"({"certificate_state": "late_elderly", "visit_date": "2026-08-01", "birth_date": ")" +
                     std::string(row.born) + R"(", "uses_12_months": )" + std::to_string(row.uses_12) +
                     R"(, "uses_3_months": )" + std::to_string(row.uses_3) + "}");
        CAPTURE(row.born, row.uses_12, row.uses_3);
        CHECK(decision.text_or(MDG_FIELD_CERTIFICATE_WAY, "") == row.way);
        CHECK(decision.integer(MDG_FIELD_DRAFT) == 1);
        CHECK(says(decision, "(案)"));
    }
    const Record unknown = assessed(R"({"certificate_state": "late_elderly", "visit_date": "2026-08-01"})");
    CHECK(test::places(unknown) == std::vector<std::string>{"birth_date", "uses_12_months", "uses_3_months"});
    const Record before = assessed(R"({"certificate_state": "late_elderly", "visit_date": "2026-07-31"})");
    CHECK_FALSE(before.has(MDG_FIELD_DRAFT));
}

TEST_CASE("what patients are told, by day and insurer",
          "[R-FLOW-18][R-FLOW-19][R-DATE-25][R-DATE-26][R-DATE-31][R-INS-08][R-DATE-10]") {
    struct Row {
        const char *visit, *insurer, *told;
        bool is;
    };
    for (const Row& row : {Row{"2024-12-01", "unknown", "保険証もお持ちください", true},
                           Row{"2024-12-02", "unknown", "保険証もお持ち", false},
                           Row{"2025-06-30", "unknown", "すべてお持ちください", false},
                           Row{"2025-07-01", "unknown", "すべて", true},
                           Row{"2025-08-31", "unknown", "すべて", true},
                           Row{"2025-09-01", "unknown", "すべて", false},
                           Row{"2025-11-30", "unknown", "すべて", false},
                           Row{"2025-12-01", "unknown", "すべて", true},
                           Row{"2025-12-31", "unknown", "すべて", true},
                           Row{"2026-01-01", "unknown", "すべて", false},
                           Row{"2025-11-30", "unknown", "受診のたびに", false},
                           Row{"2025-12-01", "unknown", "受診のたびに", true},
                           Row{"2026-11-26", "unknown", "受診のたびに", true},
                           Row{"2025-03-31", "employees", "すべての加入者にお知らせ", true},
                           Row{"2025-04-01", "employees", "新しく加入した方など", true},
                           Row{"2025-04-01", "national", "負担割合が変わるとき", true},
                           Row{"2025-12-01", "national", "更新の直前", true},
                           Row{"2025-12-02", "national", "更新の直前", false},
                           Row{"2025-07-31", "late_elderly", "更新の直前", true},
                           Row{"2025-08-01", "late_elderly", "更新の直前", false},
                           Row{"2025-08-01", "late_elderly", "全員に資格確認書", true},
                           Row{"2026-07-31", "late_elderly", "全員に資格確認書", true},
                           Row{"2026-08-01", "late_elderly", "全員に資格確認書", false}}) {
        const Record decision =
            assessed(R"({"visit_date": ")" + std::string(row.visit) + R"(", "insurer_kind": ")" + row.insurer + "\"}");
        CAPTURE(row.visit, row.insurer, row.told);
        CHECK(says(decision, row.told) == row.is);
    }
}

} // namespace mdg::rules
