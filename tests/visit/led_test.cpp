#include "visit/consents.hpp"
#include "visit/led.hpp"

#include "support/catch.hpp"

#include <madoguchi/plugin.h>

using namespace mdg;
using record::Record;
using visit::Choice;

namespace {

Record answer(const char* operation, const char* drugs, const char* checkup) {
    Record qualification(MDG_KIND_QUALIFICATION);
    if (*operation != '\0') qualification.set_text(MDG_FIELD_OPERATION_CONSENT, operation);
    if (*drugs != '\0') qualification.set_text(MDG_FIELD_DRUG_CONSENT, drugs);
    if (*checkup != '\0') qualification.set_text(MDG_FIELD_CHECKUP_CONSENT, checkup);
    Record record(MDG_KIND_ELIGIBILITY);
    record.add(MDG_FIELD_QUALIFICATION, std::move(qualification));
    return record;
}

} // namespace

TEST_CASE("what was agreed to on the reader's screens is read from its result (R-CONS-05, R-CONS-06)",
          "[visit][R-CONS-05][R-CONS-06]") {
    using rules::Age;
    CHECK(visit::consent_in(answer("1", "1", "1"), Age::from_40) == Choice::agree);
    CHECK(visit::consent_in(answer("1", "0", "1"), Age::from_40) == Choice::agree_partly);
    CHECK(visit::consent_in(answer("0", "0", "0"), Age::from_40) == Choice::refuse);
    CHECK(visit::consent_in(answer("1", "1", "0"), Age::from_40) == Choice::agree_partly);
    CHECK(visit::consent_in(answer("1", "1", "0"), Age::under_40) == Choice::agree); // not asked of them
    CHECK_FALSE(visit::consent_in(answer("", "", ""), Age::from_40));
}

TEST_CASE("the consent screens that are due go with the identification, by the day (R-CONS-01, R-CONS-02)",
          "[visit][R-CONS-01][R-CONS-02]") {
    rules::Situation s;
    s.site.reader = rules::ReaderKind::face;
    s.card.card = rules::Card::photo;
    s.card.certificate = rules::CertificateUse::valid;
    s.visit_date = *base::parse_iso_date("2024-10-07");
    CHECK(visit::consent_mode_due(s) == 0); // the facility wants none
    s.site.medical_information = true;
    CHECK(visit::consent_mode_due(s) == static_cast<std::uint32_t>(MDGP_CONSENT_MODE_BUNDLE));
    s.visit_date = *base::parse_iso_date("2024-10-06");
    CHECK(visit::consent_mode_due(s) == static_cast<std::uint32_t>(MDGP_CONSENT_MODE_PER_ITEM));
    s.person.consent = rules::Consent::refused;
    CHECK(visit::consent_mode_due(s) == 0);
}
