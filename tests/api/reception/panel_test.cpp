// What the patient does at the reader's own screen, and what the desk sees of it.
#include "api/reception/desk.hpp"
#include "api/reception/reader.hpp"

#include "support/catch.hpp"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace mdg::api_test;

namespace {

// Those of this program's plugins, the one that has the device among them.
void kill_plugin_processes() {
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        std::ifstream stat(entry.path() / "stat");
        std::string id;
        std::string program;
        std::string state;
        int parent = 0;
        if (stat >> id >> program >> state >> parent && program == "(mdg-plugin-host)" && parent == getpid())
            kill(std::stoi(id), SIGKILL);
    }
}

struct Setting {
    std::string profile = hanako.profile;
    std::string updated = visit_day; // of the reader
    Fields options = {};             // of the visit
    Fields config = {};
    bool two_readers = false;
};

Fields joined(Fields fields, const Fields& more) {
    for (const auto& [name, value] : more) fields[name] = value;
    return fields;
}

// A desk with a face reader on it, and a patient whose card lies there.
struct AtPanel {
    explicit AtPanel(const Setting& setting = {})
        : reader(clinic, "canon", setting.updated)
        , second(setting.two_readers ? std::make_unique<FaceReader>(clinic, "canon", setting.updated, "2") : nullptr)
        , desk(clinic,
               joined({{"plugin_dir", quoted(MDG_CLINIC_PLUGIN_DIR)}, {"reader_state_dir", quoted(reader.state_dir())}},
                      setting.config))
        , reception(begin(setting)) {
        clinic.start_terminal();
        reader.place_card();
    }

    Reception begin(const Setting& setting) const {
        clinic.make_card(setting.profile);
        return desk.receive(hanako, joined({{"reader_name", quoted("Hi-CARA 1")}}, setting.options));
    }

    // The patient is verified by the PIN typed on the reader; the step that stands then.
    Step verified() const {
        at_pad();
        reader.tell({"press digits 1234"});
        return after(MDG_VISIT_STEP_ENTER_PIN);
    }
    Step at_staff_check() const {
        reception.expect(MDG_VISIT_STEP_CHOOSE_METHOD);
        REQUIRE(reception.answer(MDG_VISIT_CHOICE_VISUAL) == "OK");
        reception.expect(MDG_VISIT_STEP_STAFF_CHECK_REASON);
        REQUIRE(reception.answer(MDG_VISIT_CHOICE_REASON_CONDITION) == "OK");
        return reception.expect(MDG_VISIT_STEP_COMPARE_PHOTO);
    }

    // The patient wants to be verified by the PIN, and the reader's pad asks for it.
    Step at_pad() const {
        reception.expect(MDG_VISIT_STEP_CHOOSE_METHOD);
        REQUIRE(reception.answer(MDG_VISIT_CHOICE_PIN) == "OK");
        return pad_again();
    }
    Step pad_again() const {
        Step step = reception.expect(MDG_VISIT_STEP_ENTER_PIN);
        reader.await("screen=pin");
        return step;
    }
    // The step that stands once this one is over.
    Step after(const std::string& code) const {
        for (;;)
            if (Step step = reception.next(); step.code != code) return step;
    }
    // The patient takes the card, and nobody has to say so.
    Record taken() const {
        reader.await("screen=message");
        reader.take_card();
        CHECK(after(MDG_VISIT_STEP_TAKE_CARD).code == MDG_VISIT_STEP_DONE);
        reader.await("screen=idle");
        return reception.result();
    }

    mutable Clinic clinic;
    FaceReader reader;
    std::unique_ptr<FaceReader> second;
    Desk desk;
    Reception reception;
};

} // namespace

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
    kill_plugin_processes();
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
