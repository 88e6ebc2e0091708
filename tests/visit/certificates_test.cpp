#include "visit/certificates.hpp"

#include "rules/rulebook.hpp"
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
    return certificate.text_or(MDG_FIELD_CERTIFICATE_USE, "");
}

bool says(const Record& certificate, std::string_view what) {
    for (const auto& text : certificate.list(MDG_FIELD_TEXT))
        if (text->text(MDG_FIELD_JA)->find(what) != std::string::npos) return true;
    return false;
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

TEST_CASE("a judgement names its rules", "[visit]") {
    const Record certificate = assess("2026-10-22", "2026-11-22");
    CHECK(use(certificate) == MDG_CERTIFICATE_USE_IN_GRACE);
    CHECK(cites(certificate, "R-CERT-05"));
    CHECK(certificate.integer(MDG_FIELD_DAYS_LEFT) == -31);
    CHECK(certificate.date(MDG_FIELD_USABLE_TO) == day("2027-01-31"));
}

TEST_CASE("revocation is a state of its own, and the record says why it is not known", "[visit]") {
    const Record certificate = assess("2029-11-22", "2026-11-22");
    CHECK(certificate.text_or(MDG_FIELD_CERTIFICATE_REVOCATION, "") == MDG_CERTIFICATE_REVOCATION_NOT_CHECKED);
    CHECK(says(certificate, "認められた検証者だけに公開"));
    CHECK(says(certificate, "有効とも失効とも言えません"));
}

TEST_CASE("what the counter and the patient are told about the certificate",
          "[visit][R-CERT-01][R-CERT-10][R-CERT-11][R-CERT-14][R-CERT-19][R-CARD-06]") {
    struct Row {
        const char* end;
        const char* said;
        const char* rule;
    };
    for (const Row& row :
         {Row{"2026-12-22", "有効期間は5年", "R-CERT-02"}, Row{"2026-12-22", "お知らせのみ", "R-CERT-19"},
          Row{"2026-11-21", "更新をお願いします", "R-CERT-14"},
          Row{"2026-11-21", "保険の資格確認のほかの機能は使えません", "R-CERT-14"},
          Row{"2026-11-21", "本人確認も自己負担も通常どおり", "R-CERT-15"},
          Row{"2026-11-21", "医療情報の提供はできません", "R-CONF-02"},
          Row{"2026-11-21", "カード本体と保険の資格は引き続き有効", "R-CARD-06"},
          Row{"2026-07-31", "カード本体と保険の資格は引き続き有効", "R-CARD-06"},
          Row{"2026-07-31", "申請なしで届きます", "R-CERT-10"}, Row{"2026-07-31", "登録が解除", "R-CERT-11"},
          Row{"2026-07-31", "カードとあわせて", "R-CERT-08"}}) {
        CAPTURE(row.end, row.said);
        const Record certificate = assess(row.end, "2026-11-22");
        CHECK(says(certificate, row.said));
        CHECK(cites(certificate, row.rule));
    }
    const Record expired = assess("2024-11-30", "2024-12-01");
    CHECK(says(expired, "カード本体と保険の資格は引き続き有効"));
    CHECK(cites(expired, "R-CARD-06"));
}

TEST_CASE("with fewer than five days left the certificate serves, the application does not",
          "[visit][R-CERT-12][R-CERT-13][R-CONF-13]") {
    for (const auto& [visit, possible] :
         {std::pair{"2026-11-21", 1}, {"2026-11-22", 1}, {"2026-11-23", 0}, {"2026-11-27", 0}}) {
        CAPTURE(visit);
        const Record certificate = assess("2026-11-27", visit); // 6, 5, 4 and 0 days
        CHECK(use(certificate) == MDG_CERTIFICATE_USE_EXPIRING);
        CHECK(certificate.integer(MDG_FIELD_REGISTRATION_POSSIBLE) == possible);
        CHECK(cites(certificate, "R-CERT-12") == (possible == 0));
        CHECK(says(certificate, "利用の申込はできません") == (possible == 0));
    }
    const Record after = assess("2026-11-27", "2026-11-28");
    CHECK(after.integer(MDG_FIELD_REGISTRATION_POSSIBLE) == 0);
    CHECK_FALSE(says(after, "利用の申込はできません")); // its end says more than the days
}

TEST_CASE("a phone's certificate ends on its last day, and there is no medical information after it",
          "[visit][R-CONF-02]") {
    for (const auto& [end, card_kind, expected, information] :
         {std::tuple{"2026-11-22", MDG_CARD_KIND_PHONE_IOS, MDG_CERTIFICATE_USE_EXPIRING, 1},
          {"2026-11-21", MDG_CARD_KIND_PHONE_IOS, MDG_CERTIFICATE_USE_EXPIRED, 0},
          {"2026-11-21", MDG_CARD_KIND_PHONE_ANDROID, MDG_CERTIFICATE_USE_EXPIRED, 0},
          {"2026-11-21", MDG_CARD_KIND_INDIVIDUAL_NUMBER_CARD, MDG_CERTIFICATE_USE_IN_GRACE, 0},
          {"2026-11-22", MDG_CARD_KIND_INDIVIDUAL_NUMBER_CARD, MDG_CERTIFICATE_USE_EXPIRING, 1}}) {
        Record request(MDG_KIND_CERTIFICATE_REQUEST);
        request.set_date(MDG_FIELD_NOT_AFTER, day(end))
            .set_date(MDG_FIELD_VISIT_DATE, day("2026-11-22"))
            .set_text(MDG_FIELD_CARD_KIND, card_kind);
        const Record certificate = visit::assess_request(request);
        CHECK(use(certificate) == expected);
        CHECK(certificate.integer(MDG_FIELD_MEDICAL_INFORMATION) == information);
    }
}

TEST_CASE("on any day only rules of that day are cited", "[visit]") {
    for (const char* visit : {"2024-11-30", "2024-12-01", "2024-12-02", "2026-11-22"})
        for (const int days : {-400, -100, -50, -1, 0, 3, 50, 100, 400})
            for (const char* kind : {MDG_CARD_KIND_INDIVIDUAL_NUMBER_CARD, MDG_CARD_KIND_PHONE_IOS}) {
                Record request(MDG_KIND_CERTIFICATE_REQUEST);
                request.set_date(MDG_FIELD_NOT_AFTER, base::add_days(day(visit), days))
                    .set_date(MDG_FIELD_VISIT_DATE, day(visit))
                    .set_text(MDG_FIELD_CARD_KIND, kind);
                const Record certificate = visit::assess_request(request);
                CHECK_FALSE(certificate.list(MDG_FIELD_TEXT).empty());
                for (const auto& rule : certificate.list(MDG_FIELD_RULE)) {
                    const std::string id = *rule->text(MDG_FIELD_RULE_ID);
                    CAPTURE(visit, days, kind, id);
                    CHECK(rules::rule(id).holds_on(day(visit)));
                }
            }
}

TEST_CASE("a request without its facts is refused", "[visit]") {
    Record request(MDG_KIND_CERTIFICATE_REQUEST);
    CHECK_THROWS_AS(visit::assess_request(request), base::Failure);
    request.set_date(MDG_FIELD_VISIT_DATE, day("2026-11-22"));
    CHECK_THROWS_AS(visit::assess_request(request), base::Failure);
    request.set_date(MDG_FIELD_NOT_AFTER, day("2026-11-22")).set_text(MDG_FIELD_GRACE_COUNTING, "by_moon");
    CHECK_THROWS_AS(visit::assess_request(request), base::Failure);
}
