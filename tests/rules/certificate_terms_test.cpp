// The table's numbers and the certificate's dates together: what a person at the counter gets.
#include "certificate/window.hpp"
#include "rules/parameters.hpp"
#include "support/catch.hpp"

#include <madoguchi/fields.h>

#include <string>
#include <vector>

namespace mdg::rules {
namespace {

constexpr const char* month_end = MDG_GRACE_COUNTING_FROM_MONTH_END;
constexpr const char* from_day = MDG_GRACE_COUNTING_FROM_DAY;

base::Date day(const std::string& iso) {
    return base::parse_iso_date(iso).value();
}

certificate::Assessment on(const std::string& visit, const std::string& last_day, const char* counting) {
    return certificate::assess({std::nullopt, day(last_day)}, day(visit), certificate_terms(counting));
}

std::string use(const std::string& visit, const std::string& last_day, const char* counting) {
    return on(visit, last_day, counting).use;
}

} // namespace

TEST_CASE("R-CERT-02, R-CERT-03: the alert begins three months before the last day, not a day earlier") {
    for (const char* counting : {month_end, from_day}) {
        CAPTURE(counting);
        CHECK(use("2026-08-21", "2026-11-22", counting) == MDG_CERTIFICATE_USE_VALID);
        CHECK(use("2026-08-22", "2026-11-22", counting) == MDG_CERTIFICATE_USE_EXPIRING);
        CHECK(use("2026-11-22", "2026-11-22", counting) == MDG_CERTIFICATE_USE_EXPIRING); // the last day counts
        CHECK(base::to_iso(on("2026-08-21", "2026-11-22", counting).alert_from) == "2026-08-22");
        CHECK(base::to_iso(on("2026-01-01", "2026-05-31", counting).alert_from) == "2026-02-28");
        CHECK(on("2026-11-20", "2026-11-22", counting).days_left == 2);
        CHECK(on("2026-11-24", "2026-11-22", counting).days_left == -2);
    }
}

TEST_CASE("R-CERT-04, R-CERT-05, R-CERT-08, R-CERT-09, R-CONF-01: the grace ends on its day in both countings") {
    struct Row {
        const char* last_day;
        const char* counted_from_day;
        const char* counted_from_month_end;
    };
    for (const Row& row : std::vector<Row>{
             {"2026-08-15", "2026-11-15", "2026-11-30"},
             {"2026-08-31", "2026-11-30", "2026-11-30"},
             {"2026-11-01", "2027-02-01", "2027-02-28"},
             {"2026-11-30", "2027-02-28", "2027-02-28"},
             {"2027-11-30", "2028-02-29", "2028-02-29"},
             {"2027-02-28", "2027-05-28", "2027-05-31"},
             {"2028-02-29", "2028-05-29", "2028-05-31"},
             {"2026-09-30", "2026-12-30", "2026-12-31"},
             {"2026-10-31", "2027-01-31", "2027-01-31"},
         }) {
        for (const auto& [counting, last] :
             {std::pair{from_day, row.counted_from_day}, {month_end, row.counted_from_month_end}}) {
            CAPTURE(row.last_day, counting);
            const auto after = base::to_iso(base::add_days(day(row.last_day), 1));
            CHECK(use(after, row.last_day, counting) == MDG_CERTIFICATE_USE_IN_GRACE);
            CHECK(use(last, row.last_day, counting) == MDG_CERTIFICATE_USE_IN_GRACE);
            CHECK(use(base::to_iso(base::add_days(day(last), 1)), row.last_day, counting) ==
                  MDG_CERTIFICATE_USE_OUT_OF_GRACE);
            CHECK(base::to_iso(on(after, row.last_day, counting).usable_to) == last);
        }
    }
}

TEST_CASE("R-CERT-05, R-CERT-06: grace began with visits of 2024-12-02") {
    for (const char* counting : {month_end, from_day}) {
        CAPTURE(counting);
        CHECK(use("2024-12-02", "2024-11-01", counting) == MDG_CERTIFICATE_USE_IN_GRACE);
        CHECK(use("2024-12-01", "2024-11-01", counting) == MDG_CERTIFICATE_USE_EXPIRED);
        CHECK(use("2024-12-01", "2024-11-30", counting) == MDG_CERTIFICATE_USE_EXPIRED);
        CHECK(use("2024-12-02", "2024-11-30", counting) == MDG_CERTIFICATE_USE_IN_GRACE);
        CHECK(use("2024-12-01", "2024-12-01", counting) == MDG_CERTIFICATE_USE_EXPIRING);
        CHECK(use("2024-12-02", "2024-08-31", counting) == MDG_CERTIFICATE_USE_OUT_OF_GRACE);
        CHECK(on("2024-12-01", "2024-11-01", counting).usable_to == day("2024-11-01"));
    }
    CHECK(use("2024-12-02", "2024-09-01", from_day) == MDG_CERTIFICATE_USE_OUT_OF_GRACE);
    CHECK(use("2024-12-02", "2024-09-01", month_end) == MDG_CERTIFICATE_USE_IN_GRACE);
}

TEST_CASE("R-CERT-02 to R-CERT-09: over any certificate's life the answers come once and in their order") {
    const std::vector<std::string> order = {MDG_CERTIFICATE_USE_VALID, MDG_CERTIFICATE_USE_EXPIRING,
                                            MDG_CERTIFICATE_USE_IN_GRACE, MDG_CERTIFICATE_USE_OUT_OF_GRACE};
    for (const char* counting : {month_end, from_day}) {
        for (int offset = 0; offset < 800; offset += 7) {
            const auto last_day = base::add_days(day("2026-01-01"), offset);
            std::size_t stage = 0;
            for (auto visit = base::add_days(last_day, -200); visit < base::add_days(last_day, 200);
                 visit = base::add_days(visit, 1)) {
                const std::string answer = use(base::to_iso(visit), base::to_iso(last_day), counting);
                if (answer != order[stage]) ++stage;
                if (stage >= order.size() || answer != order[stage])
                    FAIL("certificate to " << base::to_iso(last_day) << ", visit " << base::to_iso(visit) << ": "
                                           << answer);
            }
            REQUIRE(stage == order.size() - 1);
        }
    }
}

} // namespace mdg::rules
