// Monthly limits and categories: dated amounts, the part of one per cent, the month of 75.
#include "rules/limits.hpp"

#include "rules/meals.hpp"
#include "rules/pack.hpp"
#include "rules/pack_support.hpp"
#include "rules/situations.hpp"
#include "support/catch.hpp"

namespace mdg::rules {
namespace {

using test::day;

constexpr Setting in = Setting::inpatient;
constexpr Setting out = Setting::outpatient;

// -1: not known.
Yen limit(std::string_view flag, Setting setting, const char* iso, Yen cost, bool several = false,
          bool halved = false) {
    const LimitRow* row = limit_row(flag, setting, day(iso));
    if (row == nullptr) return -1;
    const auto found = limit_of(*row, cost, several, halved);
    return found ? found->yen : -1;
}

Yen meal(std::string_view flag, const char* iso, bool long_stay = false) {
    const MealRow* row = meal_row(flag, day(iso));
    return row == nullptr ? -1 : long_stay ? row->long_stay_yen : row->yen;
}

} // namespace

TEST_CASE("every category's limit: in hospital, outpatient, several times, halved", "[R-BURD-05]") {
    struct Case {
        const char* flag;
        Yen inpatient, outpatient, several, halved; // at a cost of one million yen
    };
    for (const Case& each :
         {Case{"A01", 254'180, 254'180, 140'100, 132'090}, Case{"A02", 171'820, 171'820, 93'000, 90'910},
          Case{"A03", 87'430, 87'430, 44'400, 48'715}, Case{"A04", 57'600, 57'600, 44'400, 28'800},
          Case{"A05", 35'400, 35'400, 24'600, 17'700}, Case{"A06", 35'400, 35'400, 24'600, 17'700},
          Case{"B01", 254'180, 254'180, 140'100, 132'090}, Case{"B02", 171'820, 171'820, 93'000, 90'910},
          Case{"B03", 87'430, 87'430, 44'400, 48'715}, Case{"B04", 57'600, 18'000, 44'400, 28'800},
          Case{"B05", 24'600, 8'000, 24'600, 12'300}, Case{"B06", 15'000, 8'000, 15'000, 7'500},
          Case{"B07", 15'000, 8'000, 15'000, 7'500}, Case{"B08", 15'000, 8'000, 15'000, 7'500},
          Case{"B09", 57'600, 18'000, 44'400, 28'800}, Case{"B10", 57'600, 18'000, 44'400, 28'800}}) {
        CAPTURE(each.flag);
        CHECK(limit(each.flag, in, "2026-06-01", 1'000'000) == each.inpatient);
        CHECK(limit(each.flag, out, "2026-06-01", 1'000'000) == each.outpatient);
        CHECK(limit(each.flag, in, "2026-06-01", 1'000'000, true) == each.several);
        CHECK(limit(each.flag, in, "2026-06-01", 1'000'000, false, true) == each.halved);
    }
    CHECK(limit("B04", out, "2026-06-01", 1'000'000, true) == 18'000);
    CHECK(limit("B04", out, "2026-06-01", 1'000'000, false, true) == 9'000);
    CHECK(limit_row("B04", out, day("2026-06-01"))->year == 144'000);
    CHECK(limit_row("B04", in, day("2026-06-01"))->year == 0);
}

TEST_CASE("amounts hold from August 2018 to July 2026 and are not known outside") {
    for (const auto& [iso, yen] :
         {std::pair("2018-07-31", -1), std::pair("2018-08-01", 57'600), std::pair("2018-08-02", 57'600),
          std::pair("2026-07-30", 57'600), std::pair("2026-07-31", 57'600), std::pair("2026-08-01", -1)})
        for (const char* flag : {"A04", "B04"}) {
            CAPTURE(iso, flag);
            CHECK(limit(flag, in, iso, 1'000'000) == yen);
        }
}

TEST_CASE("the mitigation for general II lasted three years from October 2022") {
    // 6,000 + 10 % of what is above 30,000, at most 18,000
    for (const auto& [iso, yen] :
         {std::pair("2022-09-30", -1), std::pair("2022-10-01", 11'000), std::pair("2022-10-02", 11'000),
          std::pair("2025-09-29", 11'000), std::pair("2025-09-30", 11'000), std::pair("2025-10-01", 18'000)}) {
        CAPTURE(iso);
        CHECK(limit("B09", out, iso, 80'000) == yen);
    }
    CHECK(limit("B09", out, "2024-01-10", 10'000) == 6'000);
    CHECK(limit("B09", out, "2024-01-10", 130'000) == 16'000);
    CHECK(limit("B09", out, "2024-01-10", 149'990) == 17'999);
    CHECK(limit("B09", out, "2024-01-10", 150'010) == 18'000);
    CHECK(limit("B10", out, "2024-01-10", 80'000) == 18'000);
    // in the month of 75 sources differ: not known
    CHECK(limit("B09", out, "2024-01-10", 80'000, false, true) == -1);
    CHECK(limit("B09", out, "2025-10-01", 80'000, false, true) == 9'000);
}

TEST_CASE("the part of one per cent counts above its threshold only, to a whole yen, half up") {
    for (const auto& [cost, yen] :
         {std::pair(0, 80'100), std::pair(266'990, 80'100), std::pair(267'000, 80'100), std::pair(267'040, 80'100),
          std::pair(267'050, 80'101), std::pair(267'140, 80'101), std::pair(267'150, 80'102)}) {
        CAPTURE(cost);
        CHECK(limit("A03", in, "2026-06-01", cost) == yen);
    }
}

TEST_CASE("without a category it goes by age and ratio, from October 2022 in three", "[R-BURD-05]") {
    const auto flag = [](Age age, int ratio, const char* iso) {
        const CategoryRow* row = category_without_flag(age, ratio, day(iso));
        return row == nullptr ? std::string() : std::string(row->flag);
    };
    CHECK(flag(Age::from_70, 3, "2026-06-01") == "B01");
    CHECK(flag(Age::from_70, 2, "2026-06-01") == "B04");
    CHECK(flag(Age::from_70, 1, "2026-06-01").empty());
    CHECK(flag(Age::late_elderly, 3, "2026-06-01") == "B01");
    CHECK(flag(Age::late_elderly, 2, "2022-09-30").empty());
    CHECK(flag(Age::late_elderly, 2, "2022-10-01") == "B09");
    CHECK(flag(Age::late_elderly, 1, "2022-09-30") == "B04");
    CHECK(flag(Age::late_elderly, 1, "2022-10-01") == "B10");
    CHECK(flag(Age::late_elderly, 1, "2022-10-02") == "B10");
    for (const Age age : {Age::preschool, Age::under_40, Age::from_40}) CHECK(flag(age, 3, "2026-06-01").empty());
}

TEST_CASE("limits are halved in the month of 75, not for who is born on the 1st", "[R-BURD-05][R-INS-02]") {
    struct Case {
        const char *born, *on;
        Insurer insurer;
        bool halved;
    };
    for (const Case& each : {Case{"1951-11-26", "2026-10-31", Insurer::unknown, false},
                             Case{"1951-11-26", "2026-11-01", Insurer::unknown, true},
                             Case{"1951-11-26", "2026-11-25", Insurer::unknown, true},
                             Case{"1951-11-26", "2026-11-26", Insurer::late_elderly, true},
                             Case{"1951-11-26", "2026-11-30", Insurer::unknown, true},
                             Case{"1951-11-26", "2026-12-01", Insurer::unknown, false},
                             Case{"1951-11-01", "2026-10-31", Insurer::unknown, false},
                             Case{"1951-11-01", "2026-11-01", Insurer::unknown, false},
                             Case{"1951-11-02", "2026-11-01", Insurer::unknown, true},
                             Case{"1951-11-30", "2026-11-30", Insurer::unknown, true},
                             // among the late elderly by a disability before: no insurer changes
                             Case{"1951-11-26", "2026-11-25", Insurer::late_elderly, false}}) {
        CAPTURE(each.born, each.on);
        CHECK(halved_month(day(each.born), day(each.on), each.insurer) == each.halved);
    }
}

TEST_CASE("meals by category and day, and after the ninetieth day") {
    struct Case {
        const char* iso;
        Yen general, low_2, low_2_long, low_1;
    };
    for (const Case& each : {Case{"2018-07-31", -1, -1, -1, -1}, Case{"2018-08-01", 460, 210, 160, 100},
                             Case{"2024-05-31", 460, 210, 160, 100}, Case{"2024-06-01", 490, 230, 180, 110},
                             Case{"2025-03-31", 490, 230, 180, 110}, Case{"2025-04-01", 510, 240, 190, 110},
                             Case{"2026-05-31", 510, 240, 190, 110}, Case{"2026-06-01", -1, -1, -1, -1}}) {
        CAPTURE(each.iso);
        for (const char* flag : {"", "A01", "A04", "B01", "B04", "B09", "B10"})
            CHECK(meal(flag, each.iso) == each.general);
        for (const char* flag : {"A05", "A06", "B05"}) CHECK(meal(flag, each.iso) == each.low_2);
        CHECK(meal("A05", each.iso, true) == each.low_2_long);
        CHECK(meal("A01", each.iso, true) == each.general);
        for (const char* flag : {"B06", "B07", "B08"}) CHECK(meal(flag, each.iso) == each.low_1);
    }
}

TEST_CASE("a data pack brings the amounts of a later time, and is refused where they cannot be meant") {
    const test::BuiltInAfterwards afterwards;
    const std::string row = "A03\t*\t2026-08-01\t\t85800\t286000\t1\t44400\t\t\tH\ta source\n"; // amounts of the test
    use_pack(test::with_rows("limits.tsv", row));
    CHECK(limit("A03", in, "2026-07-31", 1'000'000) == 87'430);
    CHECK(limit("A03", in, "2026-08-01", 1'000'000) == 92'940);
    CHECK(limit("A04", in, "2026-08-01", 1'000'000) == -1);
    use_pack(test::with_rows("meals.tsv",
                             "general\tA01,A02,A03,A04,B01,B02,B03,B04,B09,B10\t2026-06-01\t\t600\t600\tM\ts\n"));
    CHECK(meal("", "2026-06-01") == 600);
    CHECK(meal("A05", "2026-06-01") == -1);
    for (const auto& [table, wrong] : std::vector<std::pair<const char*, const char*>>{
             {"limits.tsv", "A03\t*\t2026-07-31\t\t85800\t286000\t1\t44400\t\t\tH\ttwo rows for a day\n"},
             {"limits.tsv", "A03\t*\t2026-08-01\t\t85801\t286000\t1\t44400\t\t\tH\tcannot be halved\n"},
             {"limits.tsv", "A03\t*\t2026-08-01\t\t85800\t286000\t\t44400\t\t\tH\tno per cent\n"},
             {"limits.tsv", "A03\t*\t2026-08-01\t\t85800\t286000\t101\t44400\t\t\tH\ttoo many\n"},
             {"limits.tsv", "A09\t*\t2026-08-01\t\t85800\t286000\t1\t44400\t\t\tH\tno category\n"},
             {"limits.tsv", "A03\tinpatient\t2026-08-01\t\t85800\t286000\t1\t44400\t\t\tH\tno setting of its own\n"},
             {"limits.tsv", "A03\t*\t2026-08-01\t\t-2\t286000\t1\t44400\t\t\tH\tnegative\n"},
             {"limits.tsv", "A03\t*\t2026-08-01\t\t85800\t286000\t1\t44400\t80000\t\tH\tcap below\n"},
             {"limits.tsv", "A03\t*\t2026-08-32\t\t85800\t286000\t1\t44400\t\t\tH\tno day\n"},
             {"limits.tsv", "A03\t*\t2026-09-01\t2026-08-31\t85800\t286000\t1\t44400\t\t\tH\tbackwards\n"},
             {"limit_categories.tsv", "from_70\t2\t\t\tB05\tM\ttwo rows\n"},
             {"limit_categories.tsv", "from_70\t4\t\t\tB05\tM\tno ratio\n"},
             {"limit_categories.tsv", "old\t1\t\t\tB05\tM\tno age\n"},
             {"meals.tsv", "general\tA01\t2026-05-31\t\t600\t600\tM\ttwo rows\n"},
             {"meals.tsv", "other\tA05\t2026-05-31\t\t600\t600\tM\ttwo rows for a category\n"},
             {"meals.tsv", "general\tA1\t2026-06-01\t\t600\t600\tM\tno category\n"},
             {"usage_thresholds.tsv", "1\t2026-05-31\t\t80\t80\tM\ttwo rows\n"},
             {"usage_thresholds.tsv", "9\t2026-06-01\t\t80\t80\tM\tno level\n"},
             {"usage_thresholds.tsv", "1\t2026-06-01\t\t80\t90\tM\thigher for children\n"},
             {"usage_thresholds.tsv", "1\t2026-06-01\t\t101\t90\tM\tmore than all\n"},
             {"reader_subsidies.tsv", "1\t1\tmany\t3\tR-STAT-19\tno number\n"},
             {"reader_subsidies.tsv", "1\t1\t2000\t3\tR-STAT-99\tno rule\n"}}) {
        CAPTURE(table, wrong);
        CHECK(test::refused(test::with_rows(table, wrong), table));
    }
}

} // namespace mdg::rules
