// Which form the consent has, as a function of the situation.
#include "rules/consent.hpp"
#include "rules/rulebook.hpp"
#include "support/catch.hpp"

#include <string>

namespace mdg::rules {
namespace {

Situation at(const char* day, ReaderKind reader = ReaderKind::face) {
    Situation s;
    s.visit_date = base::parse_iso_date(day).value();
    s.site.reader = reader;
    s.card.card = Card::photo;
    s.card.certificate = CertificateUse::valid;
    s.site.medical_information = true;
    s.person.pin = PinState::verified;
    return s;
}

bool cites(const ConsentWay& way, std::string_view id) {
    for (const std::string_view each : way.rules)
        if (each == id) return true;
    return false;
}

} // namespace

TEST_CASE("the screens changed on 2024-10-07", "[R-CONS-01][R-CONS-02][R-CONS-03][R-CONS-04][R-DATE-19]") {
    CHECK(consent_form(at("2024-10-06"), law()) == ConsentForm::screens_three);
    CHECK(consent_form(at("2024-10-07"), law()) == ConsentForm::screen_one);
    CHECK(consent_form(at("2024-10-08"), law()) == ConsentForm::screen_one);
    CHECK_FALSE(limit_needs_no_consent(at("2024-10-06").visit_date, law()));
    CHECK(limit_needs_no_consent(at("2024-10-07").visit_date, law()));
    CHECK(limit_needs_no_consent(at("2024-10-08").visit_date, law()));
}

TEST_CASE("choices carry over from 2025-02-01", "[R-CONS-09][R-DATE-20]") {
    CHECK_FALSE(consent_carries_over(at("2025-01-31").visit_date, law()));
    CHECK(consent_carries_over(at("2025-02-01").visit_date, law()));
    CHECK(consent_carries_over(at("2025-02-02").visit_date, law()));
}

TEST_CASE("a generic reader takes consent on paper, by the form of the day", "[R-CONS-11][R-CONS-12][R-SYS-04]") {
    CHECK(consent_form(at("2024-12-02", ReaderKind::generic), law()) == ConsentForm::paper_2024);
    CHECK(consent_form(at("2025-07-31", ReaderKind::generic), law()) == ConsentForm::paper_2024);
    CHECK(consent_form(at("2025-08-01", ReaderKind::generic), law()) == ConsentForm::paper_2025);
    CHECK(consent_form(at("2025-08-02", ReaderKind::generic), law()) == ConsentForm::paper_2025);
}

TEST_CASE("the tools of class 2 ask, class 3 never does", "[R-FAC-16][R-SYS-19]") {
    for (const char* day : {"2024-10-06", "2024-12-01", "2024-12-02", "2026-11-26"}) {
        Situation s = at(day, ReaderKind::generic);
        s.site.service = ServiceClass::home_consent;
        CHECK(consent_form(s, law()) != ConsentForm::none);
        for (const ServiceClass service : {ServiceClass::eligibility_only, ServiceClass::none}) {
            s.site.service = service;
            const ConsentWay way = consent_way(s, law());
            CHECK(way.form == ConsentForm::none);
            CHECK(way.why == NoConsent::not_in_class);
            CHECK(cites(way, "R-FAC-16"));
        }
    }
}

TEST_CASE("a document alone gives no medical information", "[R-DOC-06]") {
    Situation s = at("2026-11-26");
    s.card.card = Card::not_shown;
    s.ladder.document = Document::eligibility_certificate;
    CHECK(consent_way(s, law()).why == NoConsent::document);
    s = at("2026-11-26");
    s.card.trouble = CardTrouble::not_read;
    CHECK(consent_form(s, law()) == ConsentForm::none);
    s = at("2026-11-26");
    s.card.left = true;
    CHECK(consent_form(s, law()) == ConsentForm::none);
}

TEST_CASE("whatever the situation, only rules of that day are cited, and none is forgotten", "[R-CONS-06]") {
    for (const char* day : {"2023-04-01", "2024-10-06", "2024-10-07", "2024-12-01", "2024-12-02", "2025-07-31",
                            "2025-08-01", "2026-11-26"})
        for (const ReaderKind reader : {ReaderKind::none, ReaderKind::face, ReaderKind::generic})
            for (const ServiceClass service : {ServiceClass::none, ServiceClass::regular, ServiceClass::home_consent,
                                               ServiceClass::eligibility_only})
                for (const Card card : {Card::not_looked_at, Card::not_shown, Card::photo, Card::iphone})
                    for (const CertificateUse use : {CertificateUse::unread, CertificateUse::valid,
                                                     CertificateUse::in_grace, CertificateUse::expired}) {
                        Situation s = at(day, reader);
                        s.site.service = service;
                        s.card.card = card;
                        s.card.certificate = use;
                        const ConsentWay way = consent_way(s, law());
                        CHECK_FALSE(way.rules.empty());
                        CHECK((way.form == ConsentForm::none) == (way.why != NoConsent::asked));
                        for (const char* id : way.rules) {
                            CAPTURE(day, id);
                            CHECK(rule(id).holds_on(s.visit_date));
                        }
                    }
}

TEST_CASE("nothing is asked that is not wanted, and nobody who is not verified", "[R-CONS-06]") {
    Situation s = at("2026-11-26");
    s.site.medical_information = false;
    CHECK(consent_form(s, law()) == ConsentForm::none);
    s = at("2026-11-26");
    s.person = {};
    CHECK(consent_form(s, law()) == ConsentForm::none);
    CHECK(consent_way(s, law()).why == NoConsent::asked); // lawful, but not yet
}

TEST_CASE("in the grace there is no medical information, by the law's parameter", "[R-CONF-02]") {
    Situation s = at("2026-11-26");
    for (const auto& [use, asks] : {std::pair{CertificateUse::unread, true},
                                    {CertificateUse::valid, true},
                                    {CertificateUse::expiring, true},
                                    {CertificateUse::in_grace, false},
                                    {CertificateUse::out_of_grace, false},
                                    {CertificateUse::expired, false},
                                    {CertificateUse::not_yet_valid, false}}) {
        s.card.certificate = use;
        CHECK((consent_form(s, law()) != ConsentForm::none) == asks);
        if (!asks) CHECK(consent_way(s, law()).why == NoConsent::certificate);
    }
    Law other = law(); // the other reading of the sources
    other.grace_medical_information = true;
    s.card.certificate = CertificateUse::in_grace;
    CHECK(consent_form(s, other) == ConsentForm::screen_one);
    s.card.certificate = CertificateUse::out_of_grace;
    CHECK(consent_form(s, other) == ConsentForm::none);
}

} // namespace mdg::rules
