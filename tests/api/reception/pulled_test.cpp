// The card is pulled at every single command of a reception.
#include "api/reception/desk.hpp"

#include "support/catch.hpp"

using namespace mdg::api_test;

namespace {

// What became of one reception whose card was pulled at one command.
struct Pulled {
    bool happened = false;    // false: the reception has fewer commands
    int place_again = 0;      // steps that asked for the card again
    int typed = 0;            // PINs that the patient typed
    std::string late_trouble; // the card was pulled when the person was verified already
};

// Does what a desk does: types the PIN, puts the card back when it is asked for.
Pulled receive_with_card_pulled(const Clinic& clinic, const Desk& desk) {
    Pulled pulled;
    const Reception reception = desk.receive(hanako);
    for (;;) {
        const Step step = reception.next();
        if (step.code == MDG_VISIT_STEP_ENTER_PIN) {
            CHECK(step.tries() == 3);
            CHECK(reception.enter_pin("1234") == "OK");
            ++pulled.typed;
        } else if (step.code == MDG_VISIT_STEP_PLACE_CARD) {
            CHECK(step.error_status() == "CARD_REMOVED");
            CHECK(text(step.error(), MDG_FIELD_ORIGIN) == MDG_ORIGIN_CARD);
            CHECK(step.has_rule("R-BURD-01"));
            REQUIRE(++pulled.place_again == 1);
            clinic.put_card_back();
            CHECK(reception.answer(MDG_VISIT_CHOICE_TRY_AGAIN) == "OK");
        } else if (step.code == MDG_VISIT_STEP_TAKE_CARD) {
            reception.answer(MDG_VISIT_CHOICE_OK); // one that was pulled ends the step itself
        } else {
            REQUIRE(step.code == MDG_VISIT_STEP_DONE);
            break;
        }
    }
    const Record result = reception.result();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    CHECK(text(result.get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_PIN);
    pulled.late_trouble = text(mdg_record_at(result.get(), MDG_FIELD_ERROR, 0), MDG_FIELD_STATUS_NAME);
    pulled.happened = clinic.fault_happened();
    return pulled;
}

// From the first command to the last given; the number of the first command that is never reached, or 0.
int pull_at_each(int first, int last) {
    Clinic clinic;
    clinic.start_terminal();
    const Desk desk(clinic);
    for (int command = first; command <= last; ++command) {
        CAPTURE(command);
        clinic.put_card(hanako.profile, {"--fault", "drop@" + std::to_string(command)});
        const Pulled pulled = receive_with_card_pulled(clinic, desk);
        // Either the card is asked for again and all is done anew, or the person was verified already and the
        // result says what is lacking.
        CHECK(pulled.place_again + (pulled.late_trouble == "CARD_REMOVED" ? 1 : 0) == (pulled.happened ? 1 : 0));
        // The library sends no PIN of its own accord, and no try is lost that the patient did not make.
        CHECK(clinic.pins_sent() <= pulled.typed);
        CHECK(clinic.pin_tries() == 3);
        CHECK(clinic.number_b_tries() == 10);
        clinic.take_card();
        if (!pulled.happened) return command;
    }
    return 0;
}

constexpr int middle = 12;

} // namespace

TEST_CASE("the card is pulled at each command of the reading (R-BURD-01)", "[pulled_early][R-BURD-01]") {
    CHECK(pull_at_each(1, middle) == 0);
}

TEST_CASE("the card is pulled at each later command, until a reception passes unharmed (R-BURD-01)",
          "[pulled_late][R-BURD-01]") {
    CHECK(pull_at_each(middle + 1, 60) > middle + 10);
}

TEST_CASE("pulled while a wrong PIN is verified: the try is the patient's, and the count shown is the card's "
          "(R-AUTH-09)",
          "[pulled_late][R-AUTH-09]") {
    Clinic clinic;
    clinic.start_terminal();
    const Desk desk(clinic);
    clinic.put_card(hanako.profile);
    const Reception reception = desk.receive(hanako);
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    // Selects the application and the PIN, asks for the tries left; the fourth command is the VERIFY.
    clinic.tell_card("fault drop@4");
    CHECK(reception.enter_pin("0000") == "OK");
    CHECK(reception.expect(MDG_VISIT_STEP_PLACE_CARD).error_status() == "CARD_REMOVED");
    CHECK(clinic.pins_sent() == 1);
    CHECK(clinic.pin_tries() == 2);
    clinic.put_card_back();
    CHECK(reception.answer(MDG_VISIT_CHOICE_TRY_AGAIN) == "OK");
    CHECK(reception.expect(MDG_VISIT_STEP_ENTER_PIN).tries() == 2);
    CHECK(reception.enter_pin("1234") == "OK");
    CHECK(text(reception.finish().get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    CHECK(clinic.pins_sent() == 2);
    clinic.take_card();
}

TEST_CASE("the answer to a PIN arrives cut: the counter tells what it was, the PIN is not sent twice (R-AUTH-09)",
          "[pulled_late][R-AUTH-09]") {
    struct Row {
        const char* pin;
        int tries;
        const char* words;
    };
    const auto row = GENERATE(Row{"0000", 2, "暗証番号が違います"}, Row{"1234", 3, "照合結果を受け取れませんでした"});
    Clinic clinic;
    clinic.start_terminal();
    const Desk desk(clinic);
    clinic.put_card(hanako.profile);
    const Reception reception = desk.receive(hanako);
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    clinic.tell_card("fault truncate@4");
    CHECK(reception.enter_pin(row.pin) == "OK");
    const Step again = reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    CHECK(clinic.pins_sent() == 1);
    CHECK(again.tries() == row.tries);
    CHECK(again.says(row.words));
    CHECK(reception.enter_pin("1234") == "OK");
    CHECK(text(reception.finish().get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    CHECK(clinic.pins_sent() == 2);
    clinic.take_card();
}
