// A face reader that leads the identification itself, with its terminal: what the person does there is the same reception.
#include "api/reception/at_leader.hpp"

#include <fstream>

using namespace mdg::api_test;
using namespace mdg::api_test::leader;

TEST_CASE("who is verified at a reader that leads is received as at the desk (R-AUTH-01, R-AUTH-18, R-VIS-09)",
          "[identify][R-AUTH-01][R-AUTH-18][R-VIS-08][R-VIS-09][R-VIS-10]") {
    struct Row {
        Script script;
        const char* verification;
        int tries;
        const char* pin_state;
    };
    const auto row =
        GENERATE(Row{face, MDG_VERIFICATION_FACE, 3, MDG_PIN_STATE_NOT_ASKED},
                 Row{pin, MDG_VERIFICATION_PIN, 3, MDG_PIN_STATE_VERIFIED},
                 Row{{"choose staff", "passcode 7351", "same"}, MDG_VERIFICATION_VISUAL, 3, MDG_PIN_STATE_NOT_ASKED},
                 Row{joined(no_match, pin), MDG_VERIFICATION_PIN, 3, MDG_PIN_STATE_VERIFIED},
                 Row{joined({"choose pin", "digits 0000"}, face), MDG_VERIFICATION_FACE, 2, MDG_PIN_STATE_NOT_ASKED});
    CAPTURE(row.script);
    const Led led(row.script);
    const Record result = led.finish();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    CHECK(text(result.get(), MDG_FIELD_VERIFICATION) == row.verification);
    CHECK(mdg_record_count(result.get(), MDG_FIELD_ERROR) == 0);
    const mdg_record card = mdg_record_at(result.get(), MDG_FIELD_CARD, 0);
    CHECK(text(card, MDG_FIELD_PIN_STATE) == row.pin_state);
    CHECK(text(mdg_record_at(card, MDG_FIELD_ATTRIBUTES, 0), MDG_FIELD_NAME) == "見本　花子");
    CHECK(mdg_record_count(result.get(), MDG_FIELD_CLAIM) == 1);
    CHECK(led.clinic.pin_tries() == row.tries);
    CHECK(led.clinic.requests_taken() == 1);
}

TEST_CASE("what fails at a reader that leads leaves the desk every other way (R-AUTH-09, R-AUTH-12, R-AUTH-18)",
          "[identify][R-AUTH-09][R-AUTH-12][R-AUTH-18]") {
    struct Row {
        Script script;
        const char* step;
        const char* says;
        int tries;
        const char* way; // that the desk then takes
    };
    const auto row =
        GENERATE(Row{joined(no_match, {"end"}), MDG_VISIT_STEP_CHOOSE_METHOD, "顔を確認できませんでした", 3,
                     MDG_VISIT_CHOICE_PIN},
                 Row{{"choose pin", "digits 0000", "end"},
                     MDG_VISIT_STEP_ENTER_PIN,
                     "暗証番号が違います",
                     2,
                     MDG_VISIT_CHOICE_FACE},
                 Row{{"choose pin", "digits 0000", "choose pin", "digits 0000", "choose pin", "digits 0000", "end"},
                     MDG_VISIT_STEP_CHOOSE_METHOD,
                     "ロックされています",
                     0,
                     MDG_VISIT_CHOICE_FACE});
    CAPTURE(row.script);
    const Led led(row.script);
    Step step = led.reception->next();
    while (!step.says(row.says)) step = led.reception->next();
    CHECK(step.code == row.step);
    CHECK(led.clinic.pin_tries() == row.tries);
    CHECK(step.accepts(row.way));
    REQUIRE(led.reception->answer(row.way) == "OK");
    const bool by_pin = std::string(row.way) == MDG_VISIT_CHOICE_PIN;
    led.reader.await(by_pin ? "screen=pin" : "screen=face");
    led.reader.tell({by_pin ? "press digits 1234" : "press look match"});
    CHECK(text(led.finish().get(), MDG_FIELD_VERIFICATION) == (by_pin ? MDG_VERIFICATION_PIN : MDG_VERIFICATION_FACE));
}

TEST_CASE("the desk goes on by itself where it wants, and where the reader is not free (R-AUTH-12)",
          "[identify][R-AUTH-12]") {
    const std::string reader = GENERATE("waits", "ended by the person", "runs another");
    CAPTURE(reader);
    const bool busy = reader == "runs another";
    Led led(Fields{});
    if (busy) led.reader.tell({"other_flow on"});
    led.come();
    led.reception->expect(MDG_VISIT_STEP_CHOOSE_METHOD);
    if (!busy) led.reader.await("screen=choose");
    if (reader == "ended by the person") {
        led.reader.tell({"press end"});
        led.reader.await("screen=idle");
    }
    REQUIRE(led.reception->answer(MDG_VISIT_CHOICE_PIN) == "OK");
    led.reception->expect(MDG_VISIT_STEP_ENTER_PIN);
    if (!busy) led.reader.await("screen=pin");
    CHECK(led.reception->enter_pin("1234") == "OK");
    CHECK(text(led.finish().get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_PIN);
    if (!busy) led.reader.await("screen=idle");
}

TEST_CASE("staff who see another person at the reader end what the card proves (R-VIS-13)", "[identify][R-VIS-13]") {
    const Led led(Script{"choose staff", "passcode 7351", "different", "end"});
    const Step step = led.settled();
    CHECK(step.code == MDG_VISIT_STEP_ASK_DOCUMENT);
    CHECK(led.clinic.requests_taken() == 0);
}

TEST_CASE("the last try of a PIN is not offered by a reader that leads (R-AUTH-11)", "[identify][R-AUTH-11]") {
    Led led(Fields{}, "last-try");
    led.come();
    led.reader.await("screen=choose");
    led.reader.tell({"press choose pin"});
    led.reader.await("screen=choose");
    led.reader.tell({"press choose face"});
    led.reader.await("screen=face");
    led.reader.tell({"press look match"});
    CHECK(text(led.finish().get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_FACE);
    CHECK(led.clinic.pin_tries() == 1);
}

TEST_CASE("a card taken away, or the reader unplugged, while it leads asks for the card again and spends no try "
          "(R-CARD-10)",
          "[identify][R-CARD-10]") {
    const char* const moment = GENERATE("choose", "face", "pin");
    const char* const pull = GENERATE("take", "plug off");
    CAPTURE(moment, pull);
    const bool chosen = std::string(moment) != "choose";
    const Led led(chosen ? Script{std::string("choose ") + moment} : Script{});
    led.reader.await(std::string("screen=") + moment);
    led.reader.tell({pull});
    if (!chosen && std::string(pull) == "take") led.reader.tell({"press choose pin"});
    const Step again = led.settled();
    CHECK(again.code == MDG_VISIT_STEP_PLACE_CARD);
    CHECK(again.error() != nullptr);
    CHECK(led.clinic.pin_tries() == 3);
}

TEST_CASE("the result that the reader hands over is the answer of the check, only where it is this person's (R-ONL-05)",
          "[identify][R-ONL-05]") {
    struct Row {
        const char* kind;
        const char* person; // whose it is; empty: a file that is no result
        bool used;
    };
    const auto row = GENERATE(Row{"eligibility", "mihon-hanako", true}, Row{"eligibility", "hanako", false},
                              Row{"eligibility", "", false}, Row{"identity", "mihon-hanako", false},
                              Row{"consent", "mihon-hanako", false}, Row{"ocr", "mihon-hanako", false});
    const bool pushed = GENERATE(false, true); // with the identification, or by itself meanwhile
    CAPTURE(row.kind, row.person, pushed);
    Led led(Fields{{"check_wait_ms", "4000"}});
    const auto file = led.clinic.face_document(*row.person == '\0' ? "hanako" : row.person);
    if (*row.person == '\0') std::ofstream(file) << "no result";
    if (!pushed) led.reader.tell({"document " + std::string(row.kind) + " " + file.string()});
    led.come();
    led.reader.await("screen=choose");
    if (pushed) led.reader.tell({"push " + std::string(row.kind) + " " + file.string()});
    led.reader.tell({"press choose face", "press look match"});
    const Record result = led.finish();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    CHECK(mdg_record_count(result.get(), MDG_FIELD_ERROR) == 0);
    const mdg_record answer = mdg_record_at(result.get(), MDG_FIELD_ELIGIBILITY, 0);
    CHECK(text(answer, MDG_FIELD_RESULT_SOURCE) == (row.used ? MDG_RESULT_SOURCE_FACE : MDG_RESULT_SOURCE_RESPONSE));
    CHECK(led.clinic.requests_taken() == (row.used ? 0 : 1));
}
