#include "record/json.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include "support/claims.hpp"

namespace mdg::claim::uke::test {
namespace {

// What a UKE file carries of a claim.
Claim carried(const Claim& claim) {
    Claim kept;
    kept.facility_code = claim.facility_code;
    kept.path = claim.path;
    kept.comment_code = claim.comment_code;
    kept.insurer_number = claim.insurer_number;
    kept.symbol = claim.symbol;
    kept.number = claim.number;
    kept.name = claim.claim_name;
    kept.claim_name = claim.claim_name;
    kept.claim_name_kana = claim.claim_name_kana;
    kept.birth_date = claim.birth_date;
    kept.sex = claim.sex;
    kept.benefit_percent = claim.benefit_percent;
    kept.special_remarks = claim.special_remarks;
    kept.payment_category = claim.payment_category;
    kept.public_expenses = claim.public_expenses;
    for (PublicExpense& expense : kept.public_expenses) {
        expense.valid_start.reset();
        expense.valid_end.reset();
    }
    kept.remarks = claim.remarks;
    kept.month = claim.month;
    kept.point_table = claim.point_table;
    kept.setting = claim.setting;
    kept.type = claim.type;
    kept.examining_body = claim.examining_body;
    kept.patient_number = claim.patient_number;
    if (!claim.insurer_number.empty()) {
        kept.confirmation_class = claim.confirmation_class;
        if (!claim.confirmation_class.empty()) kept.branch_number = claim.branch_number;
        kept.visit_days = claim.visit_days;
        kept.points = claim.points;
        kept.patient_payment_yen = claim.patient_payment_yen;
    }
    return kept;
}

std::string text(const Record& record, record::FieldId field) {
    return record.text_or(field, "");
}

const std::string head_line = "IR,1,13,1,9999999,,見本診療所,202701,00,03-0000-0000\n";

Record only_claim(const std::string& lines) {
    const Reading reading = read(cp932(head_line + lines + "GO,1,288,99\n"));
    if (reading.failure) FAIL(reading.failure->message);
    REQUIRE(reading.claims.size() == 1);
    return reading.claims.front();
}

} // namespace

TEST_CASE("what was written is read back, claim by claim", "[R-CLM-05]") {
    for (const char* point_table : {MDG_POINT_TABLE_MEDICAL, MDG_POINT_TABLE_DENTAL, MDG_POINT_TABLE_PHARMACY}) {
        CAPTURE(point_table);
        const FileHead file = head(point_table);
        mdg::test::Claims source(20261126);
        std::vector<Claim> claims;
        while (claims.size() < 700) {
            Claim claim = source.next_where([](const Claim& made) { return !made.type.empty(); });
            claim.facility_code = file.facility_code;
            claim.examining_body = file.examining_body;
            claim.point_table = file.point_table;
            claim.type[0] = point_table[0];
            if (claim.type[0] == '4') claim.setting.clear();
            claims.push_back(std::move(claim));
        }
        const std::string bytes = file_of(claims, file);
        const Reading reading = read(bytes);
        if (reading.failure) FAIL(reading.failure->message);
        REQUIRE(reading.files.size() == 2);
        CHECK(reading.files.back().list(MDG_FIELD_FINDING).empty());
        REQUIRE(reading.claims.size() == claims.size());
        for (std::size_t i = 0; i < claims.size(); ++i) {
            CAPTURE(i, record::to_json(reading.claims[i], record::Privacy::whole));
            REQUIRE(read_claim(reading.claims[i]) == carried(claims[i]));
            REQUIRE(reading.claims[i].list(MDG_FIELD_FINDING).empty());
            REQUIRE(reading.claims[i].list(MDG_FIELD_KEPT_LINE).empty());
        }
    }
}

TEST_CASE("a file tells its head first and its totals last") {
    const Reading reading = read(file_of({claim(), claim()}, head()));
    REQUIRE(reading.files.size() == 2);
    const Record& first = reading.files.front();
    CHECK(text(first, MDG_FIELD_FACILITY_CODE) == "1319999999");
    CHECK(text(first, MDG_FIELD_FACILITY_NAME) == "見本診療所");
    CHECK(text(first, MDG_FIELD_BILLING_MONTH) == "202701");
    CHECK(text(first, MDG_FIELD_EXAMINING_BODY) == MDG_EXAMINING_BODY_PAYMENT_FUND);
    CHECK(text(first, MDG_FIELD_FILE_USE) == MDG_FILE_USE_CLAIM);
    CHECK_FALSE(first.has(MDG_FIELD_TOTAL_POINTS));
    const Record& last = reading.files.back();
    CHECK(last.integer(MDG_FIELD_CLAIM_COUNT) == 2);
    CHECK(last.integer(MDG_FIELD_TOTAL_POINTS) == 576);
    CHECK(last.integer(MDG_FIELD_KEPT_LINES) == 0);
    CHECK(reading.claims[1].integer(MDG_FIELD_RECEIPT_NUMBER) == 2);
}

TEST_CASE("line ends and the end mark may differ, and the last line may lack its end") {
    const std::string whole = file_of({claim()}, head());
    std::string unix_lines;
    for (const char c : whole)
        if (c != '\r') unix_lines += c;
    const std::string unmarked = whole.substr(0, whole.size() - 1);
    for (const std::string& bytes : {whole, unix_lines, unmarked, unmarked.substr(0, unmarked.size() - 2),
                                     whole + "\r\n", whole + '\x1A', "\r\n" + whole}) {
        const Reading reading = read(bytes);
        CHECK_FALSE(reading.failure);
        REQUIRE(reading.claims.size() == 1);
        CHECK(text(reading.claims[0], MDG_FIELD_INSURED_BRANCH_NUMBER) == "03");
        CHECK(reading.files.back().list(MDG_FIELD_FINDING).empty());
    }
}

TEST_CASE("older files have Japanese dates and RE of 36 columns") {
    struct Row {
        const char* birth;
        const char* day;
        const char* month;
        const char* means;
    };
    for (const Row& row : {Row{"3600214", "1985-02-14", "42406", "201206"},
                           {"4310430", "2019-04-30", "43104", "201904"},
                           {"5010501", "2019-05-01", "50105", "201905"},
                           {"3640107", "1989-01-07", "36401", "198901"},
                           {"4010108", "1989-01-08", "40101", "198901"},
                           {"2150101", "1926-01-01", "50812", "202612"}}) {
        CAPTURE(row.birth, row.month);
        const Record old = only_claim("RE,1,1112," + std::string(row.month) + ",見本　春子,2," + row.birth +
                                      std::string(29, ',') + "\nHO,01130012,６４４４０７１８,７,1,288,,,,,,,,,\n");
        CHECK(old.date(MDG_FIELD_BIRTH_DATE) == day(row.day));
        CHECK(text(old, MDG_FIELD_CLAIM_MONTH) == row.means);
        CHECK(text(old, MDG_FIELD_INSURED_SYMBOL) == "６４４４０７１８");
        CHECK(old.list(MDG_FIELD_FINDING).empty());
    }
    for (const char* none : {"3640108", "4010107", "4310501", "5010430", "5310230", "19850230", "9010101", "12"}) {
        CAPTURE(none);
        const Record wrong =
            only_claim("RE,1,1112,202612,見本　春子,2," + std::string(none) + "\nHO,01130012,1,2,1,288\n");
        CHECK_FALSE(wrong.has(MDG_FIELD_BIRTH_DATE));
        REQUIRE(wrong.list(MDG_FIELD_FINDING).size() == 1);
        CHECK(text(*wrong.list(MDG_FIELD_FINDING)[0], MDG_FIELD_PLACE) == "line 2 RE birth_date");
    }
}

TEST_CASE("lines of treatment are read past, unknown ones are kept and counted") {
    const std::string bytes = cp932(head_line + "RE,1,1112,202612,見本　春子,2,19850214\n"
                                                "HO,01130012,1,2,1,288,,,,,,,,,\n"
                                                "SY,8830052,20261201,1,,,01,\n"
                                                "SI,11,1,111000110,,288,1\n"
                                                "CO,12,1,810000001,薬の説明\n"
                                                "CO,01,1,810000001,同日再診（　１回）\n"
                                                "CO,,1,810000001,続き\n"
                                                "ZZ,何か,髙\n"
                                                "CO,,1,820000245,\n"
                                                "RE,2,6112,202612,見本　夏子,2,19850214\n"
                                                "HO,01130012,1,2,1,288\n"
                                                "GO,1,288,99\n");
    const Reading reading = read(bytes);
    if (reading.failure) FAIL(reading.failure->message);
    REQUIRE(reading.claims.size() == 2);
    const Record& first = reading.claims[0];
    CHECK(first.integer(MDG_FIELD_PASSED_LINES) == 3);
    REQUIRE(first.list(MDG_FIELD_REMARK).size() == 3);
    CHECK(text(*first.list(MDG_FIELD_REMARK)[0], MDG_FIELD_REMARK_TEXT) == "同日再診（　１回）");
    CHECK(text(first, MDG_FIELD_CLAIM_PATH) == MDG_CLAIM_PATH_LAPSED);
    REQUIRE(first.list(MDG_FIELD_KEPT_LINE).size() == 1);
    const Record& kept = *first.list(MDG_FIELD_KEPT_LINE)[0];
    CHECK(text(kept, MDG_FIELD_RECORD_NAME) == "ZZ");
    CHECK(text(kept, MDG_FIELD_LINE_TEXT) == "ZZ,何か,髙");
    CHECK(kept.integer(MDG_FIELD_LINE_NUMBER) == 9);
    CHECK(reading.claims[1].list(MDG_FIELD_KEPT_LINE).size() == 2); // of home nursing the layout is not public
    CHECK(reading.files.back().integer(MDG_FIELD_KEPT_LINES) == 3);
}

TEST_CASE("the days of treatment and the payment at the counter are understood") {
    std::string days = "JD,1";
    for (int i = 1; i <= 31; ++i) days += i == 3 || i == 17 ? ",1" : i == 4 ? ",2" : i == 31 ? ",9" : ",";
    const Record read = only_claim("RE,1,1112,202612,見本　春子,2,19850214\nHO,01130012,1,2,1,288\n" + days +
                                   "\nMF,01" + std::string(31, ',') + "\n");
    REQUIRE(read.list(MDG_FIELD_CLAIM_DAYS).size() == 1);
    const Record& marks = *read.list(MDG_FIELD_CLAIM_DAYS)[0];
    CHECK(text(marks, MDG_FIELD_PAYER_CLASS) == MDG_PAYER_CLASS_INSURANCE);
    CHECK(text(marks, MDG_FIELD_COUNTED_DAYS) == "3 17");
    CHECK(text(marks, MDG_FIELD_UNCOUNTED_DAYS) == "4");
    CHECK(text(marks, MDG_FIELD_DIFFERING_DAYS) == "31");
    CHECK(text(read, MDG_FIELD_WINDOW_PAYMENT_CLASS) == MDG_WINDOW_PAYMENT_CLASS_LIMIT_APPLIED);
}

TEST_CASE("DPC claims are told by their columns") {
    const Record dpc = only_claim("RE,1,1111,202612,見本　春子,2,19850214,,20261201,,,29,,K-1,,,,,,,S1,,,,,,,\n"
                                  "HO,06130012,1,2,9,28800,,27,17280,,,,,,,7560\n");
    CHECK(text(dpc, MDG_FIELD_SEARCH_NUMBER) == "S1");
    CHECK(text(dpc, MDG_FIELD_PATIENT_NUMBER) == "K-1");
    CHECK(text(dpc, MDG_FIELD_SPECIAL_REMARKS) == "29");
    CHECK(text(dpc, MDG_FIELD_CLAIM_SETTING) == MDG_CLAIM_SETTING_INPATIENT);
    CHECK(dpc.integer(MDG_FIELD_POINTS) == 28800);
}

TEST_CASE("totals that do not add up are told at the end") {
    const std::string claim_lines =
        "RE,1,1122,202612,見本　春子,2,19850214\nHO,01130012,1,2,1,288\nKO,54136015,1234566\n";
    const auto end = [&](const std::string& total) {
        std::vector<std::string> told;
        const Reading reading = read(cp932(head_line + claim_lines + total));
        for (const auto& finding : reading.files.back().list(MDG_FIELD_FINDING))
            told.push_back(text(*finding, MDG_FIELD_FINDING_CODE) + " " + text(*finding, MDG_FIELD_PLACE));
        return told;
    };
    using Told = std::vector<std::string>;
    CHECK(end("GO,2,288,99\n") == Told{});
    CHECK(end("GO,1,288,99\n") == Told{"count_differs claim_count"});
    CHECK(end("GO,2,287,99\n") == Told{"count_differs total_points"});
    CHECK(end("") == Told{"missing GO"});
}

TEST_CASE("the sink ends the reading when it likes") {
    const std::string bytes = file_of({claim(), claim(), claim()}, head());
    for (const int most : {1, 2, 3}) {
        int taken = 0;
        std::istringstream in(bytes);
        read_uke(in, [&](const Record&) { return ++taken < most; });
        CHECK(taken == most);
    }
}

} // namespace mdg::claim::uke::test
