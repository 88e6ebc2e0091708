#include "rules/consent_facts.hpp"

#include "rules/law.hpp"

namespace mdg::rules {

using base::Finding;
using record::FieldId;
using record::Record;

namespace {

void set_medium(std::string_view medium, Situation& situation) {
    auto& site = situation.site;
    site.reader = medium == MDG_CONSENT_MEDIUM_FACE_READER ? ReaderKind::face : ReaderKind::generic;
    if (medium == MDG_CONSENT_MEDIUM_HOME_TOOL) site.service = ServiceClass::home_consent;
    if (medium == MDG_CONSENT_MEDIUM_LIMITED_TOOL) site.service = ServiceClass::eligibility_only;
    situation.card.card = medium == MDG_CONSENT_MEDIUM_DOCUMENT ? Card::not_shown : Card::photo;
}

CertificateUse use_of(std::string_view code) {
    if (code.empty()) return CertificateUse::unread;
    if (code == MDG_CERTIFICATE_USE_VALID) return CertificateUse::valid;
    if (code == MDG_CERTIFICATE_USE_EXPIRING) return CertificateUse::expiring;
    if (code == MDG_CERTIFICATE_USE_IN_GRACE) return CertificateUse::in_grace;
    if (code == MDG_CERTIFICATE_USE_OUT_OF_GRACE) return CertificateUse::out_of_grace;
    if (code == MDG_CERTIFICATE_USE_EXPIRED) return CertificateUse::expired;
    return CertificateUse::not_yet_valid; // and what this release does not know: nothing is asked
}

} // namespace

Finding consent_fault(FieldId field, const char* code, const char* detail, const char* ja) {
    return {std::string(record::find_field(field)->name), code, detail, ja};
}

bool over_checkup_age(std::optional<base::Date> birth_date, base::Date day) {
    return !birth_date || base::add_months(*birth_date, 12 * law().checkup_consent_age) <= day;
}

void raise_consent_faults(std::vector<Finding> faults) {
    if (faults.empty()) return;
    const auto count = std::to_string(faults.size());
    throw base::Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION, count + " faults in the facts of the consent")
        .with_findings(std::move(faults));
}

ConsentFacts consent_facts_of(const Record& record) {
    std::vector<Finding> faults;
    ConsentFacts facts;
    const auto day = record.date(MDG_FIELD_VISIT_DATE);
    if (day)
        facts.situation.visit_date = *day;
    else
        faults.push_back(
            consent_fault(MDG_FIELD_VISIT_DATE, MDG_FINDING_CODE_MISSING, "is required", "受診日が必要です"));
    const std::string medium = record.text_or(MDG_FIELD_CONSENT_MEDIUM, "");
    if (record::find_code("consent_medium", medium) == nullptr)
        faults.push_back(consent_fault(MDG_FIELD_CONSENT_MEDIUM,
                                       medium.empty() ? MDG_FINDING_CODE_MISSING : MDG_FINDING_CODE_UNKNOWN_CODE,
                                       "says how the patient was received", "同意をいただく方法が必要です"));
    set_medium(medium, facts.situation);
    facts.situation.card.certificate = use_of(record.text_or(MDG_FIELD_CERTIFICATE_USE, ""));
    const auto birth = record.date(MDG_FIELD_BIRTH_DATE);
    if (day) facts.over_age = over_checkup_age(birth, *day);
    facts.suspended = record.integer(MDG_FIELD_VIEWING_SUSPENDED).value_or(0) != 0;
    for (const auto& prompt : record.list(MDG_FIELD_CONSENT_PROMPT)) {
        if (!prompt->has(MDG_FIELD_CONSENT_CHOICE)) continue;
        const bool once =
            facts.answers
                .emplace(prompt->text_or(MDG_FIELD_CONSENT_QUESTION, ""), prompt->text_or(MDG_FIELD_CONSENT_CHOICE, ""))
                .second;
        if (!once)
            faults.push_back(consent_fault(MDG_FIELD_CONSENT_PROMPT, MDG_FINDING_CODE_BAD_VALUE,
                                           "one is answered twice", "同じ質問に二つの回答があります"));
    }
    raise_consent_faults(std::move(faults));
    return facts;
}

} // namespace mdg::rules
