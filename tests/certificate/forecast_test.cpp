#include "certificate/forecast.hpp"

#include "support/catch.hpp"

#include <madoguchi/fields.h>

#include <cmath>
#include <random>
#include <string>

using namespace mdg::certificate;
using mdg::base::add_days;
using mdg::base::to_iso;

namespace {

Date day(const std::string& text) {
    return mdg::base::parse_iso_date(text).value();
}

Terms law(Counting counting = Counting::from_month_end) {
    return {3, 3, day("2024-12-02"), counting};
}

} // namespace

TEST_CASE("R-CERT-17: certificates to renew per fiscal year, and how they grow", "[forecast][R-CERT-17]") {
    struct Year {
        int year;
        std::int64_t to_renew;
    };
    const std::vector<Year> golden{{2019, 875'433},    {2020, 7'406'803},  {2021, 2'437'880},
                                   {2022, 2'045'174},  {2023, 2'368'824},  {2024, 10'762'266},
                                   {2025, 27'686'936}, {2026, 20'202'216}, {2027, 27'593'847}};
    Forecast forecast(day("2019-04-01"), day("2028-03-31"), law());
    for (const Year& year : golden) {
        // The year's first and last day belong to it.
        forecast.add(day(std::to_string(year.year) + "-04-01"), 1);
        forecast.add(day(std::to_string(year.year) + "-12-31"), year.to_renew - 2);
        forecast.add(day(std::to_string(year.year + 1) + "-03-31"), 1);
    }
    const auto periods = forecast.periods(Grouping::fiscal_year);
    REQUIRE(periods.size() == golden.size());
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < golden.size(); ++i) {
        CHECK(periods[i].ending == golden[i].to_renew);
        CHECK(to_iso(periods[i].from) == std::to_string(golden[i].year) + "-04-01");
        CHECK(to_iso(periods[i].to) == std::to_string(golden[i].year + 1) + "-03-31");
        sum += periods[i].ending;
    }
    CHECK(sum == 101'379'379);
    const auto ratio = [&](std::size_t year, std::size_t to) {
        return std::lround(100.0 * double(periods[year - 2019].ending) / double(periods[to - 2019].ending));
    };
    CHECK(ratio(2025, 2023) == 1169); // 11.69, given as 11.7
    CHECK(ratio(2024, 2023) == 454);  // 4.54, given as 4.5
}

TEST_CASE("a certificate's life, day by day", "[forecast]") {
    Forecast forecast(day("2026-01-01"), day("2026-12-31"), law());
    forecast.add(day("2026-06-15"));
    for (const auto& each : forecast.periods(Grouping::day)) {
        CAPTURE(to_iso(each.from));
        CHECK(each.from == each.to);
        CHECK(each.ending == (each.from == day("2026-06-15")));
        CHECK(each.valid == (each.from < day("2026-03-15")));
        CHECK(each.expiring == (day("2026-03-15") <= each.from && each.from <= day("2026-06-15")));
        CHECK(each.in_grace == (day("2026-06-16") <= each.from && each.from <= day("2026-09-30")));
        CHECK(each.out_of_grace == (day("2026-10-01") <= each.from));
        CHECK(each.expired == 0);
    }
}

TEST_CASE("months and years are cut to the days asked for", "[forecast]") {
    const Forecast forecast(day("2026-02-10"), day("2027-04-05"), law());
    const auto months = forecast.periods(Grouping::month);
    REQUIRE(months.size() == 15);
    CHECK(to_iso(months.front().from) == "2026-02-10");
    CHECK(to_iso(months.front().to) == "2026-02-28");
    CHECK(to_iso(months[1].from) == "2026-03-01");
    CHECK(to_iso(months.back().from) == "2027-04-01");
    CHECK(to_iso(months.back().to) == "2027-04-05");
    const auto years = forecast.periods(Grouping::fiscal_year);
    REQUIRE(years.size() == 3);
    CHECK(to_iso(years[0].to) == "2026-03-31");
    CHECK(to_iso(years[1].from) == "2026-04-01");
    CHECK(to_iso(years[2].from) == "2027-04-01");
}

TEST_CASE("for random certificates the forecast agrees with judging each one on each day",
          "[forecast][property][R-CONF-01]") {
    std::mt19937 random(20261126);
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
    const std::vector<Terms> all_terms{law(),
                                       law(Counting::from_day),
                                       {3, 0, std::nullopt, Counting::from_day},
                                       {1, 6, std::nullopt, Counting::from_month_end}};
    for (int round = 0; round < 24; ++round) {
        const Terms& terms = all_terms[static_cast<std::size_t>(round) % all_terms.size()];
        const Date from = add_days(day("2024-06-01"), below(400));
        const Date to = add_days(from, below(300));
        std::vector<Date> ends;
        for (int i = 0; i < 60; ++i) ends.push_back(add_days(from, below(1'200) - 500));
        for (const char* far : {"1999-12-31", "2099-01-01"}) ends.push_back(day(far));
        Forecast forecast(from, to, terms);
        for (const Date end : ends) forecast.add(end);
        for (const Grouping grouping : {Grouping::day, Grouping::month, Grouping::fiscal_year}) {
            for (const ForecastPeriod& period : forecast.periods(grouping)) {
                ForecastPeriod naive{period.from, period.to};
                for (const Date end : ends) {
                    naive.ending += period.from <= end && end <= period.to ? 1 : 0;
                    const std::string use = assess({{}, end}, period.to, terms).use;
                    naive.valid += use == MDG_CERTIFICATE_USE_VALID ? 1 : 0;
                    naive.expiring += use == MDG_CERTIFICATE_USE_EXPIRING ? 1 : 0;
                    naive.in_grace += use == MDG_CERTIFICATE_USE_IN_GRACE ? 1 : 0;
                    naive.out_of_grace += use == MDG_CERTIFICATE_USE_OUT_OF_GRACE ? 1 : 0;
                    naive.expired += use == MDG_CERTIFICATE_USE_EXPIRED ? 1 : 0;
                }
                CAPTURE(to_iso(period.from), to_iso(period.to), round);
                REQUIRE(period.ending == naive.ending);
                REQUIRE(period.valid == naive.valid);
                REQUIRE(period.expiring == naive.expiring);
                REQUIRE(period.in_grace == naive.in_grace);
                REQUIRE(period.out_of_grace == naive.out_of_grace);
                REQUIRE(period.expired == naive.expired);
            }
        }
    }
}
