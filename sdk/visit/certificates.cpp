#include "visit/certificates.hpp"

#include "rules/parameters.hpp"
#include "rules/rulebook.hpp"

#include <string>

namespace mdg::visit {
namespace {

using base::Date;
using base::Failure;
using record::Record;

// The rules that the meaning rests on (R-CERT-02 to R-CERT-09).
std::vector<std::string_view> rules_of(std::string_view use) {
    if (use == MDG_CERTIFICATE_USE_EXPIRING) return {"R-CERT-02", "R-CERT-19"};
    if (use == MDG_CERTIFICATE_USE_IN_GRACE) return {"R-CERT-04", "R-CERT-05", "R-CERT-15"};
    if (use == MDG_CERTIFICATE_USE_OUT_OF_GRACE) return {"R-CERT-08"};
    if (use == MDG_CERTIFICATE_USE_EXPIRED) return {"R-CERT-06"};
    return {};
}

void assess(Record& record, const certificate::Validity& validity, Date visit, std::string_view counting) {
    const auto meaning = certificate::assess(validity, visit, rules::certificate_terms(counting));
    record.set_date(MDG_FIELD_VISIT_DATE, visit)
        .set_text(MDG_FIELD_CERTIFICATE_USE, meaning.use)
        .set_date(MDG_FIELD_ALERT_FROM, meaning.alert_from)
        .set_date(MDG_FIELD_USABLE_TO, meaning.usable_to)
        .set_integer(MDG_FIELD_DAYS_LEFT, meaning.days_left);
    for (std::string_view id : rules_of(meaning.use)) record.add(MDG_FIELD_RULE, rules::to_record(rules::rule(id)));
}

Record facts_of(const certificate::Certificate& certificate) {
    Record record(MDG_KIND_CERTIFICATE);
    record.set_date(MDG_FIELD_NOT_BEFORE, certificate.not_before())
        .set_date(MDG_FIELD_NOT_AFTER, certificate.not_after())
        .set_text(MDG_FIELD_ISSUER, certificate.issuer())
        .set_integer(MDG_FIELD_TEST_HIERARCHY, certificate.test_hierarchy() ? 1 : 0)
        .set_text(MDG_FIELD_CERTIFICATE_CHAIN, MDG_CERTIFICATE_CHAIN_NOT_CHECKED)
        // Only authorised verifiers can ask (card facts, section 9.4).
        .set_text(MDG_FIELD_CERTIFICATE_REVOCATION, MDG_CERTIFICATE_REVOCATION_NOT_CHECKED);
    return record;
}

[[noreturn]] void foreign(const char* message) {
    throw Failure(MDG_E_BAD_CERTIFICATE, MDG_ORIGIN_CARD, message);
}

} // namespace

Record describe(const certificate::Certificate& certificate, std::optional<Date> visit_date, const Trust& trust) {
    if (certificate.test_hierarchy() && !trust.accept_test_ca)
        foreign("the certificate was issued by a test hierarchy, which this configuration does not accept");
    Record record = facts_of(certificate);
    if (!visit_date) return record;
    if (trust.authorities != nullptr) {
        const std::string chain = trust.authorities->chain_of(certificate, *visit_date);
        if (chain == MDG_CERTIFICATE_CHAIN_UNTRUSTED)
            foreign("the certificate was issued by none of the CAs of this configuration");
        record.set_text(MDG_FIELD_CERTIFICATE_CHAIN, chain);
    }
    assess(record, {certificate.not_before(), certificate.not_after()}, *visit_date, trust.grace_counting);
    return record;
}

Record assess_request(const Record& request) {
    const auto visit = request.date(MDG_FIELD_VISIT_DATE);
    const auto* der = request.bytes(MDG_FIELD_CERTIFICATE_DER);
    const auto end = request.date(MDG_FIELD_NOT_AFTER);
    if (!visit || (der == nullptr) == !end)
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION,
                      "visit_date and either certificate_der or not_after are needed");
    const std::string counting = request.text_or(MDG_FIELD_GRACE_COUNTING, "");
    if (der != nullptr) return describe(certificate::Certificate::parse(*der), visit, {nullptr, true, counting});
    Record record(MDG_KIND_CERTIFICATE);
    record.set_date(MDG_FIELD_NOT_AFTER, *end);
    assess(record, {std::nullopt, *end}, *visit, counting);
    return record;
}

} // namespace mdg::visit
