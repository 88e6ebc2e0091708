// A desk with a face reader on it, and a patient who acts at that reader's screen.
#pragma once

#include "api/reception/desk.hpp"
#include "api/reception/reader.hpp"

#include "support/catch.hpp"

namespace mdg::api_test {

struct Setting {
    std::string profile = hanako.profile;
    std::string updated = visit_day;     // of the reader
    std::string authority = "authority"; // of the card's certificate, made on the visit's day
    std::string day = visit_day;
    Fields options = {}; // of the visit
    Fields config = {};
    bool two_readers = false;
};

inline Fields joined(Fields fields, const Fields& more) {
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
        clinic.make_card(setting.profile, setting.authority, setting.day);
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

} // namespace mdg::api_test
