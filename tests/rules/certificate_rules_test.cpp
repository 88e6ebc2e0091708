// What a certificate's state changes at the counter, and what it does not.
#include "base/file.hpp"
#include "base/table.hpp"
#include "rules/conclusion.hpp"
#include "rules/documents.hpp"
#include "rules/methods.hpp"
#include "rules/parameters.hpp"
#include "rules/texts.hpp"
#include "support/catch.hpp"

#include <madoguchi/fields.h>

#include <array>
#include <string>

namespace mdg::rules {
namespace {

constexpr std::array cards{Card::photo, Card::face_only, Card::no_photo}; // a phone has no grace (R-CONF-02)

Situation received(CertificateUse use, Card card = Card::photo) {
    Situation s;
    s.visit_date = base::parse_iso_date("2026-11-26").value();
    s.site.phone_reader = true;
    s.card.card = card;
    s.card.certificate = use;
    return s;
}

std::string use(const char* visit, const char* end, Carrier carrier) {
    const auto day = [](const char* iso) { return base::parse_iso_date(iso).value(); };
    return certificate::assess({{}, day(end)}, day(visit), certificate_terms("", carrier)).use;
}

} // namespace

TEST_CASE("in the grace the person is verified as ever, a phone has none", "[R-CERT-07][R-CONF-02]") {
    for (const Card card : cards)
        for (const ReaderKind reader : {ReaderKind::face, ReaderKind::generic})
            for (const ServiceClass service :
                 {ServiceClass::regular, ServiceClass::home_consent, ServiceClass::eligibility_only}) {
                Situation valid = received(CertificateUse::valid, card);
                valid.site.reader = reader;
                valid.site.service = service;
                valid.site.tool = service == ServiceClass::regular ? Tool::none : Tool::app;
                Situation grace = valid;
                grace.card.certificate = CertificateUse::in_grace;
                if (card == Card::iphone || card == Card::android) {
                    CHECK(allowed_methods(grace, law()).open.empty());
                    continue;
                }
                CHECK(allowed_methods(grace, law()).open == allowed_methods(valid, law()).open);
                CHECK_FALSE((reader == ReaderKind::face && service == ServiceClass::regular &&
                             allowed_methods(grace, law()).open.empty()));
            }
}

TEST_CASE("in the grace the patient pays the normal share and needs no document", "[R-CERT-15]") {
    Situation s = received(CertificateUse::in_grace);
    s.person.pin = PinState::verified;
    s.check.made = Check::answered;
    s.check.answer = Answer::valid;
    CHECK(lawful_share(s, law()).share == Share::normal);
    const Conclusion conclusion = conclude(s, law());
    CHECK(conclusion.outcome == Outcome::eligible);
    CHECK(conclusion.path == ClaimPath::current);
    CHECK(conclusion.share.share == Share::normal);
}

TEST_CASE("past the grace the card still counts with a document, and with nothing else the normal share holds",
          "[R-CERT-08][R-CERT-16]") {
    Situation s = received(CertificateUse::out_of_grace);
    const Documents ask = documents_to_ask(s, law());
    CHECK(ask.has(Document::portal));
    CHECK(ask.has(Document::notice));
    CHECK(ask.has(Document::eligibility_certificate));
    CHECK(document_proof(Document::notice, s, law()).proof == Proof::with_card);
    CHECK(document_proof(Document::portal, s, law()).proof == Proof::with_card);

    s.ladder.any = YesNo::no;
    s.ladder.unchanged = YesNo::no;
    s.ladder.declaration = YesNo::yes;
    const Conclusion conclusion = conclude(s, law());
    CHECK(conclusion.path == ClaimPath::unknown);
    CHECK(conclusion.share.share == Share::normal);
}

TEST_CASE("phones have no grace, cards do", "[R-CONF-02]") {
    struct Visit {
        const char* visit;
        const char* card;
        const char* phone;
    };
    for (const Visit& row : {Visit{"2026-11-25", MDG_CERTIFICATE_USE_EXPIRING, MDG_CERTIFICATE_USE_EXPIRING},
                             Visit{"2026-11-26", MDG_CERTIFICATE_USE_EXPIRING, MDG_CERTIFICATE_USE_EXPIRING},
                             Visit{"2026-11-27", MDG_CERTIFICATE_USE_IN_GRACE, MDG_CERTIFICATE_USE_EXPIRED},
                             Visit{"2027-03-01", MDG_CERTIFICATE_USE_OUT_OF_GRACE, MDG_CERTIFICATE_USE_EXPIRED}}) {
        CAPTURE(row.visit);
        CHECK(use(row.visit, "2026-11-26", Carrier::card) == row.card);
        CHECK(use(row.visit, "2026-11-26", Carrier::phone) == row.phone);
    }
    CHECK(carrier_of(MDG_CARD_KIND_PHONE_IOS) == Carrier::phone);
    CHECK(carrier_of(MDG_CARD_KIND_PHONE_ANDROID) == Carrier::phone);
    CHECK(carrier_of(MDG_CARD_KIND_INDIVIDUAL_NUMBER_CARD) == Carrier::card);
    CHECK(carrier_of("") == Carrier::card);
}

TEST_CASE("medical information needs a certificate that has not ended", "[R-CONF-02]") {
    CHECK(medical_information_with(MDG_CERTIFICATE_USE_VALID));
    CHECK(medical_information_with(MDG_CERTIFICATE_USE_EXPIRING));
    for (const char* ended : {MDG_CERTIFICATE_USE_IN_GRACE, MDG_CERTIFICATE_USE_OUT_OF_GRACE,
                              MDG_CERTIFICATE_USE_EXPIRED, MDG_CERTIFICATE_USE_NOT_YET_VALID, "another"})
        CHECK_FALSE(medical_information_with(ended));
}

TEST_CASE("no text about a certificate says that the card or the insurance is void", "[R-CARD-06]") {
    const std::string catalogue = base::read_file(std::string(MDG_SOURCE_DIR) + "/sdk/rules/data/texts.tsv", 1U << 20U);
    int looked_at = 0;
    for (const base::Row& row : base::read_table(catalogue)) {
        const bool about = row[0].starts_with("certificate_") || row[0].starts_with("alert_") ||
                           row[0] == "ask_document_expired" || row[0] == "consent_certificate";
        if (!about) continue;
        CAPTURE(row[0]);
        ++looked_at;
        for (const char* wrong :
             {"カードは無効", "カードが無効", "カードの有効期限", "資格は無効", "資格が無効", "資格を失", "資格喪失",
              "資格がなくな", "保険が切れ", "保険証が切れ", "無保険", "card is invalid", "card has expired",
              "card is void", "insurance is lost", "insurance has ended", "no longer insured", "not insured"})
            CHECK((std::string(row[2]) + std::string(row[3])).find(wrong) == std::string::npos);
        const bool about_an_end =
            row[1] == "desk" && (row[0] == "certificate_in_grace" || row[0] == "certificate_expired" ||
                                 row[0] == "certificate_out_of_grace" || row[0] == "certificate_not_yet_valid");
        if (!about_an_end) continue;
        CHECK(row[2].find("カード本体と保険の資格は引き続き有効です") != std::string::npos);
        CHECK(row[3].find("The card itself and the insurance remain valid") != std::string::npos);
    }
    CHECK(looked_at >= 13);
}

} // namespace mdg::rules
