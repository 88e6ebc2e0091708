// Two stations at face readers while the desk takes the readers' work away from them; ThreadSanitizer looks on in its own
// build.
#include "api/reception/desk.hpp"
#include "api/reception/reader.hpp"

#include "support/catch.hpp"

using namespace mdg::api_test;

namespace {

// Its step, once the reader's work has begun there; the desk then answers before the reader does.
void instead_of(const FaceReader& reader, const char* screen, const Reception& reception, const char* step,
                const char* choice) {
    reception.expect(step);
    reader.await(std::string("screen=") + screen);
    REQUIRE(reception.answer(choice) == "OK");
}

} // namespace

TEST_CASE("two stations receive at once, and the desk answers what their readers were about to ask (R-FAC-18)",
          "[threads][R-FAC-18]") {
    Clinic clinic;
    clinic.start_terminal();
    const FaceReader leading(clinic, "canon");
    const FaceReader led(clinic, "panasonic");
    Desk desk(clinic, {{"plugin_dir", quoted(MDG_CLINIC_PLUGIN_DIR)}, {"reader_state_dir", quoted(led.state_dir())}});
    leading.tell({"place card " + clinic.spare_card("adult").string()});
    led.tell({"place card " + clinic.spare_card("expiring").string()});
    const Reception one = desk.receive(hanako, {{"reader_name", quoted("Hi-CARA")}, {"reader_leads", "1"}});
    const Reception two = desk.receive(hanako, {{"reader_name", quoted("XC")}, {"medical_information_wanted", "1"}});

    instead_of(leading, "choose", one, MDG_VISIT_STEP_CHOOSE_METHOD, MDG_VISIT_CHOICE_PIN);
    two.expect(MDG_VISIT_STEP_CHOOSE_METHOD);
    REQUIRE(two.answer(MDG_VISIT_CHOICE_FACE) == "OK");
    instead_of(led, "face", two, MDG_VISIT_STEP_VERIFY_FACE, MDG_VISIT_CHOICE_PIN);
    instead_of(leading, "pin", one, MDG_VISIT_STEP_ENTER_PIN, MDG_VISIT_CHOICE_FACE);
    two.expect(MDG_VISIT_STEP_ENTER_PIN);
    led.await("screen=pin");
    REQUIRE(two.enter_pin("1234") == "OK");
    leading.await("screen=face");
    leading.tell({"press look match"});
    instead_of(led, "message", two, MDG_VISIT_STEP_SHOW_ALERT, MDG_VISIT_CHOICE_OK);
    instead_of(led, "consent_all", two, MDG_VISIT_STEP_ASK_CONSENT, MDG_VISIT_CHOICE_AGREE);
    while (one.next().code == MDG_VISIT_STEP_VERIFY_FACE) {
    }
    instead_of(leading, "message", one, MDG_VISIT_STEP_TAKE_CARD, MDG_VISIT_CHOICE_OK);
    instead_of(led, "message", two, MDG_VISIT_STEP_TAKE_CARD, MDG_VISIT_CHOICE_OK);
    one.expect(MDG_VISIT_STEP_DONE);
    two.expect(MDG_VISIT_STEP_DONE);
    CHECK(text(one.result().get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_FACE);
    CHECK(text(two.result().get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_PIN);

    // Ended in the middle of both.
    Reception third = desk.receive(hanako, {{"reader_name", quoted("Hi-CARA")}, {"reader_leads", "1"}});
    Reception fourth = desk.receive(hanako, {{"reader_name", quoted("XC")}});
    fourth.expect(MDG_VISIT_STEP_CHOOSE_METHOD);
    REQUIRE(fourth.answer(MDG_VISIT_CHOICE_PIN) == "OK");
    leading.await("screen=choose");
    led.await("screen=pin");
    CHECK(name(third.close()) == "OK");
    CHECK(name(fourth.close()) == "OK");
    leading.await("screen=idle");
    led.await("screen=idle");
}
