// A desk with a face reader that leads the identification, and a patient who does at it what a script says.
#pragma once

#include "api/reception/desk.hpp"
#include "api/reception/reader.hpp"

#include "support/catch.hpp"

#include <optional>

namespace mdg::api_test::leader {

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

inline Script joined(Script one, const Script& two) {
    one.insert(one.end(), two.begin(), two.end());
    return one;
}

inline const Script face{"choose face", "look match"};
inline const Script pin{"choose pin", "digits 1234"};
inline const Script no_match{"choose face", "look no_match", "look no_match", "look no_match"};

} // namespace mdg::api_test::leader
