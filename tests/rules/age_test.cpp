// Ages by which shares go, and eras in which birth dates are written.
#include "rules/age.hpp"

#include "rules/era.hpp"
#include "rules/situations.hpp"
#include "support/catch.hpp"

namespace mdg::rules {
namespace {

using test::day;

} // namespace

TEST_CASE("birth dates with their eras", "[R-DECL-06]") {
    struct Row {
        const char* era;
        int year, month, day;
        const char* iso; // "": that era has no such day
    };
    for (const Row& row : {Row{"meiji", 1, 1, 24, ""},
                           Row{"meiji", 1, 1, 25, "1868-01-25"},
                           Row{"meiji", 45, 7, 30, "1912-07-30"},
                           Row{"meiji", 45, 7, 31, ""},
                           Row{"taisho", 1, 7, 29, ""},
                           Row{"taisho", 1, 7, 30, "1912-07-30"},
                           Row{"taisho", 15, 12, 25, "1926-12-25"},
                           Row{"taisho", 15, 12, 26, ""},
                           Row{"showa", 1, 12, 24, ""},
                           Row{"showa", 1, 12, 25, "1926-12-25"},
                           Row{"showa", 64, 1, 7, "1989-01-07"},
                           Row{"showa", 64, 1, 8, ""},
                           Row{"heisei", 1, 1, 7, ""},
                           Row{"heisei", 1, 1, 8, "1989-01-08"},
                           Row{"heisei", 31, 4, 30, "2019-04-30"},
                           Row{"heisei", 31, 5, 1, ""},
                           Row{"reiwa", 1, 4, 30, ""},
                           Row{"reiwa", 1, 5, 1, "2019-05-01"},
                           Row{"reiwa", 6, 2, 29, "2024-02-29"},
                           Row{"reiwa", 7, 2, 29, ""},
                           Row{"showa", 0, 1, 1, ""},
                           Row{"showa", 40, 13, 1, ""},
                           Row{"edo", 1, 1, 1, ""}}) {
        const auto date = date_in_era(row.era, row.year, row.month, row.day);
        CAPTURE(row.era, row.year, row.month, row.day);
        CHECK((date ? base::to_iso(*date) : "") == row.iso);
        if (date) CHECK(era_on(*date) != nullptr);
    }
    const auto code_on = [](const char* iso) {
        const Era* era = era_on(day(iso));
        return era == nullptr ? "" : std::string(era->code);
    };
    CHECK(code_on("2019-04-30") == "heisei");
    CHECK(code_on("2019-05-01") == "reiwa");
    CHECK(code_on("1926-12-25") == "showa");
    CHECK(era_on(day("1868-01-24")) == nullptr);
}

TEST_CASE("the ages of the share: to school in April, 70 from the next month, 75 from the birthday",
          "[R-BURD-05][R-INS-02][R-INS-03]") {
    struct Row {
        const char *born, *on;
        Age age;
    };
    for (const Row& row :
         {Row{"2020-04-02", "2027-03-31", Age::preschool}, Row{"2020-04-02", "2027-04-01", Age::under_40},
          Row{"2020-04-01", "2026-03-31", Age::preschool}, Row{"2020-04-01", "2026-04-01", Age::under_40},
          Row{"2019-05-10", "2026-03-31", Age::preschool}, Row{"2019-05-10", "2026-04-01", Age::under_40},
          Row{"1986-11-27", "2026-11-26", Age::under_40}, Row{"1986-11-26", "2026-11-26", Age::from_40},
          Row{"1956-10-15", "2026-10-31", Age::from_40}, Row{"1956-10-15", "2026-11-01", Age::from_70},
          Row{"1956-11-01", "2026-10-31", Age::from_40}, Row{"1956-11-01", "2026-11-01", Age::from_70},
          Row{"1951-11-26", "2026-11-25", Age::from_70}, Row{"1951-11-26", "2026-11-26", Age::late_elderly},
          Row{"1951-11-26", "2026-11-27", Age::late_elderly}, Row{"1952-02-29", "2027-02-28", Age::from_70},
          Row{"1952-02-29", "2027-03-01", Age::late_elderly}}) {
        CAPTURE(row.born, row.on);
        CHECK(age_on(day(row.born), day(row.on)) == row.age);
    }
    CHECK(years_on(day("1985-06-03"), day("2026-06-02")) == 40);
    CHECK(years_on(day("1985-06-03"), day("2026-06-03")) == 41);
    CHECK(years_on(day("2000-02-29"), day("2026-02-28")) == 25);
    CHECK(years_on(day("2000-02-29"), day("2026-03-01")) == 26);
}

} // namespace mdg::rules
