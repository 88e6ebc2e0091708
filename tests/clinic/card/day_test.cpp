#include "clinic/card/day.hpp"

#include "support/catch.hpp"

using namespace mdg::clinic::card;

TEST_CASE("days are given as such or as a distance") {
    const auto visit = parse_day("2026-11-22");
    CHECK(iso(resolve_day("2027-01-02", visit)) == "2027-01-02");
    CHECK(iso(resolve_day("P40D", visit)) == "2027-01-01");
    CHECK(iso(resolve_day("-P1D", visit)) == "2026-11-21");
    CHECK(iso(resolve_day("-P4M", visit)) == "2026-07-22");
    CHECK(iso(resolve_day("P3Y", visit)) == "2029-11-22");
    CHECK(iso(resolve_day("P1M", parse_day("2027-01-31"))) == "2027-02-28");
    CHECK(iso(resolve_day("P1Y", parse_day("2028-02-29"))) == "2029-02-28");
}

TEST_CASE("what is no day is refused") {
    for (const auto* text : {"", "P", "PD", "P4W", "tomorrow", "2026-02-30", "2026-1-1", "2026/11/22", "P-4D"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(resolve_day(text, parse_day("2026-11-22")), std::invalid_argument);
    }
}

TEST_CASE("birth dates in the Japanese calendar, first and last day of each era") {
    struct Row {
        const char* day;
        const char* era_date;
        int era;
    };
    for (const auto& row :
         {Row{"1912-07-29", "450729", 1}, Row{"1912-07-30", "010730", 2}, Row{"1926-12-24", "151224", 2},
          Row{"1926-12-25", "011225", 3}, Row{"1980-02-17", "550217", 3}, Row{"1989-01-07", "640107", 3},
          Row{"1989-01-08", "010108", 4}, Row{"2019-04-30", "310430", 4}, Row{"2019-05-01", "010501", 5}}) {
        CHECK(era_date(parse_day(row.day)) == row.era_date);
        CHECK(era_number(parse_day(row.day)) == row.era);
    }
    CHECK_THROWS_AS(era_number(parse_day("1800-01-01")), std::invalid_argument);
}
