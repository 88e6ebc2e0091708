// A face reader that leads the identification itself, with its terminal: what the person does there is the same reception.
#include "api/reception/desk.hpp"
#include "api/reception/reader.hpp"

#include "support/catch.hpp"

#include <fstream>
#include <optional>

using namespace mdg::api_test;

namespace {

using Script = std::vector<std::string>;

// A desk with a reader that leads, and a patient who does at it what the script says.
struct Led {
    explicit Led(const Fields& config, const std::string& profile = hanako.profile)
        : reader(clinic)
        , desk(clinic, [&] {
            Fields fields{{"plugin_dir", quoted(MDG_CLINIC_PLUGIN_DIR)},
                          {"reader_state_dir", quoted(reader.state_dir())},
                          {"reader_leads", "1"}};
            for (const auto& [name, value] : config) fields[name] = value;
            return fields;
        }()) {
        clinic.start_terminal();
        clinic.make_card(profile);
    }
    explicit Led(const Script& script = {})
        : Led(Fields{}) {
        come(script);
    }

    // The patient comes, and will do this.
    void come(Script script = {}, Fields options = {}) {
        for (std::string& line : script) line.insert(0, "then ");
        if (!script.empty()) reader.tell(script);
        reader.place_card();
        options["reader_name"] = quoted("Hi-CARA");
        reception.emplace(desk.receive(hanako, options));
    }

    // The first step that the person at the reader does not settle.
    Step settled() const {
        for (;;)
            if (Step step = reception->next(); step.code != MDG_VISIT_STEP_CHOOSE_METHOD &&
                                               step.code != MDG_VISIT_STEP_VERIFY_FACE &&
                                               step.code != MDG_VISIT_STEP_ENTER_PIN)
                return step;
    }
    Record finish() const {
        const Step step = settled();
        INFO("error: " << step.error_status() << " " << text(step.error(), MDG_FIELD_DEVELOPER_MESSAGE));
        REQUIRE(step.code == MDG_VISIT_STEP_TAKE_CARD);
        reception->answer(MDG_VISIT_CHOICE_OK);
        reception->expect(MDG_VISIT_STEP_DONE);
        return reception->result();
    }

    Clinic clinic;
    FaceReader reader;
    Desk desk;
    std::optional<Reception> reception;
};

Script joined(Script one, const Script& two) {
    one.insert(one.end(), two.begin(), two.end());
    return one;
}

const Script face{"choose face", "look match"};
const Script pin{"choose pin", "digits 1234"};
const Script no_match{"choose face", "look no_match", "look no_match", "look no_match"};

} // namespace

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
