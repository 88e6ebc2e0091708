#include "base/calendar.hpp"
#include "support/catch.hpp"

#include <random>
#include <string>
#include <vector>

namespace mdg::base {
namespace {

Date day(const char* iso) {
    const auto date = parse_iso_date(iso);
    REQUIRE(date);
    return *date;
}

} // namespace

TEST_CASE("a date is read in exactly its one form") {
    for (const char* good : {"2026-11-22", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29"}) {
        CAPTURE(good);
        REQUIRE(parse_iso_date(good));
        CHECK(to_iso(*parse_iso_date(good)) == good);
    }
    for (const char* bad : {"", "2026-11-2", "2026-1-22", "26-11-22", "2026/11/22", "20261122", "2026-11-222",
                            " 2026-11-22", "2026-11-22 ", "2026-13-01", "2026-00-10", "2026-11-00", "2026-11-31",
                            "2026-02-29", "1900-02-29", "-026-11-22", "+026-11-22", "2026-1a-22", "２０２６-11"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_iso_date(bad));
    }
    CHECK(parse_compact_date("20261122") == day("2026-11-22"));
    CHECK(to_compact(day("2026-01-02")) == "20260102");
    for (const char* bad :
         {"", "2026112", "202611222", "20261131", "20260229", "2026 122", "-2026112", "00000000", "99999999"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_compact_date(bad));
    }
}

TEST_CASE("a text with a NUL in it is no date") {
    CHECK_FALSE(parse_iso_date(std::string_view("2026-11-2\0", 10)));
    CHECK_FALSE(parse_compact_date(std::string_view("2026112\0", 8)));
}

TEST_CASE("months are added to the same day or to the month's last one") {
    struct Row {
        const char* from;
        int months;
        const char* to;
    };
    const std::vector<Row> rows = {
        {"2026-11-22", 3, "2027-02-22"},  {"2026-11-30", 3, "2027-02-28"},  {"2023-11-30", 3, "2024-02-29"},
        {"2026-01-31", 1, "2026-02-28"},  {"2026-03-31", -1, "2026-02-28"}, {"2024-03-31", -1, "2024-02-29"},
        {"2026-05-31", 1, "2026-06-30"},  {"2026-12-31", 2, "2027-02-28"},  {"2024-02-29", 12, "2025-02-28"},
        {"2024-02-29", 48, "2028-02-29"}, {"2026-01-15", -1, "2025-12-15"}, {"2026-08-31", 0, "2026-08-31"},
        {"2026-05-31", -3, "2026-02-28"}, {"2100-01-29", 1, "2100-02-28"}};
    for (const Row& row : rows) {
        CAPTURE(row.from, row.months);
        CHECK(to_iso(add_months(day(row.from), row.months)) == row.to);
    }
}

TEST_CASE("a month ends on its last day, in leap years too") {
    for (const char* end :
         {"2026-01-31", "2026-02-28", "2024-02-29", "2000-02-29", "1900-02-28", "2026-04-30", "2026-12-31"}) {
        CAPTURE(end);
        CHECK(to_iso(end_of_month(day(end))) == end);
        CHECK(to_iso(end_of_month(Date{day(end).year(), day(end).month(), std::chrono::day{1}})) == end);
    }
}

TEST_CASE("adding months keeps its promises for any date") {
    std::mt19937 random(20261122);
    std::uniform_int_distribution<int> days(0, 200 * 365);
    std::uniform_int_distribution<int> months(-240, 240);
    for (int i = 0; i < 20000; ++i) {
        const Date from = add_days(day("1900-01-01"), days(random));
        const int count = months(random);
        const Date to = add_months(from, count);
        CAPTURE(to_iso(from), count, to_iso(to));
        REQUIRE(to.ok());
        const int moved = (static_cast<int>(to.year()) - static_cast<int>(from.year())) * 12 +
                          static_cast<int>(static_cast<unsigned>(to.month())) -
                          static_cast<int>(static_cast<unsigned>(from.month()));
        REQUIRE(moved == count);
        REQUIRE((to.day() == from.day() || (to.day() < from.day() && to == end_of_month(to))));
        // A later day never comes to lie before an earlier one.
        REQUIRE(add_months(add_days(from, 1), count) >= to);
        REQUIRE(parse_iso_date(to_iso(to)) == to);
        REQUIRE(parse_compact_date(to_compact(to)) == to);
    }
}

TEST_CASE("days are counted over month ends, years and leap days") {
    CHECK(days_between(day("2026-11-22"), day("2026-11-22")) == 0);
    CHECK(days_between(day("2024-02-28"), day("2024-03-01")) == 2);
    CHECK(days_between(day("2026-02-28"), day("2026-03-01")) == 1);
    CHECK(days_between(day("2027-01-01"), day("2026-12-31")) == -1);
    CHECK(to_iso(add_days(day("2024-12-31"), 60)) == "2025-03-01");
    CHECK(to_iso(add_days(day("2026-03-01"), -1)) == "2026-02-28");
}

} // namespace mdg::base
