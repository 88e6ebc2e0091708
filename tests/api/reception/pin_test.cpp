// The PIN: how often it reaches the card, and when it does not.
#include "api/reception/desk.hpp"

#include "support/catch.hpp"

using namespace mdg::api_test;

namespace {

struct AtThePin {
    explicit AtThePin(const std::string& profile = hanako.profile) {
        clinic.start_terminal();
        clinic.put_card(profile);
    }
    Clinic clinic;
    Desk desk{clinic};
    Reception reception = desk.receive(hanako);
};

} // namespace

TEST_CASE("a wrong PIN costs one try, and the library stops before the last one (R-AUTH-09, R-AUTH-11)",
          "[pin][R-AUTH-09][R-AUTH-11]") {
    AtThePin at;
    CHECK(at.reception.expect(MDG_VISIT_STEP_ENTER_PIN).tries() == 3);
    CHECK(at.reception.enter_pin("0000") == "OK");
    const Step again = at.reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    CHECK(again.tries() == 2);
    CHECK(again.says("暗証番号が違います。残り2回"));
    CHECK(at.clinic.pin_tries() == 2);
    CHECK(at.reception.enter_pin("9999") == "OK");

    const Step stopped = at.reception.expect(MDG_VISIT_STEP_CHOOSE_METHOD);
    CHECK(stopped.tries() == 1);
    CHECK(stopped.has_rule("R-AUTH-09"));
    CHECK(stopped.says("残り1回"));
    CHECK(stopped.accepts(MDG_VISIT_CHOICE_LAST_TRY));
    CHECK(at.clinic.pin_tries() == 1);
    CHECK(at.clinic.pins_sent() == 2);
    // Not asked for at this step, so that it is not taken.
    CHECK(at.reception.enter_pin("1234") == "WRONG_STEP");
    CHECK(at.clinic.pins_sent() == 2);

    SECTION("the last try is made when the patient asks for it, and right") {
        CHECK(at.reception.answer(MDG_VISIT_CHOICE_LAST_TRY) == "OK");
        CHECK(at.reception.expect(MDG_VISIT_STEP_ENTER_PIN).tries() == 1);
        CHECK(at.reception.enter_pin("1234") == "OK");
        CHECK(text(at.reception.finish().get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
        CHECK(at.clinic.pin_tries() == 3);
        CHECK(at.clinic.pins_sent() == 3);
    }
    SECTION("the last try is made when the patient asks for it, and wrong: other ways remain") {
        CHECK(at.reception.answer(MDG_VISIT_CHOICE_LAST_TRY) == "OK");
        at.reception.expect(MDG_VISIT_STEP_ENTER_PIN);
        CHECK(at.reception.enter_pin("5555") == "OK");
        const Step blocked = at.reception.expect(MDG_VISIT_STEP_CHOOSE_METHOD);
        CHECK(blocked.tries() == 0);
        CHECK(blocked.says("ロックされています"));
        CHECK_FALSE(blocked.accepts(MDG_VISIT_CHOICE_LAST_TRY));
        CHECK(at.clinic.pin_tries() == 0);
        CHECK(at.reception.answer(MDG_VISIT_CHOICE_OTHER_PROOF) == "OK");
        at.reception.expect(MDG_VISIT_STEP_ASK_DOCUMENT);
    }
    SECTION("another proof spends no try") {
        CHECK(at.reception.answer(MDG_VISIT_CHOICE_OTHER_PROOF) == "OK");
        const Step document = at.reception.expect(MDG_VISIT_STEP_ASK_DOCUMENT);
        CHECK(document.has_rule("R-BURD-01"));
        CHECK(at.reception.answer(MDG_VISIT_CHOICE_NOTICE) == "OK");
        const Record result = at.reception.finish();
        CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_DOCUMENT);
        CHECK(text(result.get(), MDG_FIELD_DOCUMENT) == MDG_VISIT_CHOICE_NOTICE);
        CHECK(at.clinic.pin_tries() == 1);
        CHECK(at.clinic.pins_sent() == 2);
        CHECK(at.clinic.requests_taken() == 0);
    }
    at.clinic.take_card();
}

TEST_CASE("what is not four digits never reaches the card (R-AUTH-08)", "[pin][R-AUTH-08]") {
    AtThePin at;
    at.reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    const auto before = at.clinic.commands();
    for (const std::string& typed : {std::string(), std::string("123"), std::string("12345"), std::string("12a4"),
                                     std::string("１２３４"), std::string(" 123"), std::string("12\0004", 4),
                                     std::string("-123"), std::string(63, '1'), std::string(4096, '1')}) {
        CAPTURE(typed.size());
        // More than fits into a secret's memory is refused as too large.
        CHECK_THAT(at.reception.enter_pin(typed), Catch::Equals("BAD_ARGUMENT") || Catch::Equals("TOO_LARGE"));
    }
    CHECK(at.reception.expect(MDG_VISIT_STEP_ENTER_PIN).tries() == 3);
    CHECK(at.clinic.commands() == before);
    CHECK(at.clinic.pin_tries() == 3);
    CHECK(at.reception.enter_pin("1234") == "OK");
    CHECK(text(at.reception.finish().get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_PIN);
    at.clinic.take_card();
}

TEST_CASE("a card whose PIN has one try, or none, is not asked for it (R-AUTH-09)", "[pin][R-AUTH-09]") {
    const std::string profile = GENERATE(as<std::string>(), "last-try", "blocked");
    AtThePin at(profile);
    const Step choose = at.reception.expect(MDG_VISIT_STEP_CHOOSE_METHOD);
    CHECK(choose.tries() == (profile == "blocked" ? 0 : 1));
    CHECK(choose.accepts(MDG_VISIT_CHOICE_LAST_TRY) == (profile != "blocked"));
    CHECK(choose.accepts(MDG_VISIT_CHOICE_OTHER_PROOF));
    CHECK(at.clinic.pins_sent() == 0);
    CHECK(at.reception.answer(MDG_VISIT_CHOICE_ABANDON) == "OK");
    const Record result = at.reception.finish();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ABANDONED);
    CHECK(at.clinic.pin_tries() == (profile == "blocked" ? 0 : 1));
    at.clinic.take_card();
}

TEST_CASE("a PIN that nobody types ends the visit after its limit, with no try spent (R-AUTH-12)", "[pin][R-AUTH-12]") {
    Clinic clinic;
    clinic.put_card(hanako.profile);
    const Desk desk(clinic, {{"pin_wait_ms", "300"}});
    const Reception reception = desk.receive(hanako);
    Step step = reception.next();
    while (step.code == MDG_VISIT_STEP_ENTER_PIN) step = reception.next(); // given again until the limit
    CHECK(step.code == MDG_VISIT_STEP_DONE);
    const Record result = reception.result();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ABANDONED);
    CHECK(text(mdg_record_at(result.get(), MDG_FIELD_ERROR, 0), MDG_FIELD_STATUS_NAME) == "DEADLINE");
    CHECK(clinic.pins_sent() == 0);
    CHECK(clinic.pin_tries() == 3);
    clinic.take_card();
}

TEST_CASE("a wrong 照合番号B is told and spends one of its tries only, the person stays verified", "[pin]") {
    Clinic clinic;
    clinic.start_terminal();
    clinic.put_card(hanako.profile);
    const Desk desk(clinic);
    const Reception reception = desk.receive(hanako, {{"verification_number_b", "\"60060320314822\""}});
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    CHECK(reception.enter_pin("1234") == "OK");
    const Record result = reception.finish();
    CHECK(text(result.get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_PIN);
    CHECK(text(mdg_record_at(result.get(), MDG_FIELD_ERROR, 0), MDG_FIELD_STATUS_NAME) == "PIN_WRONG");
    CHECK(clinic.number_b_tries() == 9);
    CHECK(clinic.pin_tries() == 3);
    clinic.take_card();
}
