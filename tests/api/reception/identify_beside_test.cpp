// Beside the identification that a reader leads: the consent it asked, the desk it calls, who acted for the patient.
#include "api/reception/at_leader.hpp"

using namespace mdg::api_test;
using namespace mdg::api_test::leader;

TEST_CASE(
    "a reader that asked for the consent on its own screens is believed to have asked, whatever became of its result "
    "(R-CONS-02, R-CONS-06)",
    "[identify][R-CONS-02][R-CONS-06]") {
    const bool by_number = GENERATE(false, true); // or the result that the terminal drops tells
    CAPTURE(by_number);
    Led led(Fields{{"check_wait_ms", "4000"}});
    Fields options{{"medical_information_wanted", "1"}};
    if (!by_number)
        for (const char* field : {"insurer_number", "insured_symbol", "insured_number", "insured_branch_number"})
            options[field] = "";
    led.come({"choose face", "look match", "agree"}, options);
    if (!by_number) led.clinic.push_face_result("mihon-hanako", {"--consent", "drugs", "--seed", "3"});
    Step step = led.settled();
    while (step.code == MDG_VISIT_STEP_ASK_CONSENT) step = led.reception->next();
    const Record result = led.finish();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    // Nobody knows to what, unless the answer of the check tells.
    CHECK(text(result.get(), MDG_FIELD_CONSENT_STATE) == (by_number ? "" : MDG_CONSENT_STATE_PARTLY));
    CHECK(text(result.get(), MDG_FIELD_DRUG_CONSENT).empty());
}

TEST_CASE("a reader that leads shows to which desk staff are called (R-VIS-08)", "[identify][R-VIS-08]") {
    const bool of_visit = GENERATE(false, true);
    Led led(Fields{{"staff_place", quoted("受付1")}});
    led.come({"choose staff"}, of_visit ? Fields{{"staff_place", quoted("受付2")}} : Fields{});
    led.reader.await("screen=passcode");
    CHECK(led.reader.state("shown") == (of_visit ? "受付2" : "受付1"));
    led.reader.tell({"press passcode 7351", "await screen=photo", "press same"});
    CHECK(text(led.finish().get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_VISUAL);
}

TEST_CASE("who acted for the patient at the reader stands in the result, whichever way it went (R-AUTH-13, R-AUTH-15)",
          "[identify][R-AUTH-13][R-AUTH-15]") {
    struct Row {
        bool leads;
        Script script;
        const char* by;
        const char* verification;
    };
    const auto row = GENERATE(Row{true, pin, MDG_ASSISTED_BY_PROXY, MDG_VERIFICATION_PIN},
                              Row{true, face, MDG_ASSISTED_BY_STAFF, MDG_VERIFICATION_FACE},
                              Row{false, {"digits 1234"}, MDG_ASSISTED_BY_PROXY, MDG_VERIFICATION_PIN},
                              Row{false, {"look match"}, MDG_ASSISTED_BY_FAMILY, MDG_VERIFICATION_FACE});
    CAPTURE(row.leads, row.by, row.verification);
    Led led(Fields{});
    const bool proxy = std::string(row.by) == MDG_ASSISTED_BY_PROXY;
    led.come(row.script, {{"reader_leads", row.leads ? "1" : "0"},
                          {"assisted_by", quoted(row.by)},
                          {"assist_reason", quoted(proxy ? MDG_ASSIST_REASON_CHILD : MDG_ASSIST_REASON_CANNOT_OPERATE)},
                          {"assist_wish", proxy ? "" : "1"},
                          {"assist_present", proxy ? "" : "1"}});
    if (!row.leads) {
        led.reception->expect(MDG_VISIT_STEP_CHOOSE_METHOD);
        const bool by_pin = std::string(row.verification) == MDG_VERIFICATION_PIN;
        REQUIRE(led.reception->answer(by_pin ? MDG_VISIT_CHOICE_PIN : MDG_VISIT_CHOICE_FACE) == "OK");
    }
    const Record result = led.finish();
    CHECK(text(result.get(), MDG_FIELD_VERIFICATION) == row.verification);
    CHECK(text(result.get(), MDG_FIELD_ASSISTED_BY) == row.by);
    if (!proxy) CHECK(integer(result.get(), MDG_FIELD_ASSIST_WISH) == 1);
    CHECK(led.clinic.pin_tries() == 3);
}

TEST_CASE("help at the reader that the patient did not wish for is refused before anything is asked (R-AUTH-15)",
          "[identify][R-AUTH-15]") {
    const Led led(Fields{});
    const Record options =
        record(MDG_KIND_VISIT_OPTIONS, visit_json(hanako, {{"assisted_by", quoted(MDG_ASSISTED_BY_FAMILY)},
                                                           {"assist_reason", quoted(MDG_ASSIST_REASON_CANNOT_OPERATE)},
                                                           {"assist_present", "1"}})
                                           .c_str());
    Visit visit;
    Record error;
    CHECK(name(mdg_visit_begin(led.desk.context(), options.get(), visit.out(), error.out())) == "CHECK_FAILED");
    CHECK(led.reader.state("screen") == "idle");
}
