// The certificate is judged before the PIN is asked for (R-CERT-02 to R-CERT-08), and who issued it.
#include "api/reception/desk.hpp"

#include "support/catch.hpp"

using namespace mdg::api_test;

TEST_CASE("an alert is shown and the reception goes on (R-CERT-02, R-CERT-05, R-CERT-19)",
          "[certificate][R-CERT-02][R-CERT-05][R-CERT-19][R-SYS-16]") {
    struct Row {
        const char* profile;
        const char* use;
        const char* rule;
        const char* words;
    };
    const auto row = GENERATE(Row{"expiring", "expiring", "R-CERT-02", "2027-01-01"},
                              Row{"grace", "in_grace", "R-CERT-05", "保険証としては"});
    Clinic clinic;
    clinic.start_terminal();
    clinic.put_card(row.profile);
    const Desk desk(clinic);
    const Reception reception = desk.receive(hanako);
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    CHECK(reception.enter_pin("1234") == "OK");
    const Step alert = reception.expect(MDG_VISIT_STEP_SHOW_ALERT);
    CHECK(alert.has_rule(row.rule));
    CHECK(alert.has_rule("R-CERT-19"));
    CHECK(alert.says(row.words));
    CHECK(alert.says("封書") == (row.use == std::string("expiring"))); // the letter comes before the end
    const mdg_record certificate = mdg_record_at(alert.record.get(), MDG_FIELD_CERTIFICATE, 0);
    CHECK(text(certificate, MDG_FIELD_CERTIFICATE_USE) == row.use);
    CHECK(reception.answer(MDG_VISIT_CHOICE_OK) == "OK");
    const Record result = reception.finish();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    CHECK(mdg_record_count(result.get(), MDG_FIELD_CLAIM) == 1);
    clinic.take_card();
}

TEST_CASE("four months after its end a document is asked for first, no PIN is asked or sent (R-CERT-08, R-BURD-01)",
          "[certificate][R-CERT-08][R-BURD-01][R-FLOW-09]") {
    Clinic clinic;
    clinic.start_terminal();
    clinic.put_card("expired");
    const Desk desk(clinic);
    const Reception reception = desk.receive(hanako);
    const Step document = reception.expect(MDG_VISIT_STEP_ASK_DOCUMENT);
    CHECK(document.has_rule("R-CERT-08"));
    CHECK(document.has_rule("R-FLOW-09"));
    CHECK(document.has_rule("R-BURD-01"));
    CHECK(document.says("3か月を過ぎています"));
    CHECK(document.says("10割を求めないでください"));
    CHECK(reception.enter_pin("1234") == "WRONG_STEP");

    struct Row {
        const char* choice;
        const char* declaration;
        const char* outcome;
    };
    const auto row = GENERATE(Row{MDG_VISIT_CHOICE_PORTAL, "", MDG_VISIT_OUTCOME_DOCUMENT},
                              Row{MDG_VISIT_CHOICE_NONE, MDG_VISIT_CHOICE_GIVEN, MDG_VISIT_OUTCOME_DECLARATION},
                              Row{MDG_VISIT_CHOICE_NONE, MDG_VISIT_CHOICE_NOT_GIVEN, MDG_VISIT_OUTCOME_UNCONFIRMED});
    CHECK(reception.answer(row.choice) == "OK");
    if (*row.declaration != '\0') {
        const Step declaration = reception.expect(MDG_VISIT_STEP_FILL_DECLARATION);
        CHECK(declaration.has_rule("R-BURD-01"));
        CHECK(reception.answer(row.declaration) == "OK");
    }
    const Record result = reception.finish();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == row.outcome);
    CHECK(text(result.get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_NONE);
    CHECK(clinic.pins_sent() == 0);
    CHECK(clinic.number_b_tries() == 10);
    CHECK(clinic.pin_tries() == 3);
    CHECK(clinic.requests_taken() == 0);
    clinic.take_card();
}

TEST_CASE("a certificate that is unreadable, absent or foreign leads to another proof, with no PIN sent",
          "[certificate]") {
    struct Row {
        const char* profile;
        Fields config;
    };
    const Fields another{{"ca_file", "\"" + Clinic::ca_file("another-authority").string() + "\""}};
    const auto row = GENERATE_COPY(Row{"garbage", {}}, Row{"no-certificate", {}}, Row{"adult", another},
                                   Row{"adult", {{"accept_test_ca", ""}}}, Row{"adult", {{"accept_test_ca", "0"}}});
    CAPTURE(row.profile, to_json(row.config));
    Clinic clinic;
    clinic.put_card(row.profile);
    const int tries = clinic.pin_tries();
    const Desk desk(clinic, row.config);
    const Reception reception = desk.receive(hanako);
    const Step step = reception.expect(MDG_VISIT_STEP_PLACE_CARD);
    CHECK(step.error_status() == "BAD_CERTIFICATE");
    CHECK(text(step.error(), MDG_FIELD_ORIGIN) == MDG_ORIGIN_CARD);
    CHECK(step.accepts(MDG_VISIT_CHOICE_OTHER_PROOF));
    CHECK(reception.answer(MDG_VISIT_CHOICE_OTHER_PROOF) == "OK");
    reception.expect(MDG_VISIT_STEP_ASK_DOCUMENT);
    CHECK(clinic.pins_sent() == 0);
    CHECK(clinic.pin_tries() == tries);
    clinic.take_card();
}
