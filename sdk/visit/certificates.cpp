#include "visit/certificates.hpp"

#include "rules/parameters.hpp"
#include "rules/rulebook.hpp"
#include "rules/texts.hpp"

#include <string>

namespace mdg::visit {
namespace {

using base::Date;
using base::Failure;
using record::Record;

// What the meaning rests on (R-CERT-02 to R-CERT-09) and how it is said.
struct Spoken {
    std::string_view text;
    std::vector<std::string_view> rules;
};

Spoken spoken(std::string_view use, rules::Carrier carrier) {
    if (use == MDG_CERTIFICATE_USE_EXPIRING) return {"certificate_expiring", {"R-CERT-02", "R-CERT-19"}};
    if (use == MDG_CERTIFICATE_USE_IN_GRACE)
        return {"certificate_in_grace",
                {"R-CERT-04", "R-CERT-05", "R-CERT-07", "R-CERT-14", "R-CERT-15", "R-CONF-02", "R-CARD-06"}};
    if (use == MDG_CERTIFICATE_USE_OUT_OF_GRACE)
        return {"certificate_out_of_grace", {"R-CERT-08", "R-CERT-10", "R-CERT-11", "R-CERT-16", "R-CARD-06"}};
    if (use == MDG_CERTIFICATE_USE_EXPIRED)
        return {"certificate_expired", {carrier == rules::Carrier::phone ? "R-CONF-02" : "R-CERT-06", "R-CARD-06"}};
    if (use == MDG_CERTIFICATE_USE_NOT_YET_VALID) return {"certificate_not_yet_valid", {}};
    return {"certificate_valid", {}};
}

void say(Record& record, std::string_view text, const rules::Placeholders& values = {}) {
    for (Record& each : rules::texts(text, values)) record.add(MDG_FIELD_TEXT, std::move(each));
}

void cite(Record& record, std::string_view id) {
    record.add(MDG_FIELD_RULE, rules::to_record(rules::rule(id)));
}

void assess_registration(Record& record, const certificate::Validity& validity, Date visit) {
    const auto terms = rules::registration_terms();
    const bool possible = certificate::registration_possible(validity, visit, terms);
    record.set_integer(MDG_FIELD_REGISTRATION_POSSIBLE, possible ? 1 : 0);
    const bool only_too_short = !possible && visit <= validity.not_after;
    if (!only_too_short) return;
    say(record, "certificate_too_short", {{"days", std::to_string(terms.min_days)}});
    cite(record, "R-CERT-12");
    cite(record, "R-CONF-13");
}

void assess(Record& record, const certificate::Validity& validity, Date visit, const Trust& trust) {
    const auto terms = rules::certificate_terms(trust.grace_counting, trust.carrier);
    const auto meaning = certificate::assess(validity, visit, terms);
    record.set_date(MDG_FIELD_VISIT_DATE, visit)
        .set_text(MDG_FIELD_CERTIFICATE_USE, meaning.use)
        .set_date(MDG_FIELD_ALERT_FROM, meaning.alert_from)
        .set_date(MDG_FIELD_USABLE_TO, meaning.usable_to)
        .set_integer(MDG_FIELD_DAYS_LEFT, meaning.days_left)
        .set_integer(MDG_FIELD_MEDICAL_INFORMATION, rules::medical_information_with(meaning.use) ? 1 : 0);
    const Spoken words = spoken(meaning.use, trust.carrier);
    say(record, words.text, {{"end", base::to_iso(validity.not_after)}, {"usable", base::to_iso(meaning.usable_to)}});
    for (std::string_view id : words.rules) cite(record, id);
    assess_registration(record, validity, visit);
}

// Only authorised verifiers can ask (card facts, section 9.4): neither trusted nor untrusted, and the record says so.
void leave_revocation_open(Record& record) {
    record.set_text(MDG_FIELD_CERTIFICATE_REVOCATION, MDG_CERTIFICATE_REVOCATION_NOT_CHECKED);
    say(record, "certificate_revocation_not_checked");
}

Record facts_of(const certificate::Certificate& certificate) {
    Record record(MDG_KIND_CERTIFICATE);
    record.set_date(MDG_FIELD_NOT_BEFORE, certificate.not_before())
        .set_date(MDG_FIELD_NOT_AFTER, certificate.not_after())
        .set_text(MDG_FIELD_ISSUER, certificate.issuer())
        .set_integer(MDG_FIELD_TEST_HIERARCHY, certificate.test_hierarchy() ? 1 : 0)
        .set_text(MDG_FIELD_KEY_ALGORITHM, certificate.key_algorithm())
        .set_text(MDG_FIELD_CERTIFICATE_CHAIN, MDG_CERTIFICATE_CHAIN_NOT_CHECKED);
    if (!certificate.policy().empty()) record.set_text(MDG_FIELD_CERTIFICATE_POLICY, certificate.policy());
    if (!certificate.issuer_key().empty()) record.set_text(MDG_FIELD_ISSUER_KEY, certificate.issuer_key());
    leave_revocation_open(record);
    return record;
}

[[noreturn]] void foreign(std::string message) {
    throw Failure(MDG_E_BAD_CERTIFICATE, MDG_ORIGIN_CARD, std::move(message));
}

const char* meaning_of(std::string_view fault) {
    if (fault == MDG_CHAIN_FAULT_AUTHORITY_EXPIRED)
        return "the CA's own validity is over on that day; is a newer one missing in ca_file?";
    if (fault == MDG_CHAIN_FAULT_AUTHORITY_NOT_YET_VALID) return "the CA's own validity has not begun on that day";
    if (fault == MDG_CHAIN_FAULT_BAD_SIGNATURE) return "the CA's signature is not right";
    if (fault == MDG_CHAIN_FAULT_WEAK_ALGORITHM) return "a signature or a key is too weak";
    if (fault == MDG_CHAIN_FAULT_UNSUPPORTED_ALGORITHM) return "its signature's algorithm is not known";
    if (fault == MDG_CHAIN_FAULT_CRITICAL_EXTENSION) return "it has a critical extension that is not known";
    return "none of the CAs of ca_file has its issuer's name and key";
}

} // namespace

Record describe(const certificate::Certificate& certificate, std::optional<Date> visit_date, const Trust& trust) {
    if (certificate.test_hierarchy() && !trust.accept_test_ca)
        foreign("the certificate was issued by a test hierarchy, which this configuration does not accept");
    Record record = facts_of(certificate);
    if (!visit_date) return record;
    if (trust.authorities != nullptr) {
        const auto chain = trust.authorities->chain_of(certificate, *visit_date);
        if (*chain.fault != '\0')
            foreign(std::string("the certificate's issuer is not trusted: ") + meaning_of(chain.fault));
        record.set_text(MDG_FIELD_CERTIFICATE_CHAIN, chain.state);
    }
    assess(record, {certificate.not_before(), certificate.not_after()}, *visit_date, trust);
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
    const Trust trust{nullptr, true, counting, rules::carrier_of(request.text_or(MDG_FIELD_CARD_KIND, ""))};
    if (der != nullptr) return describe(certificate::Certificate::parse(*der), visit, trust);
    Record record(MDG_KIND_CERTIFICATE);
    record.set_date(MDG_FIELD_NOT_AFTER, *end);
    leave_revocation_open(record);
    assess(record, {std::nullopt, *end}, *visit, trust);
    return record;
}

} // namespace mdg::visit
