#include "claim/uke/layout.hpp"
#include "sample.hpp"
#include "support/catch.hpp"
#include "support/claims.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace mdg::claim::uke::test {
namespace {

using Lines = std::vector<std::string>;

std::string line(const Claim& claim, std::string_view record) {
    const Lines lines = lines_of(file_of({claim}, head()), record);
    return lines.empty() ? "" : lines.front();
}

// What add() says of the claim, "code place"; that nothing of it was written.
std::vector<std::string> faults(const Claim& claim, const FileHead& file = head()) {
    const auto writer = make_uke(file);
    std::string out = "kept";
    try {
        writer->add(claim, out);
    } catch (const base::Failure& failure) {
        CHECK(failure.status == MDG_E_CHECK_FAILED);
        CHECK(out == "kept");
        std::vector<std::string> found;
        for (const base::Finding& each : failure.findings) found.push_back(each.code + " " + each.place);
        return found;
    }
    CHECK(out != "kept");
    return {};
}

Claim unknown_claim() {
    Claim unknown = claim();
    unknown.path = MDG_CLAIM_PATH_UNKNOWN;
    unknown.insurer_number = "77777777";
    unknown.symbol.clear();
    unknown.number = "777777777";
    unknown.comment_code = "820000246";
    unknown.remarks = {{"820000246", ""}, {"830000501", "ヤマダタロウ"}, {"830000508", "令和７年１２月１０日"}};
    return unknown;
}

} // namespace

TEST_CASE("the lines of a claim are those of the public golden ones", "[R-CLM-05]") {
    CHECK(line(claim(), "HO") == "HO,01130012,11010203,123,1,288,,,,,,,,,");
    CHECK(line(claim(), "SN") == "SN,1,01,,,,03,,");
    Claim national = claim();
    national.insurer_number = "138057";
    CHECK(line(national, "HO").starts_with("HO,  138057,"));
    CHECK(line(unknown_claim(), "HO") == "HO,77777777,,777777777,1,288,,,,,,,,,");
    CHECK(lines_of(file_of({unknown_claim()}, head()), "CO") ==
          Lines{"CO,01,1,820000246,", "CO,01,1,830000501,ヤマダタロウ", "CO,01,1,830000508,令和７年１２月１０日"});
    CHECK(line(unknown_claim(), "SN").empty());
}

TEST_CASE("a whole file stands from its head to its end mark") {
    Claim second = claim();
    second.insurer_number = "138057";
    second.symbol = "国見";
    second.number = "１２";
    second.benefit_percent = 70;
    second.special_remarks = {"02", "28"};
    second.payment_category = "1";
    second.patient_number = "K-17";
    second.public_expenses = {{"54136015", "1234566", {}, {}, 1, 288, 500}, {"80131234", "17", {}, {}, {}, {}, {}}};
    second.type = "1132";
    const std::string file = file_of({claim(), second}, head());
    CHECK(utf8(file) ==
          "IR,1,13,1,9999999,,見本診療所,202701,00,03-0000-0000\r\n"
          "RE,1,1112,202612,見本　春子,2,19850214,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,ミホンハルコ,\r\n"
          "HO,01130012,11010203,123,1,288,,,,,,,,,\r\n"
          "SN,1,01,,,,03,,\r\n"
          "RE,2,1132,202612,見本　春子,2,19850214,70,,,1,0228,,K-17,,,,,,,,,,,,,,,,,,,,,,,ミホンハルコ,\r\n"
          "HO,  138057,国見,１２,1,288,,,,,,,,,\r\n"
          "KO,54136015,1234566,,1,288,500,,,,,\r\n"
          "KO,80131234,0000017,,,,,,,,,\r\n"
          "SN,1,01,,,,03,,\r\n"
          "GO,4,576,99\r\n"
          "\x1A");
    CHECK(file_of({}, head(), {false, {}}).ends_with("GO,0,0,99\r\n"));
}

TEST_CASE("each kind of claim has its own head and columns") {
    Claim dental = claim();
    dental.type = "3112";
    dental.comment_code = "820000245"; // of a lapsed qualification, here without a remark of its own
    dental.path = MDG_CLAIM_PATH_LAPSED;
    const std::string teeth = file_of({dental, dental}, head(MDG_POINT_TABLE_DENTAL));
    CHECK(lines_of(teeth, "UK") == Lines{"UK,1,13,3,9999999,,見本診療所,202701,,00"});
    CHECK(lines_of(teeth, "IR") == Lines(2, "IR,1,13,3,9999999,,202701,03-0000-0000,"));
    CHECK(lines_of(teeth, "HO").front() == "HO,01130012,11010203,123,1,288,,,,,,,,");
    CHECK(lines_of(teeth, "CO").front() == "CO,01,1,820000245,,,,,,,");
    Claim pharmacy = claim();
    pharmacy.type = "4112";
    pharmacy.comment_code = "820000245";
    pharmacy.patient_payment_yen = 860;
    const std::string drugs = file_of({pharmacy}, head(MDG_POINT_TABLE_PHARMACY));
    CHECK(lines_of(drugs, "YK") == Lines{"YK,1,13,4,9999999,見本診療所,202701,00,03-0000-0000"});
    CHECK(lines_of(drugs, "HO").front() == "HO,01130012,11010203,123,1,288,,,,860,,,,");
    CHECK(lines_of(drugs, "CO").front() == "CO,820000245,");
    CHECK_THROWS_AS(make_uke(head(MDG_POINT_TABLE_HOME_NURSING)), base::Failure);
}

TEST_CASE("the tables of the columns have the measured counts") {
    struct Row {
        Kind kind;
        const char* record;
        std::size_t columns;
    };
    for (const Row& row : {Row{Kind::medical, "RE", 38}, {Kind::medical, "HO", 15}, {Kind::medical, "KO", 12},
                           {Kind::medical, "SN", 9},     {Kind::medical, "CO", 5},  {Kind::medical, "SI", 44},
                           {Kind::medical, "IY", 44},    {Kind::medical, "IR", 10}, {Kind::medical, "GO", 4},
                           {Kind::dental, "RE", 27},     {Kind::dental, "HO", 14},  {Kind::dental, "IR", 9},
                           {Kind::dental, "KO", 10},     {Kind::dental, "CO", 11},  {Kind::dpc, "RE", 28},
                           {Kind::dpc, "HO", 16},        {Kind::dpc, "KO", 13},     {Kind::pharmacy, "RE", 42},
                           {Kind::pharmacy, "HO", 14},   {Kind::medical, "JD", 33}, {Kind::medical, "MF", 33}}) {
        CAPTURE(row.record);
        REQUIRE(find_layout(row.kind, row.record) != nullptr);
        CHECK(find_layout(row.kind, row.record)->columns.size() == row.columns);
    }
    CHECK(find_layout(Kind::medical, "ZZ") == nullptr);
    for (std::size_t slot = 1; slot < slots; ++slot) { // each is a column somewhere
        CAPTURE(slot_name(static_cast<Slot>(slot)));
        bool found = false;
        for (const Kind kind : {Kind::medical, Kind::dental, Kind::pharmacy, Kind::dpc, Kind::returned})
            for (const char* record :
                 {"IR", "UK", "YK", "HI", "RE", "HO", "KO", "SN", "JD", "MF", "CO", "HR", "MD", "GO"})
                if (const Layout* layout = find_layout(kind, record))
                    found = found || layout->column_of(static_cast<Slot>(slot)) != 0;
        CHECK(found);
    }
}

TEST_CASE("a column never mixes widths, and kana have their own long mark") {
    Claim mixed = claim();
    mixed.symbol = "ﾏﾄﾞ-12";
    mixed.claim_name_kana = "ミ－ヤ―マ ﾀﾛｰ";
    mixed.remarks = {{"830000501", "ミ－ヤマ"}, {"830000507", "０３－1234"}};
    CHECK(line(mixed, "HO").starts_with("HO,01130012,マド－１２,123,"));
    CHECK(line(mixed, "RE").ends_with(",ミーヤーマタロー,"));
    const std::string file = file_of({mixed}, head());
    CHECK(lines_of(file, "CO") == Lines{"CO,01,1,830000501,ミーヤマ", "CO,01,1,830000507,０３－１２３４"});
    CHECK(file.find("\x81\x5B\x83\x84") != file.npos); // ーヤ
    Claim dotted = claim();
    dotted.claim_name = "山●　花代"; // R-NAME-02: never a reason for return
    CHECK(file_of({dotted}, head()).find("\x8E\x52\x81\x9C\x81\x40") != std::string::npos);
}

TEST_CASE("a character that a claim cannot hold is never replaced in silence") {
    Claim rare = claim();
    rare.claim_name = "髙橋　①郎";
    CHECK(faults(rare) == std::vector<std::string>{"outside_jis_x_0208 claim_name"});
    std::vector<std::string> told;
    const auto note = [&told](const base::Finding& finding) { told.push_back(finding.code + " " + finding.place); };
    const std::string file = file_of({rare}, head(), {true, note});
    CHECK(told == std::vector<std::string>{"outside_jis_x_0208 claim_name"});
    CHECK(lines_of(file, "RE").front().find("？橋　？郎") != std::string::npos);
    CHECK(file.find("\x81\x48\x8B\xB4") != file.npos);
}

TEST_CASE("a claim the lines cannot carry is told with every fault, and the file goes on without it") {
    struct Row {
        const char* what;
        std::function<void(Claim&)> breaking;
        std::vector<std::string> told;
    };
    using Found = std::vector<std::string>;
    const std::vector<Row> rows = {
        {"no type", [](Claim& c) { c.type.clear(); }, {"missing claim_type"}},
        {"type of three digits", [](Claim& c) { c.type = "111"; }, {"bad_value claim_type"}},
        {"no month", [](Claim& c) { c.month.clear(); }, {"missing claim_month"}},
        {"no name", [](Claim& c) { c.claim_name.clear(); }, {"missing claim_name"}},
        {"name of 21 characters",
         [](Claim& c) { c.claim_name = "一二三四五六七八九十一二三四五六七八九十一"; },
         {"bad_value claim_name"}},
        {"sex not set", [](Claim& c) { c.sex = MDG_SEX_NOT_SET; }, {"bad_value sex"}},
        {"no birth date", [](Claim& c) { c.birth_date.reset(); }, {"missing birth_date"}},
        {"no number", [](Claim& c) { c.number.clear(); }, {"missing insured_number"}},
        {"nine digits", [](Claim& c) { c.insurer_number = "012345678"; }, {"bad_value insurer_number"}},
        {"nobody pays", [](Claim& c) { c.insurer_number.clear(); }, {"missing insurer_number"}},
        {"twenty characters", [](Claim& c) { c.number = "123456789012"; }, {"bad_value insured_number"}},
        {"a comma", [](Claim& c) { c.patient_number = "1,2"; }, Found{}},
        {"a letter in the branch", [](Claim& c) { c.branch_number = "あ"; }, {"bad_value insured_branch_number"}},
        {"class of the examiner", [](Claim& c) { c.confirmation_class = "04"; }, {"bad_value confirmation_class"}},
        {"a symbol nobody knows", [](Claim& c) { c.path = MDG_CLAIM_PATH_UNKNOWN; }, {"inconsistent insured_symbol"}},
        {"another body's",
         [](Claim& c) { c.examining_body = MDG_EXAMINING_BODY_NATIONAL_FEDERATION; },
         {"inconsistent examining_body"}},
        {"another facility's", [](Claim& c) { c.facility_code = "1310000001"; }, {"inconsistent facility_code"}},
        {"a dental claim", [](Claim& c) { c.point_table = "3"; }, {"inconsistent point_table"}},
        {"five expenses",
         [](Claim& c) {
             c.public_expenses.assign(5, {"54136015", "1234566", {}, {}, {}, {}, {}});
         },
         {"bad_value public_expense"}},
        {"a payer of nine digits",
         [](Claim& c) {
             c.public_expenses = {{"123456789", "", {}, {}, {}, {}, {}}};
         },
         {"bad_value public_expense.1.payer_number"}},
        {"six 特記事項", [](Claim& c) { c.special_remarks.assign(6, "02"); }, {"bad_value special_remarks"}},
        {"a remark without code",
         [](Claim& c) {
             c.remarks = {{"", "あ"}};
         },
         {"missing remark.1.remark_code"}},
        {"two faults", [](Claim& c) { c.sex.clear(), c.month = "2026"; }, {"bad_value claim_month", "missing sex"}},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        Claim broken = claim();
        row.breaking(broken);
        CHECK(faults(broken) == row.told);
    }
    const auto writer = make_uke(head());
    std::string out;
    writer->begin(out);
    writer->add(claim(), out);
    Claim broken = claim();
    broken.type.clear();
    CHECK_THROWS_AS(writer->add(broken, out), base::Failure);
    writer->add(claim(), out);
    writer->end(out);
    CHECK(lines_of(out, "RE").size() == 2);
    CHECK(lines_of(out, "RE")[1].starts_with("RE,2,"));
    CHECK(lines_of(out, "GO") == Lines{"GO,2,576,99"});
}

TEST_CASE("a file whose totals are full takes no more claims, and can be ended") {
    const auto writer = make_uke(head());
    Claim most = claim();
    most.points = 99'999'999;
    std::string out;
    for (int i = 0; i < 100; ++i) writer->add(most, out);
    most.points = 100;
    CHECK_THROWS_AS(writer->add(most, out), base::Failure);
    most.points = 99;
    writer->add(most, out);
    writer->end(out);
    CHECK(lines_of(out, "GO") == Lines{"GO,101,9999999999,99"});
}

TEST_CASE("a file without its facility is not begun") {
    FileHead nameless = head();
    nameless.facility_name.clear();
    nameless.facility_code = "1319";
    std::string out;
    try {
        make_uke(nameless)->begin(out);
        FAIL("it was begun");
    } catch (const base::Failure& failure) {
        CHECK(failure.status == MDG_E_CHECK_FAILED);
        CHECK(failure.findings.size() == 2);
    }
    CHECK(out.empty());
}

TEST_CASE("a claim of public expense alone has no HO, and its points are those of the first") {
    Claim assisted = claim();
    assisted.insurer_number.clear();
    assisted.symbol.clear();
    assisted.number.clear();
    assisted.points.reset();
    assisted.type = "1212";
    assisted.public_expenses = {{"12131017", "1234566", {}, {}, 1, 500, {}}};
    assisted.comment_code = "820000245";
    const std::string file = file_of({assisted}, head());
    CHECK(lines_of(file, "HO").empty());
    CHECK(lines_of(file, "SN").empty());
    CHECK(lines_of(file, "CO") == Lines{"CO,01,5,820000245,"});
    CHECK(lines_of(file, "GO") == Lines{"GO,1,500,99"});
    Claim elderly = claim();
    elderly.insurer_number = "39131156";
    elderly.symbol.clear();
    CHECK(line(elderly, "SN") == "SN,1,01,,,,,,");
}

} // namespace mdg::claim::uke::test
