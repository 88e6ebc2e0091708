// What the reader's screen asks and tells the patient who is verified: consent, notices, the end.
#include "api/reception/at_panel.hpp"

using namespace mdg::api_test;

TEST_CASE("consent at the reader is what was shown and agreed to, item by item (R-CONS-01, R-CONS-02, R-CONS-06)",
          "[panel][R-CONS-01][R-CONS-02][R-CONS-06]") {
    struct Row {
        const char* updated;
        std::vector<std::string> at_reader;
        const char* state;
        const char* flags; // operation, diagnosis, drug, checkup
    };
    const auto row =
        GENERATE(Row{visit_day, {"await screen=consent_all", "press agree"}, MDG_CONSENT_STATE_GIVEN, "1111"},
                 Row{visit_day, {"await screen=consent_all", "press decline"}, MDG_CONSENT_STATE_REFUSED, "0000"},
                 Row{visit_day,
                     {"await screen=consent_all", "then individual", "then decline", "then agree", "then decline"},
                     MDG_CONSENT_STATE_PARTLY,
                     "0110"},
                 Row{visit_day,
                     {"await screen=consent_all", "then individual", "then agree", "then hidden", "then agree"},
                     MDG_CONSENT_STATE_PARTLY,
                     "1001"},
                 Row{"2024-10-01",
                     {"await screen=consent_item", "then agree", "then agree", "then agree"},
                     MDG_CONSENT_STATE_GIVEN,
                     "1111"});
    CAPTURE(row.updated, row.at_reader, row.flags);
    const AtPanel at({.updated = row.updated, .options = {{"medical_information_wanted", "1"}}});
    CHECK(at.verified().code == MDG_VISIT_STEP_ASK_CONSENT);
    at.reader.tell(row.at_reader);
    CHECK(at.after(MDG_VISIT_STEP_ASK_CONSENT).code == MDG_VISIT_STEP_TAKE_CARD); // whatever it was, the check is made
    const Record result = at.taken();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    CHECK(text(result.get(), MDG_FIELD_CONSENT_STATE) == row.state);
    CHECK(text(result.get(), MDG_FIELD_OPERATION_CONSENT) + text(result.get(), MDG_FIELD_DIAGNOSIS_CONSENT) +
              text(result.get(), MDG_FIELD_DRUG_CONSENT) + text(result.get(), MDG_FIELD_CHECKUP_CONSENT) ==
          row.flags);
    CHECK(text(result.get(), MDG_FIELD_LIMIT_CONSENT)
              .empty()); // given without being asked for since 2024-10-07 (R-CONS-04)
}

TEST_CASE("what the reader did not show is no consent, and the desk asks (R-CONS-06, R-CONS-09)",
          "[panel][R-CONS-06][R-CONS-09]") {
    // Last time's answers are shown; nobody confirms them.
    const AtPanel at({.options = {{"medical_information_wanted", "1"},
                                  {"previous_consent", R"([{"operation_consent": "1", "drug_consent": "1"}])"}}});
    CHECK(at.verified().code == MDG_VISIT_STEP_ASK_CONSENT);
    at.reader.tell({"await screen=consent_all", "then individual", "then hidden", "then hidden", "then hidden",
                    "await screen=idle"});
    const Record partly = record(MDG_KIND_ANSWER, R"({"visit_choice": "agree_partly", "checkup_consent": "1"})");
    REQUIRE(name(mdg_visit_answer(at.reception.visit(), partly.get())) == "OK");
    CHECK(at.after(MDG_VISIT_STEP_ASK_CONSENT).code == MDG_VISIT_STEP_TAKE_CARD);
    const Record result = at.taken();
    CHECK(text(result.get(), MDG_FIELD_CONSENT_STATE) == MDG_CONSENT_STATE_PARTLY);
    CHECK(text(result.get(), MDG_FIELD_CHECKUP_CONSENT) == MDG_CONSENT_YES);
    CHECK(text(result.get(), MDG_FIELD_OPERATION_CONSENT) == MDG_CONSENT_NO);
}

TEST_CASE("the reader says that the certificate ends soon, and the reception goes on by itself (R-CERT-02, R-CERT-19)",
          "[panel][R-CERT-02][R-CERT-19]") {
    const AtPanel at({.profile = "expiring", .config = {{"panel_notice_ms", "500"}}});
    CHECK(at.verified().code == MDG_VISIT_STEP_SHOW_ALERT);
    at.reader.await("shown=certificate_ends_soon");
    CHECK(at.after(MDG_VISIT_STEP_SHOW_ALERT).code == MDG_VISIT_STEP_TAKE_CARD);
    CHECK(text(at.taken().get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
}

TEST_CASE("a card left on the reader calls staff, and the desk ends the visit (R-CONS-15)", "[panel][R-CONS-15]") {
    const AtPanel at({.config = {{"pin_wait_ms", "3000"}}});
    REQUIRE(at.verified().code == MDG_VISIT_STEP_TAKE_CARD);
    at.reader.await("shown=take_card");
    at.reader.await("shown=call_staff");
    REQUIRE(at.reception.answer(MDG_VISIT_CHOICE_OK) == "OK");
    CHECK(at.after(MDG_VISIT_STEP_TAKE_CARD).code == MDG_VISIT_STEP_DONE);
    at.reader.await("screen=idle");
}

TEST_CASE("the patient's screen may be another reader's than the card's, and may be away (R-CONS-02, R-CONS-15)",
          "[panel][R-CONS-02][R-CONS-15]") {
    const AtPanel at({.options = {{"medical_information_wanted", "1"}, {"panel_reader_name", quoted("Hi-CARA 2")}},
                      .two_readers = true});
    const bool there = GENERATE(true, false);
    const FaceReader& panel = *at.second;
    CHECK(at.verified().code == MDG_VISIT_STEP_ASK_CONSENT);
    panel.tell({"await screen=consent_all", there ? "press agree" : "plug off"});
    at.reader.await("screen=idle");
    if (!there) REQUIRE(at.reception.answer(MDG_VISIT_CHOICE_AGREE) == "OK");
    REQUIRE(at.after(MDG_VISIT_STEP_ASK_CONSENT).code == MDG_VISIT_STEP_TAKE_CARD);
    if (there) panel.await("shown=take_card");
    if (!there) REQUIRE(at.reception.answer(MDG_VISIT_CHOICE_OK) == "OK");
    at.reader.take_card();
    CHECK(at.after(MDG_VISIT_STEP_TAKE_CARD).code == MDG_VISIT_STEP_DONE);
    CHECK(text(at.reception.result().get(), MDG_FIELD_CONSENT_STATE) == MDG_CONSENT_STATE_GIVEN);
}

TEST_CASE("on the screens until 2024-10-06 the limit has a consent of its own, which goes to the terminal "
          "(R-CONS-03, R-CONS-04)",
          "[panel][R-CONS-01][R-CONS-03][R-CONS-04]") {
    struct Row {
        const char* limit; // what is done on its screen; nothing: it does not come any more
        const char* state;
        const char* sent;
    };
    const auto row = GENERATE(Row{"agree", MDG_CONSENT_STATE_GIVEN, "1"}, Row{"decline", MDG_CONSENT_STATE_PARTLY, "0"},
                              Row{"", MDG_CONSENT_STATE_GIVEN, "0"});
    CAPTURE(row.limit);
    const bool old = *row.limit != '\0';
    const char* day = old ? "2024-10-06" : "2024-10-07";
    const AtPanel at({.updated = old ? "2024-10-01" : "2024-10-07",
                      .authority = "authority-2024",
                      .day = day,
                      .options = {{"medical_information_wanted", "1"}, {"visit_date", quoted(day)}},
                      .config = {{"ca_file", quoted(Clinic::ca_file("authority-2024", day))}}});
    CHECK(at.verified().code == MDG_VISIT_STEP_ASK_CONSENT);
    if (old)
        at.reader.tell({"await screen=consent_item", "then agree", "then agree",
                        std::string("then ") + row.limit}); // not yet forty
    else
        at.reader.tell({"await screen=consent_all", "press agree"});
    CHECK(at.after(MDG_VISIT_STEP_ASK_CONSENT).code == MDG_VISIT_STEP_TAKE_CARD);
    const Record result = at.taken();
    CHECK(text(result.get(), MDG_FIELD_CONSENT_STATE) == row.state);
    CHECK(text(result.get(), MDG_FIELD_LIMIT_CONSENT) == (old ? row.sent : ""));
    const mdg_record answer = mdg_record_at(result.get(), MDG_FIELD_ELIGIBILITY, 0);
    CHECK(text(mdg_record_at(answer, MDG_FIELD_QUALIFICATION, 0), MDG_FIELD_LIMIT_CONSENT) == row.sent);
}

TEST_CASE("a notice does not outlive the plugin that showed it", "[panel][R-CERT-19]") {
    const AtPanel at({.profile = "expiring", .config = {{"panel_notice_ms", "60000"}}});
    CHECK(at.verified().code == MDG_VISIT_STEP_SHOW_ALERT);
    at.reader.await("shown=certificate_ends_soon");
    kill_plugin_process();
    at.reader.await("screen=idle");
    REQUIRE(at.reception.answer(MDG_VISIT_CHOICE_OK) == "OK");
    CHECK(at.after(MDG_VISIT_STEP_SHOW_ALERT).code == MDG_VISIT_STEP_TAKE_CARD);
}
