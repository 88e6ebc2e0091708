// Phones as the card: read by APDU with the PIN (Android), or proven on the phone itself (iPhone). How they are verified is
// inferred (R-CONF-15).
#include "api/reception/desk.hpp"
#include "api/reception/reader.hpp"

#include "support/catch.hpp"

#include <fstream>

using namespace mdg::api_test;

namespace {

// A patient with a phone at the reader of this maker.
struct AtFaceReader {
    AtFaceReader(const std::string& profile, const std::string& maker, bool generic = false)
        : reader(clinic, maker)
        , desk(clinic,
               {{"plugin_dir", quoted(MDG_CLINIC_PLUGIN_DIR)}, {"reader_state_dir", quoted(reader.state_dir())}}) {
        clinic.start_terminal();
        clinic.make_card(profile);
        if (generic) reader.tell({"generic on"});
    }
    Reception receive(const char* how) {
        reader.tell({std::string("place ") + how + " " + (clinic.scratch() / "card").string()});
        return desk.receive(hanako, {{"reader_name", ""}, {"medical_information_wanted", consent ? "1" : ""}});
    }
    Clinic clinic;
    FaceReader reader;
    Desk desk;
    bool consent = false; // is asked for
};

void eligible_by(const Reception& reception, const char* verification) {
    reception.expect(MDG_VISIT_STEP_TAKE_CARD);
    reception.answer(MDG_VISIT_CHOICE_OK);
    reception.expect(MDG_VISIT_STEP_DONE);
    const Record result = reception.result();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    CHECK(text(result.get(), MDG_FIELD_VERIFICATION) == verification);
    CHECK(mdg_record_count(result.get(), MDG_FIELD_ERROR) == 0);
    CHECK(mdg_record_count(result.get(), MDG_FIELD_CLAIM) == 1);
}

} // namespace

TEST_CASE("an Android phone on a generic reader shows its certificate after the PIN, and is then judged (R-CARD-05, "
          "R-CONF-15)",
          "[phone][R-CARD-05][R-CONF-15]") {
    Clinic clinic;
    clinic.start_terminal();
    clinic.put_card("android");
    const Desk desk(clinic);
    const Reception reception = desk.receive(hanako);
    CHECK(reception.expect(MDG_VISIT_STEP_ENTER_PIN).tries() == 3);
    CHECK(reception.enter_pin("0000") == "OK");
    CHECK(reception.expect(MDG_VISIT_STEP_ENTER_PIN).tries() == 2);
    CHECK(reception.enter_pin("1234") == "OK");
    reception.expect(MDG_VISIT_STEP_TAKE_CARD);
    reception.answer(MDG_VISIT_CHOICE_OK);
    reception.expect(MDG_VISIT_STEP_DONE);
    const Record result = reception.result();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    CHECK(text(result.get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_PIN);
    CHECK(mdg_record_count(result.get(), MDG_FIELD_ERROR) == 0);
    const mdg_record card = mdg_record_at(result.get(), MDG_FIELD_CARD, 0);
    CHECK(text(card, MDG_FIELD_CARD_KIND) == MDG_CARD_KIND_PHONE_ANDROID);
    CHECK(integer(card, MDG_FIELD_CHALLENGE_VERIFIED) == 1);
    const mdg_record certificate = mdg_record_at(result.get(), MDG_FIELD_CERTIFICATE, 0);
    CHECK(text(certificate, MDG_FIELD_CERTIFICATE_USE) == MDG_CERTIFICATE_USE_VALID);
    CHECK(text(certificate, MDG_FIELD_CERTIFICATE_CHAIN) == MDG_CERTIFICATE_CHAIN_TRUSTED);
    CHECK(clinic.pins_sent() == 2);
    clinic.take_card();
}

TEST_CASE("a phone has no grace: its certificate ended yesterday, and another proof is asked for (R-CONF-02)",
          "[phone][R-CONF-02]") {
    Clinic clinic;
    clinic.start_terminal();
    const auto profile = clinic.scratch() / "ended.json";
    std::ofstream(profile) << R"({"like": "android", "certificate_end": "-P1D"})";
    clinic.put_card(profile);
    const Desk desk(clinic);
    const Reception reception = desk.receive(hanako);
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    CHECK(reception.enter_pin("1234") == "OK");
    reception.expect(MDG_VISIT_STEP_ASK_DOCUMENT);
    CHECK(clinic.requests_taken() == 0);
    clinic.take_card();
}

TEST_CASE("a phone that the counter cannot read is told so, no PIN is asked, and the card can be used (R-MOB-07)",
          "[phone][R-MOB-07]") {
    Clinic clinic;
    clinic.start_terminal();
    clinic.put_card("iphone");
    const Desk desk(clinic);
    const Reception reception = desk.receive(hanako);
    const Step step = reception.expect(MDG_VISIT_STEP_PLACE_CARD);
    CHECK(step.error_status() == "UNSUPPORTED");
    CHECK(step.accepts(MDG_VISIT_CHOICE_OTHER_PROOF));
    CHECK(clinic.pins_sent() == 0);
    clinic.take_card();
    clinic.put_card(hanako.profile);
    CHECK(reception.answer(MDG_VISIT_CHOICE_TRY_AGAIN) == "OK");
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    CHECK(reception.enter_pin("1234") == "OK");
    eligible_by(reception, MDG_VERIFICATION_PIN);
    clinic.take_card();
}

TEST_CASE(
    "an iPhone proves its holder on itself, at a reader that says it reads phones (R-MOB-07, R-DEV-05, R-CONF-15)",
    "[phone][R-MOB-07][R-DEV-05][R-CONF-15]") {
    struct Row {
        const char* maker;
        bool generic; // paired with the terminal
        const char* how;
        const char* press;
        const char* step;
    };
    const auto row = GENERATE(Row{"canon", false, "phone", "press tap ios", MDG_VISIT_STEP_TAKE_CARD},
                              Row{"canon", false, "phone", "press end", MDG_VISIT_STEP_ASK_DOCUMENT},
                              Row{"panasonic", true, "phone", "press tap ios", MDG_VISIT_STEP_TAKE_CARD},
                              Row{"panasonic", false, "card", "", MDG_VISIT_STEP_PLACE_CARD});
    CAPTURE(row.maker, row.generic, row.press);
    AtFaceReader at("iphone", row.maker, row.generic);
    const Reception reception = at.receive(row.how);
    if (*row.press != '\0') {
        CHECK(reception.expect(MDG_VISIT_STEP_VERIFY_PHONE).has_rule("R-CONF-15"));
        at.reader.await("screen=phone");
        at.reader.tell({row.press});
    }
    if (std::string(row.step) == MDG_VISIT_STEP_TAKE_CARD) return eligible_by(reception, MDG_VERIFICATION_PHONE);
    const Step step = reception.expect(row.step);
    CHECK(step.accepts(MDG_VISIT_CHOICE_ABANDON));
    CHECK(at.clinic.pins_sent() == 0);
}

TEST_CASE(
    "an Android phone at the generic reader that is paired with the terminal: PIN and consent are the face reader's "
    "(R-MOB-07, R-MOB-08, R-CONF-15)",
    "[phone][R-MOB-07][R-MOB-08][R-CONF-15]") {
    AtFaceReader at("android", "panasonic", true);
    at.consent = true;
    const Reception reception = at.receive("phone");
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    at.reader.tell({"await screen=pin", "press digits 1234", "await screen=consent_all", "press agree"});
    at.reader.tell({"await shown=take_card", "take"});
    Step step = reception.next();
    while (step.code != MDG_VISIT_STEP_DONE) step = reception.next();
    const Record result = reception.result();
    CHECK(text(result.get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_PIN);
    CHECK(text(result.get(), MDG_FIELD_CONSENT_STATE) == MDG_CONSENT_STATE_GIVEN);
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
}
