// What the patient does at the reader's own screen, and what the desk sees of it.
#include "api/reception/desk.hpp"
#include "api/reception/reader.hpp"

#include "support/catch.hpp"

using namespace mdg::api_test;

namespace {

std::string quoted(const std::string& value) {
    return "\"" + value + "\"";
}

// A desk with a face reader on it, and a patient whose card lies there.
struct AtPanel {
    explicit AtPanel(const Fields& options = {}, const std::string& profile = hanako.profile, const Fields& config = {})
        : reader(clinic)
        , desk(clinic,
               with({{"plugin_dir", quoted(MDG_CLINIC_PLUGIN_DIR)}, {"reader_state_dir", quoted(reader.state_dir())}},
                    config))
        , reception(begin(profile, options)) {
        clinic.start_terminal();
        reader.place_card();
    }

    static Fields with(Fields fields, const Fields& more) {
        for (const auto& [name, value] : more) fields[name] = value;
        return fields;
    }
    Reception begin(const std::string& profile, const Fields& options) const {
        clinic.make_card(profile);
        return desk.receive(hanako, with({{"reader_name", quoted("Hi-CARA")}}, options));
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
