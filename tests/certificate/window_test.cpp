// What a certificate's end means on a day: each boundary with the day before, the day itself and the day
// after.
#include "certificate/window.hpp"

#include "support/catch.hpp"

#include <madoguchi/fields.h>

#include <string>

using namespace mdg::certificate;
using mdg::base::to_iso;

namespace {

Date day(const char* text) {
    return *mdg::base::parse_iso_date(text);
}

// As the rulebook has them; the values are its business, the counting is ours.
Terms terms(Counting counting) {
    return {3, 3, day("2024-12-02"), counting};
}

struct Row {
    const char* rule;
    const char* last_day;
    const char* visit;
    const char* use;
};

void check(const Row& row, Counting counting) {
    CAPTURE(row.rule, row.last_day, row.visit);
    CHECK(assess({{}, day(row.last_day)}, day(row.visit), terms(counting)).use == std::string(row.use));
}

constexpr auto valid = MDG_CERTIFICATE_USE_VALID;
constexpr auto expiring = MDG_CERTIFICATE_USE_EXPIRING;
constexpr auto in_grace = MDG_CERTIFICATE_USE_IN_GRACE;
constexpr auto out_of_grace = MDG_CERTIFICATE_USE_OUT_OF_GRACE;
constexpr auto expired = MDG_CERTIFICATE_USE_EXPIRED;

} // namespace

TEST_CASE("R-CERT-02 R-CERT-03 R-CERT-04: the alert begins three months before the end",
          "[window][R-CERT-02][R-CERT-03]") {
    const auto counting = GENERATE(Counting::from_day, Counting::from_month_end);
    for (const auto& row : {
             Row{"R-CERT-03", "2026-06-15", "2026-03-14", valid},
             Row{"R-CERT-02", "2026-06-15", "2026-03-15", expiring},
             Row{"R-CERT-02", "2026-06-15", "2026-03-16", expiring},
             Row{"R-CERT-02", "2026-06-15", "2026-06-14", expiring},
             Row{"R-CERT-02", "2026-06-15", "2026-06-15", expiring},
             Row{"R-CERT-04", "2026-06-15", "2026-06-16", in_grace},
             // a month without that day: its last one
             Row{"R-CERT-03", "2026-05-31", "2026-02-27", valid},
             Row{"R-CERT-02", "2026-05-31", "2026-02-28", expiring},
             Row{"R-CERT-03", "2028-05-31", "2028-02-28", valid},
             Row{"R-CERT-02", "2028-05-31", "2028-02-29", expiring},
             // over the turn of the year
             Row{"R-CERT-03", "2027-02-01", "2026-10-31", valid},
             Row{"R-CERT-02", "2027-02-01", "2026-11-01", expiring},
         })
        check(row, counting);
}

TEST_CASE("R-CERT-05 R-CERT-08 R-CERT-09 R-CONF-01: the grace, counted from the day",
          "[window][R-CERT-09][R-CONF-01]") {
    for (const auto& row : {
             Row{"R-CERT-05", "2026-06-15", "2026-06-16", in_grace},
             Row{"R-CERT-09", "2026-06-15", "2026-09-14", in_grace},
             Row{"R-CERT-09", "2026-06-15", "2026-09-15", in_grace},
             Row{"R-CERT-08", "2026-06-15", "2026-09-16", out_of_grace},
             Row{"R-CERT-09", "2026-11-30", "2027-02-28", in_grace},
             Row{"R-CERT-08", "2026-11-30", "2027-03-01", out_of_grace},
             Row{"R-CERT-09", "2027-11-30", "2028-02-29", in_grace},
             Row{"R-CERT-08", "2027-11-30", "2028-03-01", out_of_grace},
             Row{"R-CERT-09", "2028-02-29", "2028-05-29", in_grace},
             Row{"R-CERT-08", "2028-02-29", "2028-05-30", out_of_grace},
         })
        check(row, Counting::from_day);
}

TEST_CASE("R-CERT-05 R-CERT-08 R-CERT-09 R-CONF-01: the grace, counted from the end of the month",
          "[window][R-CERT-09][R-CONF-01]") {
    for (const auto& row : {
             Row{"R-CERT-05", "2026-06-15", "2026-06-16", in_grace},
             Row{"R-CERT-09", "2026-06-15", "2026-09-15", in_grace},
             Row{"R-CERT-09", "2026-06-15", "2026-09-16", in_grace}, // already over when counted from the day
             Row{"R-CERT-09", "2026-06-15", "2026-09-29", in_grace},
             Row{"R-CERT-09", "2026-06-15", "2026-09-30", in_grace},
             Row{"R-CERT-08", "2026-06-15", "2026-10-01", out_of_grace},
             Row{"R-CERT-09", "2026-06-01", "2026-09-30", in_grace},
             Row{"R-CERT-08", "2026-06-01", "2026-10-01", out_of_grace},
             Row{"R-CERT-09", "2026-06-30", "2026-09-30", in_grace},
             Row{"R-CERT-08", "2026-06-30", "2026-10-01", out_of_grace},
             Row{"R-CERT-09", "2026-11-30", "2027-02-28", in_grace},
             Row{"R-CERT-08", "2026-11-30", "2027-03-01", out_of_grace},
             Row{"R-CERT-09", "2026-02-28", "2026-05-31", in_grace},
             Row{"R-CERT-08", "2026-02-28", "2026-06-01", out_of_grace},
         })
        check(row, Counting::from_month_end);
}

TEST_CASE("R-CERT-05 R-CERT-06: there is a grace from 2024-12-02, by the day of the visit",
          "[window][R-CERT-05][R-CERT-06]") {
    const auto counting = GENERATE(Counting::from_day, Counting::from_month_end);
    for (const auto& row : {
             Row{"R-CERT-06", "2024-11-30", "2024-11-30", expiring},
             Row{"R-CERT-06", "2024-11-30", "2024-12-01", expired},
             Row{"R-CERT-05", "2024-11-30", "2024-12-02", in_grace},
             Row{"R-CERT-05", "2024-11-30", "2024-12-03", in_grace},
             Row{"R-CERT-06", "2024-11-01", "2024-12-01", expired},
             Row{"R-CERT-05", "2024-11-01", "2024-12-02", in_grace},
             Row{"R-CERT-08", "2024-08-01", "2024-12-01", expired},
             Row{"R-CERT-08", "2024-08-01", "2024-12-02", out_of_grace},
         })
        check(row, counting);
}

TEST_CASE("R-CERT-04 R-CONF-01: the days that go with it", "[window]") {
    struct Days {
        Counting counting;
        const char* last_day;
        const char* visit;
        const char* alert_from;
        const char* usable_to;
        int days_left;
    };
    const Days row = GENERATE(values<Days>({
        {Counting::from_day, "2026-06-15", "2026-01-01", "2026-03-15", "2026-09-15", 165},
        {Counting::from_month_end, "2026-06-15", "2026-06-14", "2026-03-15", "2026-09-30", 1},
        {Counting::from_month_end, "2026-06-15", "2026-06-15", "2026-03-15", "2026-09-30", 0},
        {Counting::from_month_end, "2026-06-15", "2026-06-16", "2026-03-15", "2026-09-30", -1},
        {Counting::from_month_end, "2026-06-15", "2027-06-15", "2026-03-15", "2026-09-30", -365},
        {Counting::from_month_end, "2024-11-30", "2024-12-01", "2024-08-30", "2024-11-30", -1}, // no grace that day
        {Counting::from_month_end, "2024-11-30", "2024-12-02", "2024-08-30", "2025-02-28", -2},
    }));
    CAPTURE(row.last_day, row.visit);
    const auto made = assess({{}, day(row.last_day)}, day(row.visit), terms(row.counting));
    CHECK(to_iso(made.alert_from) == row.alert_from);
    CHECK(to_iso(made.usable_to) == row.usable_to);
    CHECK(made.days_left == row.days_left);
}

TEST_CASE("a certificate whose time has not begun", "[window]") {
    const auto use_on = [](const char* visit, std::optional<Date> first) {
        return std::string(assess({first, day("2030-02-17")}, day(visit), terms(Counting::from_day)).use);
    };
    CHECK(use_on("2025-10-26", day("2025-10-27")) == MDG_CERTIFICATE_USE_NOT_YET_VALID);
    CHECK(use_on("2025-10-27", day("2025-10-27")) == valid);
    CHECK(use_on("2025-10-28", day("2025-10-27")) == valid);
    CHECK(use_on("2025-10-26", std::nullopt) == valid);
}

TEST_CASE("without months of grace the end is the end", "[window]") {
    const Terms none{3, 0, std::nullopt, Counting::from_month_end};
    const auto made = assess({{}, day("2026-06-15")}, day("2026-06-16"), none);
    CHECK(made.use == std::string(expired));
    CHECK(to_iso(made.usable_to) == "2026-06-15");
}

TEST_CASE("a grace without a first day holds always", "[window]") {
    const Terms always{3, 3, std::nullopt, Counting::from_day};
    CHECK(assess({{}, day("2020-06-15")}, day("2020-06-16"), always).use == std::string(in_grace));
}

TEST_CASE("R-CONF-01: the two countings have their codes", "[window][R-CONF-01]") {
    CHECK(counting_of_code(MDG_GRACE_COUNTING_FROM_MONTH_END) == Counting::from_month_end);
    CHECK(counting_of_code(MDG_GRACE_COUNTING_FROM_DAY) == Counting::from_day);
    CHECK_FALSE(counting_of_code("from_week"));
}

// Counting as a clerk does on a paper calendar: no calendar of ours.
namespace naive {

int days_in(int year, int month) {
    if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

struct Day {
    int year, month, day;
};

Day moved(Day day, int months) {
    for (; months > 0; --months)
        day = day.month == 12 ? Day{day.year + 1, 1, day.day} : Day{day.year, day.month + 1, day.day};
    for (; months < 0; ++months)
        day = day.month == 1 ? Day{day.year - 1, 12, day.day} : Day{day.year, day.month - 1, day.day};
    if (day.day > days_in(day.year, day.month)) day.day = days_in(day.year, day.month);
    return day;
}

int number(Day day) {
    return day.year * 10'000 + day.month * 100 + day.day;
}

int number(Date date) {
    return static_cast<int>(date.year()) * 10'000 + static_cast<int>(static_cast<unsigned>(date.month())) * 100 +
           static_cast<int>(static_cast<unsigned>(date.day()));
}

} // namespace naive

TEST_CASE("R-CERT-02 R-CERT-09 R-CONF-01: for every day of nine years the window is what plain counting says",
          "[window][property][R-CERT-02][R-CERT-09][R-CONF-01]") {
    for (int year = 2023; year < 2032; ++year)
        for (int month = 1; month <= 12; ++month)
            for (int d = 1; d <= naive::days_in(year, month); ++d) {
                const Date end{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                               std::chrono::day{static_cast<unsigned>(d)}};
                auto by_month_end = naive::moved({year, month, 1}, 3);
                by_month_end.day = naive::days_in(by_month_end.year, by_month_end.month);
                REQUIRE(naive::number(alert_begin(end, terms(Counting::from_day))) ==
                        naive::number(naive::moved({year, month, d}, -3)));
                REQUIRE(naive::number(alert_begin(end, terms(Counting::from_month_end))) ==
                        naive::number(naive::moved({year, month, d}, -3)));
                REQUIRE(naive::number(grace_end(end, terms(Counting::from_day))) ==
                        naive::number(naive::moved({year, month, d}, 3)));
                REQUIRE(naive::number(grace_end(end, terms(Counting::from_month_end))) == naive::number(by_month_end));
            }
}

TEST_CASE("R-CONF-01: ends at the edge of a month, in both countings", "[window][R-CONF-01]") {
    struct Row {
        const char* end;
        const char* alert_from;
        const char* from_day;
        const char* from_month_end;
    };
    for (const Row& row : {Row{"2028-02-29", "2027-11-29", "2028-05-29", "2028-05-31"},
                           Row{"2027-02-28", "2026-11-28", "2027-05-28", "2027-05-31"},
                           Row{"2027-03-31", "2026-12-31", "2027-06-30", "2027-06-30"},
                           Row{"2027-04-30", "2027-01-30", "2027-07-30", "2027-07-31"},
                           Row{"2027-05-30", "2027-02-28", "2027-08-30", "2027-08-31"},
                           Row{"2027-05-31", "2027-02-28", "2027-08-31", "2027-08-31"},
                           Row{"2027-11-29", "2027-08-29", "2028-02-29", "2028-02-29"},
                           Row{"2027-11-30", "2027-08-30", "2028-02-29", "2028-02-29"},
                           Row{"2026-11-30", "2026-08-30", "2027-02-28", "2027-02-28"},
                           Row{"2026-12-31", "2026-09-30", "2027-03-31", "2027-03-31"}}) {
        CAPTURE(row.end);
        CHECK(to_iso(alert_begin(day(row.end), terms(Counting::from_day))) == row.alert_from);
        CHECK(to_iso(grace_end(day(row.end), terms(Counting::from_day))) == row.from_day);
        CHECK(to_iso(grace_end(day(row.end), terms(Counting::from_month_end))) == row.from_month_end);
    }
}

TEST_CASE("R-CERT-12 R-CERT-13 R-CONF-13: the application needs five days, and whether five are enough is chosen",
          "[window][R-CERT-12][R-CERT-13][R-CONF-13]") {
    struct Row {
        const char* visit;
        bool five_suffice;
        bool five_do_not;
    };
    for (const Row& row :
         {Row{"2026-06-09", true, true}, Row{"2026-06-10", true, false}, Row{"2026-06-11", false, false},
          Row{"2026-06-15", false, false}, Row{"2026-06-16", false, false}}) {
        CAPTURE(row.visit);
        const Validity validity{{}, day("2026-06-15")};
        CHECK(registration_possible(validity, day(row.visit), {5, true}) == row.five_suffice);
        CHECK(registration_possible(validity, day(row.visit), {5, false}) == row.five_do_not);
    }
    CHECK_FALSE(registration_possible({day("2026-01-02"), day("2030-01-01")}, day("2026-01-01"), {5, true}));
    CHECK(registration_possible({day("2026-01-02"), day("2030-01-01")}, day("2026-01-02"), {5, true}));
    CHECK(registration_possible({{}, day("2026-06-15")}, day("2026-06-15"), {0, true}));
    CHECK_FALSE(registration_possible({{}, day("2026-06-15")}, day("2026-06-16"), {0, true}));
}
