#include "visit/certificates.hpp"

#include "support/catch.hpp"

using namespace mdg;
using record::Record;

namespace {

base::Date day(const char* iso) {
    return *base::parse_iso_date(iso);
}

Record assess(const char* end, const char* visit, const char* counting = nullptr) {
    Record request(MDG_KIND_CERTIFICATE_REQUEST);
    request.set_date(MDG_FIELD_NOT_AFTER, day(end)).set_date(MDG_FIELD_VISIT_DATE, day(visit));
    if (counting != nullptr) request.set_text(MDG_FIELD_GRACE_COUNTING, counting);
    return visit::assess_request(request);
}

std::string use(const Record& certificate) {
    return *certificate.text(MDG_FIELD_CERTIFICATE_USE);
}

bool cites(const Record& certificate, std::string_view id) {
    for (const auto& rule : certificate.list(MDG_FIELD_RULE))
        if (*rule->text(MDG_FIELD_RULE_ID) == id) return true;
    return false;
}

} // namespace

TEST_CASE("R-CERT-05, R-CERT-09, R-CONF-01: the law's numbers reach the judgement, in both ways of counting",
          "[visit]") {
    CHECK(use(assess("2026-11-10", "2027-02-28")) == MDG_CERTIFICATE_USE_IN_GRACE);
    CHECK(use(assess("2026-11-10", "2027-03-01")) == MDG_CERTIFICATE_USE_OUT_OF_GRACE);
    CHECK(use(assess("2026-11-10", "2027-02-10", MDG_GRACE_COUNTING_FROM_DAY)) == MDG_CERTIFICATE_USE_IN_GRACE);
    CHECK(use(assess("2026-11-10", "2027-02-11", MDG_GRACE_COUNTING_FROM_DAY)) == MDG_CERTIFICATE_USE_OUT_OF_GRACE);
}

TEST_CASE("R-CERT-06: before 2024-12-02 there is no grace", "[visit]") {
    CHECK(use(assess("2024-11-30", "2024-12-01")) == MDG_CERTIFICATE_USE_EXPIRED);
    CHECK(use(assess("2024-11-30", "2024-12-02")) == MDG_CERTIFICATE_USE_IN_GRACE);
}

TEST_CASE("a judgement names its rules and says that revocation was not checked", "[visit]") {
    const Record certificate = assess("2026-10-22", "2026-11-22");
    CHECK(use(certificate) == MDG_CERTIFICATE_USE_IN_GRACE);
    CHECK(cites(certificate, "R-CERT-05"));
    CHECK(certificate.integer(MDG_FIELD_DAYS_LEFT) == -31);
    CHECK(certificate.date(MDG_FIELD_USABLE_TO) == day("2027-01-31"));
}

TEST_CASE("a request without its facts is refused", "[visit]") {
    Record request(MDG_KIND_CERTIFICATE_REQUEST);
    CHECK_THROWS_AS(visit::assess_request(request), base::Failure);
    request.set_date(MDG_FIELD_VISIT_DATE, day("2026-11-22"));
    CHECK_THROWS_AS(visit::assess_request(request), base::Failure);
    request.set_date(MDG_FIELD_NOT_AFTER, day("2026-11-22")).set_text(MDG_FIELD_GRACE_COUNTING, "by_moon");
    CHECK_THROWS_AS(visit::assess_request(request), base::Failure);
}
