// Several counters at once, in one process and one context: each patient's reception is their own.
#include "api/reception/desk.hpp"
#include "api/reception/reader.hpp"

#include "support/catch.hpp"

#include <filesystem>

namespace fs = std::filesystem;
using namespace mdg::api_test;

namespace {

// Plugins of face readers and of generic readers in one place.
fs::path plugins(const Clinic& clinic) {
    const fs::path place = clinic.scratch() / "plugins";
    fs::create_directories(place);
    for (const char* from : {MDG_CLINIC_PLUGIN_DIR, MDG_PLUGIN_DIR})
        for (const auto& plugin : fs::directory_iterator(from))
            if (fs::exists(plugin.path() / "manifest.json"))
                fs::copy(plugin.path(), place / plugin.path().filename(), fs::copy_options::recursive);
    return place;
}

// A face reader that leads, one that the library leads, and a generic reader, in one context.
struct Stations {
    Stations() { clinic.start_terminal(); }
    // A station of two devices: nobody says beforehand which of them the patient will use.
    Reception at_both() const {
        return desk.receive(hanako, {{"reader_name", quoted("XC")},
                                     {"phone_reader_name", quoted("Virtual PCD 00 00")},
                                     {"medical_information_wanted", "1"}});
    }
    Clinic clinic;
    FaceReader canon{clinic, "canon"};
    FaceReader panasonic{clinic, "panasonic"};
    Desk desk{clinic, {{"plugin_dir", quoted(plugins(clinic))}, {"reader_state_dir", quoted(canon.state_dir())}}};
};

Record finished(const Reception& reception) {
    reception.answer(MDG_VISIT_CHOICE_OK); // take the card
    reception.expect(MDG_VISIT_STEP_DONE);
    return reception.result();
}

// The step that stands once this one is over.
Step after(const Reception& reception, const std::string& code) {
    for (;;)
        if (Step step = reception.next(); step.code != code) return step;
}

// What the person does at the reader ends the steps.
Record until_done(const Reception& reception) {
    for (int steps = 0; steps < 20; ++steps)
        if (reception.next().code == MDG_VISIT_STEP_DONE) return reception.result();
    FAIL("the visit does not end");
    return {};
}

std::string name_in(const Record& result) {
    return text(mdg_record_at(mdg_record_at(result.get(), MDG_FIELD_ELIGIBILITY, 0), MDG_FIELD_QUALIFICATION, 0),
                MDG_FIELD_NAME);
}

} // namespace

TEST_CASE("three stations receive at once, each its own patient in its own way (R-FAC-18, R-AUTH-01, R-CARD-05)",
          "[stations][R-FAC-18][R-AUTH-01]") {
    Stations at;
    at.canon.tell({"then choose face", "then look match"});
    const Reception led = at.desk.receive(hanako, {{"reader_name", quoted("Hi-CARA")}, {"reader_leads", "1"}});
    const Reception own = at.desk.receive(sumiko, {{"reader_name", quoted("XC")}});
    const Reception generic = at.desk.receive(hanako);
    at.canon.tell({"place card " + at.clinic.spare_card(hanako.profile).string()});
    at.panasonic.tell({"place card " + at.clinic.spare_card(sumiko.profile).string()});
    at.clinic.put_card("android");

    const Step choose = own.expect(MDG_VISIT_STEP_CHOOSE_METHOD);
    CHECK(own.answer(MDG_VISIT_CHOICE_FACE) == "OK");
    at.panasonic.await("screen=face");
    generic.expect(MDG_VISIT_STEP_ENTER_PIN);
    CHECK(generic.enter_pin("1234") == "OK");
    CHECK(after(led, MDG_VISIT_STEP_CHOOSE_METHOD).code == MDG_VISIT_STEP_TAKE_CARD);
    at.panasonic.tell({"press look match"});
    CHECK(after(own, MDG_VISIT_STEP_VERIFY_FACE).code == MDG_VISIT_STEP_ASK_DOCUMENT);
    generic.expect(MDG_VISIT_STEP_TAKE_CARD);

    const Record by_reader = finished(led);
    CHECK(text(by_reader.get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_FACE);
    CHECK(name_in(by_reader) == "見本　花子");
    const Record by_phone = finished(generic);
    CHECK(text(by_phone.get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_PIN);
    CHECK(text(by_phone.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    CHECK(own.answer(MDG_VISIT_CHOICE_NONE) == "OK");
    own.expect(MDG_VISIT_STEP_FILL_DECLARATION);
    CHECK(own.answer(MDG_VISIT_CHOICE_GIVEN) == "OK");
    own.expect(MDG_VISIT_STEP_TAKE_CARD);
    const Record lapsed = finished(own);
    CHECK(text(lapsed.get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_FACE);
    CHECK(text(lapsed.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_LAPSED);
    CHECK(at.clinic.requests_taken() == 3);
    at.clinic.take_card();
}

TEST_CASE(
    "a station of a face reader and a reader for phones goes on with whichever gets one first, and its screen is the "
    "face reader's (R-MOB-07, R-CARD-05, R-CONS-02)",
    "[stations][R-MOB-07][R-CARD-05][R-CONS-02]") {
    Stations at;
    const bool phone = GENERATE(true, false);
    const Reception reception = at.at_both();
    if (phone) {
        at.clinic.put_card("android");
        reception.expect(MDG_VISIT_STEP_ENTER_PIN); // at the desk: a face reader's pad serves its own card
        CHECK(at.panasonic.state("screen") == "idle");
        CHECK(reception.enter_pin("1234") == "OK");
    } else {
        at.panasonic.tell({"then look match", "place card " + at.clinic.spare_card(hanako.profile).string()});
        reception.expect(MDG_VISIT_STEP_CHOOSE_METHOD);
        CHECK(reception.answer(MDG_VISIT_CHOICE_FACE) == "OK");
    }
    at.panasonic.tell({"await screen=consent_all", "press agree", "await shown=take_card"});
    if (phone)
        at.clinic.take_card();
    else
        at.panasonic.take_card();
    const Record result = until_done(reception);
    CHECK(text(result.get(), MDG_FIELD_VERIFICATION) == (phone ? MDG_VERIFICATION_PIN : MDG_VERIFICATION_FACE));
    CHECK(text(result.get(), MDG_FIELD_CONSENT_STATE) == MDG_CONSENT_STATE_GIVEN);
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
}

TEST_CASE(
    "one device of a station goes in the middle: the other serves on, and so does the station beside it (R-MOB-07, "
    "R-FAC-18)",
    "[stations][R-MOB-07][R-FAC-18]") {
    Stations at;
    at.clinic.put_card("android");
    at.canon.tell({"place card " + at.clinic.spare_card(sumiko.profile).string()});
    const Reception beside = at.desk.receive(sumiko, {{"reader_name", quoted("Hi-CARA")}});
    const Reception reception = at.at_both();
    beside.expect(MDG_VISIT_STEP_CHOOSE_METHOD);
    CHECK(beside.answer(MDG_VISIT_CHOICE_FACE) == "OK");
    at.canon.await("screen=face");
    reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    const bool screen = GENERATE(true, false);
    if (screen) { // the desk asks instead
        CHECK(reception.enter_pin("1234") == "OK");
        at.panasonic.tell({"await screen=consent_all", "plug off"});
        reception.expect(MDG_VISIT_STEP_ASK_CONSENT);
        CHECK(reception.answer(MDG_VISIT_CHOICE_AGREE) == "OK");
        reception.expect(MDG_VISIT_STEP_TAKE_CARD);
        CHECK(reception.answer(MDG_VISIT_CHOICE_OK) == "OK");
    } else { // the card is shown to the face reader instead
        at.clinic.stop_pcscd();
        CHECK(reception.enter_pin("1234") == "OK");
        CHECK(reception.expect(MDG_VISIT_STEP_PLACE_CARD).error_status() == "OFFLINE");
        CHECK(at.clinic.pins_sent() == 0);
        CHECK(reception.answer(MDG_VISIT_CHOICE_TRY_AGAIN) == "OK");
        at.panasonic.tell({"then look match", "place card " + at.clinic.spare_card(hanako.profile).string()});
        reception.expect(MDG_VISIT_STEP_CHOOSE_METHOD);
        CHECK(reception.answer(MDG_VISIT_CHOICE_FACE) == "OK");
        at.panasonic.tell({"await screen=consent_all", "press agree", "await shown=take_card", "take"});
        at.clinic.start_pcscd();
    }
    const Record result = until_done(reception);
    CHECK(text(result.get(), MDG_FIELD_VERIFICATION) == (screen ? MDG_VERIFICATION_PIN : MDG_VERIFICATION_FACE));
    CHECK(text(result.get(), MDG_FIELD_CONSENT_STATE) == MDG_CONSENT_STATE_GIVEN);
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    at.canon.tell({"press look match"});
    CHECK(after(beside, MDG_VISIT_STEP_VERIFY_FACE).code == MDG_VISIT_STEP_ASK_DOCUMENT);
}

TEST_CASE("a card that may not be registered is registered at the reader, and the check is made again (R-CARD-09, "
          "R-SYS-21)",
          "[stations][R-CARD-09][R-SYS-21]") {
    struct Row {
        const char* at_reader;
        const char* at_desk; // where the reader says nothing
        const char* step;
        int checks;
    };
    const auto row =
        GENERATE(Row{"agree", "", MDG_VISIT_STEP_ASK_DOCUMENT, 2}, Row{"decline", "", MDG_VISIT_STEP_ASK_DOCUMENT, 1},
                 Row{"end", MDG_VISIT_CHOICE_TRY_AGAIN, MDG_VISIT_STEP_ASK_DOCUMENT, 2},
                 Row{"end", MDG_VISIT_CHOICE_OTHER_PROOF, MDG_VISIT_STEP_ASK_DOCUMENT, 1});
    CAPTURE(row.at_reader, row.at_desk);
    Clinic clinic;
    const FaceReader reader(clinic);
    const Desk desk(clinic, {{"plugin_dir", quoted(MDG_CLINIC_PLUGIN_DIR)},
                             {"reader_state_dir", quoted(reader.state_dir())},
                             {"reader_leads", "1"}});
    clinic.start_terminal();
    clinic.make_card(rokuro.profile); // of whom the centre knows nothing
    reader.tell({"then choose face", "then look match"});
    reader.place_card();
    const Reception reception = desk.receive(rokuro, {{"reader_name", quoted("Hi-CARA")}});
    const Step step = after(reception, MDG_VISIT_STEP_CHOOSE_METHOD);
    REQUIRE(step.code == MDG_VISIT_STEP_ASK_DOCUMENT);
    CHECK(step.has_rule("R-CARD-09"));
    REQUIRE(reception.answer(MDG_VISIT_CHOICE_REGISTER_CARD) == "OK");
    reception.expect(MDG_VISIT_STEP_REGISTER_CARD);
    reader.await("screen=registration");
    reader.tell({std::string("press ") + row.at_reader});
    if (std::string(row.at_reader) == "agree") {
        reader.await("screen=choose");
        reader.tell({"press choose face", "press look match"});
    }
    if (*row.at_desk != '\0') {
        reader.await("screen=idle");
        CHECK(reception.answer(row.at_desk) == "OK");
    }
    const Step after = reception.expect(row.step);
    CHECK_FALSE(after.accepts(MDG_VISIT_CHOICE_REGISTER_CARD)); // once
    CHECK(clinic.requests_taken() == row.checks);
}
