// How the patient is verified at the reader's own pad, camera and screen, and what the desk sees of it.
#include "api/reception/at_panel.hpp"

using namespace mdg::api_test;

TEST_CASE("a PIN typed on the reader verifies the person, and the card taken ends it without a word at the desk "
          "(R-AUTH-12, R-CONS-15)",
          "[panel][R-AUTH-12][R-CONS-15][R-SYS-17]") {
    const AtPanel at;
    at.at_pad();
    at.reader.tell({"press digits 1234"});
    REQUIRE(at.after(MDG_VISIT_STEP_ENTER_PIN).code == MDG_VISIT_STEP_TAKE_CARD);
    const Record result = at.taken();
    CHECK(text(result.get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_PIN);
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    const mdg_record card = mdg_record_at(result.get(), MDG_FIELD_CARD, 0);
    CHECK(integer(card, MDG_FIELD_CHALLENGE_VERIFIED) == 1); // the pad's word proves nothing
    CHECK(text(mdg_record_at(card, MDG_FIELD_ATTRIBUTES, 0), MDG_FIELD_NAME) == "見本　花子");
    CHECK(at.clinic.pin_tries() == 3);
}

TEST_CASE("PINs at the reader cost what the card says: wrong ones, too short ones, the last one (R-AUTH-08, R-AUTH-09)",
          "[panel][R-AUTH-08][R-AUTH-09]") {
    const AtPanel at;
    at.at_pad();
    at.reader.tell({"press key 1", "press enter", "await typed=0", "await screen=pin"});
    CHECK(at.clinic.pin_tries() == 3);
    at.reader.tell({"press digits 9999"});
    CHECK(at.pad_again().tries() == 2);
    at.reader.tell({"press digits 9999"});
    // Nobody is asked for the try that would lock the PIN, unless the patient wants it.
    const Step last = at.after(MDG_VISIT_STEP_ENTER_PIN);
    REQUIRE(last.accepts(MDG_VISIT_CHOICE_LAST_TRY));
    at.reader.await("screen=idle");
    REQUIRE(at.reception.answer(MDG_VISIT_CHOICE_LAST_TRY) == "OK");
    CHECK(at.pad_again().tries() == 1);
    const bool right = GENERATE(true, false);
    at.reader.tell({right ? "press digits 1234" : "press digits 9999"});
    const Step next = at.after(MDG_VISIT_STEP_ENTER_PIN);
    CHECK(next.code == (right ? MDG_VISIT_STEP_TAKE_CARD : MDG_VISIT_STEP_CHOOSE_METHOD));
    CHECK(at.clinic.pin_tries() == (right ? 3 : 0));
    if (!right) CHECK_FALSE(next.accepts(MDG_VISIT_CHOICE_PIN));
}

TEST_CASE("an entry that is stopped, at the reader or by the desk, changes nothing (R-AUTH-11, R-AUTH-12)",
          "[panel][R-AUTH-11][R-AUTH-12]") {
    const AtPanel at;
    at.at_pad();
    at.reader.tell({"press key 1", "press key 2"});
    const std::string how = GENERATE("at the reader", "forgotten", "another way", "by the desk's PIN");
    CAPTURE(how);
    if (how == "by the desk's PIN") {
        CHECK(at.reception.enter_pin("1234") == "OK");
        CHECK(at.after(MDG_VISIT_STEP_ENTER_PIN).code == MDG_VISIT_STEP_TAKE_CARD);
        CHECK(at.clinic.pin_tries() == 3);
        return;
    }
    if (how == "at the reader") at.reader.tell({"press end"});
    if (how == "forgotten") CHECK(at.reception.answer(MDG_VISIT_CHOICE_FORGOT_PIN) == "OK");
    if (how == "another way") CHECK(at.reception.answer(MDG_VISIT_CHOICE_FACE) == "OK");
    const Step next = at.after(MDG_VISIT_STEP_ENTER_PIN);
    CHECK(next.code == (how == "another way" ? MDG_VISIT_STEP_VERIFY_FACE : MDG_VISIT_STEP_CHOOSE_METHOD));
    CHECK(next.accepts(MDG_VISIT_CHOICE_PIN) == (how != "forgotten"));
    at.reader.await(how == "another way" ? "screen=face" : "screen=idle");
    CHECK(at.clinic.pin_tries() == 3);
}

TEST_CASE("staff compares at the reader by passcode, which is no PIN (R-VIS-08, R-VIS-10, R-VIS-11, R-VIS-15)",
          "[panel][R-VIS-08][R-VIS-10][R-VIS-11][R-VIS-15]") {
    struct Row {
        std::vector<std::string> at_reader;
        const char* next;
    };
    const auto row =
        GENERATE(Row{{"press passcode 7351", "await screen=photo", "press same"}, MDG_VISIT_STEP_TAKE_CARD},
                 Row{{"press passcode 7351", "await screen=photo", "press different"}, MDG_VISIT_STEP_ASK_DOCUMENT});
    const AtPanel at;
    const Step compare = at.at_staff_check();
    CHECK(compare.has_rule("R-VIS-08"));
    at.reader.await("screen=passcode");
    at.reader.tell(row.at_reader);
    CHECK(at.after(MDG_VISIT_STEP_COMPARE_PHOTO).code == row.next);
    CHECK(at.clinic.pin_tries() == 3);
    if (row.next != std::string(MDG_VISIT_STEP_TAKE_CARD)) return;
    const Record result = at.taken();
    CHECK(text(result.get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_VISUAL);
    CHECK(text(result.get(), MDG_FIELD_VISUAL_WAY) == MDG_VISUAL_WAY_PASSCODE);
}

TEST_CASE("a reader without the passcode leaves the staff check to the terminal (R-VIS-14, R-DEV-06)",
          "[panel][R-VIS-14][R-DEV-06]") {
    const AtPanel at({.updated = "2025-02-01", .config = {{"visual_passcode", "1"}}}); // the reader knows better
    const Step compare = at.at_staff_check();
    CHECK_FALSE(compare.has_rule("R-VIS-08"));
    CHECK(compare.has_rule("R-VIS-06"));
    at.reader.await("screen=idle");
    REQUIRE(at.reception.answer(MDG_VISIT_CHOICE_SAME_PERSON) == "OK");
    at.reception.expect(MDG_VISIT_STEP_TAKE_CARD);
    CHECK(text(at.taken().get(), MDG_FIELD_VISUAL_WAY) == MDG_VISUAL_WAY_TERMINAL);
}

TEST_CASE("what the camera sees reaches the desk with the step that stands, and what it took is gone "
          "(R-AUTH-17, R-AUTH-19)",
          "[panel][R-AUTH-17][R-AUTH-19]") {
    const AtPanel at;
    at.reception.expect(MDG_VISIT_STEP_CHOOSE_METHOD);
    REQUIRE(at.reception.answer(MDG_VISIT_CHOICE_FACE) == "OK");
    const std::pair<const char*, const char*> seen[] = {
        {"dark", MDG_READER_HINT_TOO_DARK},         {"close", MDG_READER_HINT_TOO_CLOSE},
        {"sleeve", MDG_READER_HINT_CARD_IN_SLEEVE}, {"several", MDG_READER_HINT_SEVERAL_FACES},
        {"covered", MDG_READER_HINT_FACE_COVERED},  {"not_seated", MDG_READER_HINT_CARD_NOT_SEATED}};
    at.reader.await("screen=face");
    for (const auto& [look, code] : seen) {
        at.reader.tell({std::string("press look ") + look});
        Step step;
        do {
            step = at.reception.next();
            REQUIRE(step.code == MDG_VISIT_STEP_VERIFY_FACE);
        } while (text(step.record.get(), MDG_FIELD_READER_HINT) != code);
        CHECK(mdg_record_count(step.record.get(), MDG_FIELD_HINT) == 2); // the patient's and the desk's
    }
    at.reader.tell({"press look match"});
    REQUIRE(at.after(MDG_VISIT_STEP_VERIFY_FACE).code == MDG_VISIT_STEP_TAKE_CARD);
    CHECK(integer(at.taken().get(), MDG_FIELD_CAPTURES_PURGED) == 1);
}

TEST_CASE("a patient who calls staff at the reader is an event at the desk", "[panel]") {
    const AtPanel at;
    at.reception.expect(MDG_VISIT_STEP_CHOOSE_METHOD);
    at.reader.tell({"button staff"});
    Record event;
    do REQUIRE(name(mdg_next_event(at.desk.context(), 5000, event.out())) == "OK");
    while (text(event.get(), MDG_FIELD_EVENT_CODE) != MDG_EVENT_CODE_STAFF_CALLED);
    CHECK(text(event.get(), MDG_FIELD_READER_NAME) == "Hi-CARA 1");
}

TEST_CASE("the plugin's process dies while its pad waits: the card's counter tells, and nothing is sent again "
          "(R-AUTH-08)",
          "[panel][R-AUTH-08]") {
    const AtPanel at;
    at.at_pad();
    at.reader.tell({"press key 1", "press key 2", "press key 3"});
    kill_plugin_process();
    const Step again = at.after(MDG_VISIT_STEP_ENTER_PIN);
    REQUIRE(again.code == MDG_VISIT_STEP_PLACE_CARD);
    CHECK(again.error() != nullptr);
    CHECK(at.clinic.pin_tries() == 3);
    at.reader.await("screen=idle"); // and the three digits are gone
    REQUIRE(at.reception.answer(MDG_VISIT_CHOICE_TRY_AGAIN) == "OK");
    at.at_pad();
    at.reader.tell({"press digits 9999"});
    CHECK(at.pad_again().tries() == 2);
}
