// A face reader as the library's own camera: the face is compared in the reader, the order is the library's.
#include "api/reception/desk.hpp"
#include "api/reception/reader.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <thread>

using namespace mdg::api_test;

namespace {

// A desk with a face reader on it, and a patient whose card lies there.
struct AtFaceReader {
    explicit AtFaceReader(const std::string& profile = hanako.profile)
        : reader(clinic)
        , desk(clinic,
               {{"plugin_dir", quoted(MDG_CLINIC_PLUGIN_DIR)}, {"reader_state_dir", quoted(reader.state_dir())}})
        , reception(desk.receive(hanako, {{"reader_name", quoted("Hi-CARA")}})) {
        clinic.start_terminal();
        clinic.make_card(profile);
        reader.place_card();
    }

    // The patient chooses the face; the camera is on.
    void look() const {
        const Step choose = reception.expect(MDG_VISIT_STEP_CHOOSE_METHOD);
        CHECK(choose.accepts(MDG_VISIT_CHOICE_FACE));
        REQUIRE(reception.answer(MDG_VISIT_CHOICE_FACE) == "OK");
        reception.expect(MDG_VISIT_STEP_VERIFY_FACE);
        reader.await("screen=face");
    }

    // What stands once the camera is done.
    Step after_face() const {
        for (;;)
            if (Step step = reception.next(); step.code != MDG_VISIT_STEP_VERIFY_FACE) return step;
    }

    Record finish() const {
        REQUIRE(after_face().code == MDG_VISIT_STEP_TAKE_CARD);
        REQUIRE(reception.answer(MDG_VISIT_CHOICE_OK) == "OK");
        reception.expect(MDG_VISIT_STEP_DONE);
        return reception.result();
    }

    void wait_for_reader() const {
        for (int i = 0; i < 500; ++i) {
            Record readers;
            REQUIRE(name(mdg_readers(desk.context(), readers.out(), nullptr)) == "OK");
            if (mdg_record_count(readers.get(), MDG_FIELD_READER) != 0) return;
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        FAIL("the reader does not come back");
    }

    Clinic clinic;
    FaceReader reader;
    Desk desk;
    Reception reception;
};

} // namespace

TEST_CASE("a face that matches verifies the person, and no PIN is sent (R-AUTH-01, R-AUTH-17, R-AUTH-19)",
          "[face][R-AUTH-01][R-AUTH-17][R-AUTH-19]") {
    const AtFaceReader at;
    at.look();
    at.reader.tell({"press look match"});
    const Record result = at.finish();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    CHECK(text(result.get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_FACE);
    const mdg_record card = mdg_record_at(result.get(), MDG_FIELD_CARD, 0);
    CHECK(text(card, MDG_FIELD_PIN_STATE) == MDG_PIN_STATE_NOT_ASKED);
    CHECK(text(mdg_record_at(card, MDG_FIELD_ATTRIBUTES, 0), MDG_FIELD_NAME) == "見本　花子");
    CHECK(mdg_record_count(result.get(), MDG_FIELD_CLAIM) == 1);
    CHECK(at.clinic.pin_tries() == 3);
    at.reader.await("screen=idle");
    at.reader.await("captures=0");
}

TEST_CASE("a face that does not match leaves the other ways (R-AUTH-17, R-AUTH-18)", "[face][R-AUTH-17][R-AUTH-18]") {
    const AtFaceReader at;
    at.look();
    // As often as the library allows, or at once where it looked like a picture.
    const int tries = GENERATE(3, 1);
    for (int i = 0; i < tries; ++i) at.reader.tell({tries == 1 ? "press look spoof" : "press look no_match"});
    at.reader.await("screen=idle");
    at.reader.await("captures=0");
    const Step step = at.after_face();
    REQUIRE(step.code == MDG_VISIT_STEP_CHOOSE_METHOD);
    CHECK(step.says("顔を確認できませんでした"));
    CHECK_FALSE(step.accepts(MDG_VISIT_CHOICE_OK));
    REQUIRE(at.reception.answer(MDG_VISIT_CHOICE_PIN) == "OK");
    at.reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    CHECK(at.reception.enter_pin("1234") == "OK");
    CHECK(text(at.reception.finish().get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_PIN);
}

TEST_CASE("a patient who chooses the PIN at the reader, or at the desk meanwhile, has not failed (R-AUTH-12)",
          "[face][R-AUTH-12]") {
    const AtFaceReader at;
    at.look();
    if (GENERATE(true, false)) {
        at.reader.tell({"press choose pin"});
        const Step choose = at.after_face();
        CHECK(choose.code == MDG_VISIT_STEP_CHOOSE_METHOD);
        CHECK_FALSE(choose.says("顔を確認できませんでした"));
    }
    REQUIRE(at.reception.answer(MDG_VISIT_CHOICE_PIN) == "OK");
    at.reception.expect(MDG_VISIT_STEP_ENTER_PIN);
    at.reader.await("captures=0");
    CHECK(at.reception.enter_pin("1234") == "OK");
    CHECK(text(at.reception.finish().get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_PIN);
}

TEST_CASE("a card taken away, or the reader unplugged, before the camera asks for the card again and spends no try",
          "[face][R-CARD-10][R-PRIV-04]") {
    const AtFaceReader at;
    at.look();
    const bool unplugged = GENERATE(false, true);
    at.reader.tell({unplugged ? "plug off" : "take"});
    const Step again = at.after_face();
    CHECK(again.code == MDG_VISIT_STEP_PLACE_CARD);
    CHECK(again.error() != nullptr);
    CHECK(at.clinic.pin_tries() == 3);
    if (unplugged) at.reader.tell({"plug on"});
    if (!unplugged) at.reader.place_card();
    at.wait_for_reader();
    REQUIRE(at.reception.answer(MDG_VISIT_CHOICE_TRY_AGAIN) == "OK");
    at.look();
    at.reader.tell({"press look match"});
    CHECK(text(at.finish().get(), MDG_FIELD_VERIFICATION) == MDG_VERIFICATION_FACE);
}

TEST_CASE(
    "a reader that does not report that what its camera took is gone: the visit goes on and keeps it, and the desk "
    "is told (R-AUTH-19)",
    "[face][R-AUTH-19]") {
    const AtFaceReader at;
    at.look();
    at.reader.tell({"purge off", "press look match"});
    const Record result = at.finish();
    CHECK(text(result.get(), MDG_FIELD_VISIT_OUTCOME) == MDG_VISIT_OUTCOME_ELIGIBLE);
    CHECK(integer(result.get(), MDG_FIELD_CAPTURES_PURGED) == 0);
    Record event;
    do REQUIRE(name(mdg_next_event(at.desk.context(), 5000, event.out())) == "OK");
    while (text(event.get(), MDG_FIELD_EVENT_CODE) != MDG_EVENT_CODE_PURGE_MISSING);
    CHECK(text(event.get(), MDG_FIELD_READER_NAME) == "Hi-CARA 1");
}
