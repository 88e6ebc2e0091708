// Share, limit categories, public expenses, type and names of a claim.
#include "base/characters.hpp"
#include "base/jis.hpp"
#include "claim/name.hpp"
#include "claim/tables.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <map>
#include <set>

using namespace mdg;
using namespace mdg::claim;
using namespace mdg::claim::test;

namespace {

using Strings = std::vector<std::string>;

// A person of 41 with 協会けんぽ, for whom every row changes what it is about.
Facts person() {
    Facts facts;
    facts.path = MDG_CLAIM_PATH_CURRENT;
    facts.evidence = MDG_EVIDENCE_CARD;
    facts.facility_code = "1311234567";
    facts.visit_date = facts.check_date = day("2026-11-22");
    facts.setting = MDG_CLAIM_SETTING_OUTPATIENT;
    facts.qualification.insurer_number = "01130012";
    facts.qualification.number = "101";
    facts.qualification.personal_family = MDG_PERSONAL_FAMILY_INSURED;
    facts.qualification.name = "見本　花子";
    facts.qualification.birth_date = day("1985-06-03");
    facts.qualification.sex = MDG_SEX_FEMALE;
    return facts;
}

Facts elderly(const char* insurer, const char* birth, const char* ratio) {
    Facts facts = person();
    facts.qualification.insurer_number = insurer;
    facts.qualification.birth_date = day(birth);
    facts.qualification.contribution_ratio = ratio;
    return facts;
}

Strings payers(const Claim& claim) {
    Strings numbers;
    for (const PublicExpense& each : claim.public_expenses) numbers.push_back(each.payer_number);
    return numbers;
}

} // namespace

TEST_CASE("an insurer number is one value in three forms") {
    for (const char* written : {"138057", "  138057", "00138057"}) {
        Facts facts = person();
        facts.qualification.insurer_number = written;
        const auto record = complete_record(make_claim(facts));
        CHECK(*record.text(MDG_FIELD_INSURER_NUMBER) == "138057");
        CHECK(*record.text(MDG_FIELD_INSURER_NUMBER_PADDED) == "  138057");
        CHECK(*record.text(MDG_FIELD_INSURER_NUMBER_ZEROS) == "00138057");
        CHECK(*record.text(MDG_FIELD_INSURER_KIND) == MDG_INSURER_KIND_NATIONAL);
    }
    CHECK(make_claim(person()).insurer_number == "01130012"); // the zero is its law's
}

TEST_CASE("the share goes by the answer, else by age where that leaves one", "[R-BURD-05]") {
    struct Row {
        Facts facts;
        std::optional<std::int64_t> burden;
        std::optional<std::int64_t> benefit; // national insurance alone has one
    };
    const char* const national = "138057";
    for (const Row& row : {Row{person(), 3, {}},
                           {elderly(national, "1985-06-03", ""), 3, 70},
                           {elderly(national, "2020-11-23", ""), 2, 80},  // 未就学
                           {elderly(national, "1955-11-23", ""), {}, {}}, // 70 to 74: only an answer could say it
                           {elderly(national, "1955-11-23", "020"), 2, 80},
                           {elderly(national, "1955-11-23", "030"), 3, 70},
                           {elderly("39130012", "1945-01-01", "010"), 1, {}},
                           {elderly("39130012", "1945-01-01", "000"), {}, {}}}) {
        const Claim claim = make_claim(row.facts);
        INFO(claim.insurer_number << " " << row.facts.qualification.contribution_ratio);
        CHECK(claim.burden_ratio == row.burden);
        CHECK(claim.benefit_percent == row.benefit);
    }
}

TEST_CASE("a limit category in force becomes its 特記事項, or that of several times") {
    struct Row {
        const char* flag;
        const char* once;
        const char* several;
    };
    for (const Row& row : {Row{"A01", "26", "31"},
                           {"A02", "27", "32"},
                           {"A03", "28", "33"},
                           {"A04", "29", "34"},
                           {"A05", "30", "35"},
                           {"A06", "30", "35"},
                           {"B01", "26", "31"},
                           {"B02", "27", "32"},
                           {"B03", "28", "33"},
                           {"B04", "29", "34"},
                           {"B05", "30", "30"},
                           {"B06", "30", "30"},
                           {"B07", "30", "30"},
                           {"B08", "30", "30"},
                           {"B09", "41", "43"},
                           {"B10", "42", "44"}}) {
        INFO(row.flag);
        Facts facts = person();
        facts.qualification.limits = {{{day("2026-11-22"), day("2026-11-22")}, row.flag, {}}};
        CHECK(make_claim(facts).special_remarks == Strings{row.once});
        facts.several_times = 1;
        CHECK(make_claim(facts).special_remarks == Strings{row.several});
        for (const char* other : {"2026-11-21", "2026-11-23"}) {
            facts.visit_date = day(other);
            CHECK(make_claim(facts).special_remarks.empty());
            CHECK(make_claim(facts).limit_flag.empty());
        }
    }
}

TEST_CASE("without a category the share alone says the 特記事項 of the elderly") {
    struct Row {
        const char* insurer;
        const char* birth;
        const char* ratio;
        Strings remarks;
    };
    for (const Row& row : {Row{"39130012", "1945-01-01", "030", {"26"}},
                           {"39130012", "1945-01-01", "020", {"41"}},
                           {"39130012", "1945-01-01", "010", {"42"}},
                           {"39130012", "1958-01-01", "010", {"42"}}, // 後期 from 65 by its number
                           {"138057", "1955-11-01", "030", {"26"}},
                           {"138057", "1955-11-01", "020", {"29"}},
                           {"138057", "1985-06-03", "030", {}}}) {
        INFO(row.insurer << " " << row.birth << " " << row.ratio);
        CHECK(make_claim(elderly(row.insurer, row.birth, row.ratio)).special_remarks == row.remarks);
    }
    // 2割 of 後期 began on 2022-10-01.
    for (const auto& [visit, remarks] :
         std::map<std::string, Strings>{{"2022-09-30", {}}, {"2022-10-01", {"41"}}, {"2022-10-02", {"41"}}}) {
        Facts facts = elderly("39130012", "1945-01-01", "020");
        facts.visit_date = day(visit.c_str());
        CHECK(make_claim(facts).special_remarks == remarks);
    }
}

TEST_CASE("a specific disease is remarked by what the patient pays, before the limit category") {
    Facts facts = person();
    facts.qualification.limits = {{{}, "A03", {}}};
    facts.qualification.diseases = {{{}, MDG_DISEASE_CATEGORY_DIALYSIS, 10000}};
    CHECK(make_claim(facts).special_remarks == Strings{"02", "28"});
    facts.qualification.diseases.front().self_pay_yen = 20000;
    CHECK(make_claim(facts).special_remarks == Strings{"16", "28"});
    facts.qualification.diseases.front().validity.end = day("2026-11-21");
    CHECK(make_claim(facts).special_remarks == Strings{"28"});
    CHECK(make_claim(facts).specific_diseases.empty());
}

TEST_CASE("the payment category is an inpatient's with a low income") {
    struct Row {
        const char* flag;
        const char* long_term; // 長期入院該当年月日
        const char* category;
    };
    for (const Row& row : {Row{"A05", nullptr, "1"},
                           {"A05", "2026-11-23", "1"},
                           {"A05", "2026-11-22", "2"},
                           {"B05", "2026-11-21", "2"},
                           {"B06", nullptr, "3"},
                           {"B07", nullptr, "4"},
                           {"A03", nullptr, ""}}) {
        Facts facts = person();
        facts.qualification.limits = {
            {{}, row.flag, row.long_term == nullptr ? std::nullopt : std::optional(day(row.long_term))}};
        CHECK(make_claim(facts).payment_category.empty());
        facts.setting = MDG_CLAIM_SETTING_INPATIENT;
        CHECK(make_claim(facts).payment_category == row.category);
        facts.payment_category = MDG_PAYMENT_CATEGORY_LOW_1; // the receipt computer knows better
        CHECK(make_claim(facts).payment_category == MDG_PAYMENT_CATEGORY_LOW_1);
    }
}

TEST_CASE("レセプト種別 has a digit each for point table, insurance, payers and person") {
    struct Row {
        Facts facts;
        const char* facility;
        const char* setting;
        std::size_t publics;
        const char* type;
    };
    Facts dependent = person();
    dependent.qualification.personal_family = MDG_PERSONAL_FAMILY_DEPENDENT;
    const Facts child = elderly("01130012", "2022-01-01", "");
    const Facts seventy = elderly("138057", "1955-11-01", "020");
    const Facts seventy_three = elderly("138057", "1955-11-01", "030");
    const Facts late = elderly("39130012", "1945-01-01", "010");
    const Facts late_three = elderly("39130012", "1945-01-01", "030");
    Facts alone = person();
    alone.qualification.insurer_number = {};
    Facts unset = person();
    unset.qualification.personal_family = {};
    const char* const medical = "1311234567";
    const char* const out = MDG_CLAIM_SETTING_OUTPATIENT;
    const char* const in = MDG_CLAIM_SETTING_INPATIENT;
    for (const Row& row : {Row{person(), medical, out, 0, "1112"},
                           {person(), medical, in, 0, "1111"},
                           {person(), medical, out, 1, "1122"},
                           {person(), medical, out, 4, "1152"},
                           {person(), medical, out, 5, ""},
                           {dependent, medical, out, 0, "1116"},
                           {dependent, medical, in, 0, "1115"},
                           {child, medical, out, 0, "1114"},
                           {child, medical, in, 0, "1113"},
                           {seventy, medical, out, 0, "1118"},
                           {seventy, medical, in, 0, "1117"},
                           {seventy_three, medical, out, 0, "1110"},
                           {seventy_three, medical, in, 0, "1119"},
                           {late, medical, out, 0, "1318"},
                           {late_three, medical, out, 0, "1310"},
                           {alone, medical, out, 1, "1212"},
                           {alone, medical, in, 2, "1221"},
                           {person(), "1331234567", out, 0, "3112"},
                           {person(), "1341234567", "", 0, "4112"}, // a pharmacy has no inpatients
                           {person(), medical, "", 0, ""},
                           {person(), "", out, 0, ""},
                           {unset, medical, out, 0, ""}}) {
        Facts facts = row.facts;
        facts.facility_code = row.facility;
        facts.setting = row.setting;
        facts.public_expenses.resize(row.publics, {"54136015", "1234566", {}, {}, {}, {}});
        INFO(row.type << " " << row.facts.qualification.insurer_number);
        CHECK(make_claim(facts).type == row.type);
    }
}

TEST_CASE("whom the claim goes to follows from the insurer, unless the receipt computer says it") {
    for (const auto& [insurer, body] : std::map<std::string, std::string>{{"01130012", "1"},
                                                                          {"06139901", "1"},
                                                                          {"07130012", "1"},
                                                                          {"34130021", "1"},
                                                                          {"39130012", "2"},
                                                                          {"67138057", "2"},
                                                                          {"138057", "2"},
                                                                          {"99138057", ""}}) {
        INFO(insurer);
        Facts facts = person();
        facts.qualification.insurer_number = insurer;
        CHECK(make_claim(facts).examining_body == body);
        facts.examining_body = "2";
        CHECK(make_claim(facts).examining_body == "2");
    }
    Facts self_defence = person();
    self_defence.qualification.insurer_number = "07130012";
    CHECK(make_claim(self_defence).insurer_kind == MDG_INSURER_KIND_OTHER); // R-PUB-05
}

TEST_CASE("public expenses come in the order of claiming, others after them as they came", "[R-PUB-05]") {
    Facts facts = person();
    for (const char* payer : {"12130012", "80130011", "54136015", "81130012", "21130013", "13130014"})
        facts.public_expenses.push_back({payer, "1234566", {}, {}, {}, {}});
    CHECK(payers(make_claim(facts)) == Strings{"13130014", "21130013", "54136015", "12130012", "80130011", "81130012"});
    facts.qualification.insurer_number = {};
    CHECK(make_claim(facts).insurer_kind == MDG_INSURER_KIND_OTHER); // 公費単独 is その他
}

TEST_CASE("of the tickets of medical assistance those of this month, facility and point table are claimed") {
    const Ticket ticket{"12131015", "1234566", "202611", MDG_TICKET_TYPE_MEDICAL, "1311234567", {}, 500};
    struct Row {
        const char* what;
        Ticket ticket;
        std::size_t claimed;
    };
    const auto with = [&ticket](auto change) {
        Ticket changed = ticket;
        change(changed);
        return changed;
    };
    for (const Row& row : {Row{"its own", ticket, 1},
                           {"of October", with([](Ticket& t) { t.month = "202610"; }), 0},
                           {"of another facility", with([](Ticket& t) { t.facility_code = "1319999999"; }), 0},
                           {"for a pharmacy", with([](Ticket& t) { t.type = MDG_TICKET_TYPE_DISPENSING; }), 0},
                           {"that names neither", with([](Ticket& t) { t.month = t.facility_code = {}; }), 1}}) {
        INFO(row.what);
        Facts facts = person();
        facts.tickets = {row.ticket};
        const Claim claim = make_claim(facts);
        REQUIRE(claim.public_expenses.size() == row.claimed);
        if (row.claimed == 0) continue;
        CHECK(claim.public_expenses.front().payer_number == "12131015");
        CHECK(claim.public_expenses.front().patient_payment_yen == 500);
        CHECK(claim.type == "1122");
    }
    // Alone, it is no insurance: its number is no insurer's.
    Facts alone = person();
    alone.qualification.card_classification = MDG_CARD_CLASSIFICATION_MEDICAL_ASSISTANCE;
    alone.qualification.insurer_number = "12131015";
    alone.tickets = {ticket};
    const Claim claim = make_claim(alone);
    CHECK(claim.insurer_number.empty());
    CHECK(claim.number.empty());
    CHECK(claim.type == "1212");
    CHECK(missing_in(claim).empty());
    alone.tickets.clear();
    const auto missing = missing_in(make_claim(alone));
    REQUIRE(missing.size() == 1);
    CHECK(missing.front().place == "public_expense");
}

TEST_CASE("a name stands in a claim in full width with one blank, its characters of JIS X 0208",
          "[R-NAME-01][R-NAME-02][R-NAME-04]") {
    for (const auto& [raw, claimed] : std::map<std::string, std::string>{{"見本　花子", "見本　花子"},
                                                                         {"山●　花代", "山●　花代"},
                                                                         {"見本 花子", "見本　花子"},
                                                                         {" 見本 　 花子　", "見本　花子"},
                                                                         {"髙橋　一郎", "高橋　一郎"},
                                                                         {"ﾔﾏﾀﾞ ﾊﾅｺ", "ヤマダ　ハナコ"},
                                                                         {"SMITH JOHN W", "ＳＭＩＴＨ　ＪＯＨＮ　Ｗ"},
                                                                         {"か゛　き", "が　き"},
                                                                         {"Ж\xEE\x80\x80　花", "Ж？　花"},
                                                                         {"", ""}}) {
        INFO(raw);
        CHECK(claim_name(raw) == claimed);
    }
    Facts facts = person();
    facts.qualification.name = "髙橋　一●";
    const Claim claim = make_claim(facts);
    CHECK(claim.name == "髙橋　一●"); // the raw value stays
    CHECK(claim.claim_name == "高橋　一●");
    CHECK(wrong_in(claim).empty());
}

TEST_CASE("kana become full width without blanks, in every pair as the character tables say") {
    CHECK(claim_kana("ﾐﾎﾝ ﾊﾙｺ") == "ミホンハルコ");
    CHECK(claim_kana("ミホン　ハルコ") == "ミホンハルコ");
    CHECK(claim_kana("ミホン Haruko") == "ミホンＨａｒｕｋｏ");
    for (char32_t first = 0xFF61; first <= 0xFF9F; ++first)
        for (char32_t second = 0xFF61; second <= 0xFF9F; ++second) {
            const std::u32string pair{first, second};
            const std::string kana = base::utf8_of(pair);
            const std::string expected = base::utf8_of(base::full_width(pair));
            if (claim_kana(kana) != expected) FAIL_CHECK(kana << ": " << claim_kana(kana) << ", not " << expected);
        }
}

TEST_CASE("a direct name is what the proposal for names says", "[R-NAME-04]") {
    for (const char32_t c : U"一々〆ヶ・ー～－髙﨑①ⅠゔヷＡa1 　゛゜‐●？")
        for (const char32_t d : U"花ァ゛　") {
            if (c == 0 || d == 0) continue;
            const std::string name = base::utf8_of(std::u32string{U'あ', c, d, U'い'});
            std::string slow = claim_text(name);
            for (auto at = slow.find("　　"); at != slow.npos; at = slow.find("　　")) slow.erase(at, 3);
            CHECK(claim_name(name) == slow);
        }
}

TEST_CASE("the tables of claims are whole") {
    for (const char* law :
         {"01", "02", "03", "04", "06", "07", "31", "32", "33", "34", "39", "63", "67", "72", "73", "74", "75"})
        CHECK(insurer_law(std::string(law) + "130012") != nullptr);
    CHECK(insurer_law("12130012") == nullptr);
    CHECK(insurer_law("1380570") == nullptr);
    std::set<int> places;
    for (const char* law : {"13", "14", "18", "29", "30", "10", "11", "20", "21", "15", "16", "24", "22", "28",
                            "17", "79", "19", "23", "52", "54", "51", "38", "53", "66", "62", "25", "12"}) {
        places.insert(public_expense_place(std::string(law) + "130012"));
        CHECK(public_expense_place(std::string(law) + "130012") == static_cast<int>(places.size()) - 1);
    }
    CHECK(public_expense_place("80130011") == 27);
}
