#include "base/failing.hpp"
#include "rules/parameters.hpp"
#include "rules/rulebook.hpp"
#include "support/catch.hpp"

#include <madoguchi/fields.h>

namespace mdg::rules {

TEST_CASE("the law's numbers are data with their source") {
    const Parameter& grace = parameter("certificate_grace_months");
    CHECK(grace.value == "3");
    CHECK(grace.valid_from == base::parse_iso_date("2024-12-02"));
    CHECK(grace.valid_to == std::nullopt);
    CHECK(grace.rule == "R-CERT-05");
    CHECK_FALSE(grace.source.empty());
    CHECK(parameter("certificate_alert_months").value == "3");
    CHECK(parameter("certificate_grace_counting").value == MDG_GRACE_COUNTING_FROM_MONTH_END);
    CHECK(parameter("certificate_alert_months").rule == rule("R-CERT-02").id);
    CHECK(test::failure_of([] { (void)parameter("no_such"); }).status == MDG_E_INTERNAL);
}

TEST_CASE("R-CONF-01: the terms of a certificate take the counting asked for, and the table's where none was") {
    using certificate::Counting;
    CHECK(certificate_terms("").counting == Counting::from_month_end);
    CHECK(certificate_terms(MDG_GRACE_COUNTING_FROM_MONTH_END).counting == Counting::from_month_end);
    CHECK(certificate_terms(MDG_GRACE_COUNTING_FROM_DAY).counting == Counting::from_day);
    for (const char* counting : {"", MDG_GRACE_COUNTING_FROM_DAY}) {
        CHECK(certificate_terms(counting).alert_months == 3);
        CHECK(certificate_terms(counting).grace_months == 3);
        CHECK(certificate_terms(counting).grace_from == base::parse_iso_date("2024-12-02"));
    }
    for (const char* wrong : {"from_week", "FROM_DAY", " "}) {
        const auto failure = test::failure_of([&] { (void)certificate_terms(wrong); });
        CHECK(failure.status == MDG_E_BAD_ARGUMENT);
        CHECK(failure.message.find("grace_counting") != std::string::npos);
    }
}

} // namespace mdg::rules
