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
