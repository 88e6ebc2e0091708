#include "visit/conductor.hpp"

#include "base/failure.hpp"
#include "rules/consent.hpp"
#include "rules/methods.hpp"
#include "visit/ladder.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace mdg::visit {
namespace {

using namespace rules;

Step working(Work what, const char* text) {
    return {StepCode::working, what, {}, {text}, {}};
}

Step ending(const Situation& s) {
    const bool read = s.card.card > Card::not_shown && s.card.trouble == CardTrouble::none;
    if (read && !s.card.taken) return {StepCode::take_card, Work::none, {Choice::ok}, {"take_card"}, {"R-CONS-15"}};
    return {StepCode::done, Work::none, {}, {}, {}};
}

Step place_card(const Situation& s) {
    if (s.card.trouble == CardTrouble::none)
        return {StepCode::place_card,
                Work::wait_for_card,
                {Choice::other_proof, Choice::no_card, Choice::abandon},
                {"place_card"},
                {"R-FLOW-01", "R-AUTH-12"}};
    return {StepCode::place_card,
            Work::none,
            {Choice::try_again, Choice::other_proof, Choice::no_card, Choice::abandon},
            {"place_card_again"},
            {"R-FLOW-01", "R-CARD-10", "R-CARD-11", "R-FLOW-04", "R-BURD-01"}};
}

bool usable(CertificateUse use) {
    return use == CertificateUse::valid || use == CertificateUse::expiring || use == CertificateUse::in_grace;
}

// --- who the patient is ---------------------------------------------------------------------------------------------

Choices ways(const Methods& methods) {
    Choices choices{Choice::other_proof, Choice::abandon};
    if (methods.open.has(Method::face)) choices.add(Choice::face);
    if (methods.open.has(Method::pin)) choices.add(Choice::pin);
    if (methods.open.has(Method::visual)) choices.add(Choice::visual);
    return choices;
}

Step enter_pin(const Situation& s, const Methods& methods) {
    const char* text = s.person.pin == PinState::wrong  ? "enter_pin_again"
                       : s.person.pin == PinState::lost ? "enter_pin_lost"
                                                        : "enter_pin";
    Step step{StepCode::enter_pin,
              Work::verify_pin,
              ways(methods),
              {text},
              {"R-AUTH-03", "R-AUTH-08", "R-AUTH-11", "R-AUTH-12"}};
    step.choices.remove(Choice::pin);
    step.choices.add(Choice::forgot_pin);
    return step;
}

Step choose_method(const Situation& s, const Methods& methods) {
    Step step{StepCode::choose_method, Work::none, ways(methods), {}, {}};
    if (s.person.pin == PinState::blocked || s.card.tries_left == 0) {
        step.texts = {"pin_blocked"};
        step.rules = {"R-AUTH-09", "R-AUTH-10", "R-AUTH-18"};
    } else if (s.person.face == FaceState::failed) {
        step.texts = {"face_failed"};
        step.rules = {"R-AUTH-17", "R-AUTH-18", "R-FLOW-12"};
    } else {
        step.texts = {"choose_method"};
        step.rules = {"R-AUTH-12", "R-AUTH-05"};
    }
    return step;
}

// Stopped before the try that would lock the PIN; only the patient can ask for it.
Step last_try(const Methods& methods) {
    Step step{StepCode::choose_method, Work::none, ways(methods), {"pin_last_try"}, {"R-AUTH-09", "R-AUTH-11"}};
    step.choices.remove(Choice::pin);
    step.choices.add(Choice::last_try);
    return step;
}

Step staff_check(const Situation& s, const Methods& methods, const Law& law) {
    if (s.person.reason == VisualReason::none) {
        Step step{StepCode::staff_check_reason,
                  Work::none,
                  {Choice::other_proof, Choice::abandon},
                  {"staff_check_reason"},
                  {"R-VIS-01", "R-VIS-02", "R-VIS-03", "R-VIS-04"}};
        const VisualReasons reasons = visual_reasons(s, methods);
        if (reasons.has(VisualReason::face_and_pin)) step.choices.add(Choice::reason_face_and_pin);
        if (reasons.has(VisualReason::condition)) step.choices.add(Choice::reason_condition);
        if (reasons.has(VisualReason::unwell)) step.choices.add(Choice::reason_unwell);
        if (reasons.has(VisualReason::machine)) step.choices.add(Choice::reason_machine);
        return step;
    }
    Step step{StepCode::compare_photo,
              Work::none,
              {Choice::same_person, Choice::other_person, Choice::no_photo, Choice::other_proof, Choice::abandon},
              {"compare_photo"},
              {"R-VIS-11", "R-VIS-12", "R-VIS-13"}};
    const VisualWays ways = visual_ways(s, law);
    if (ways.contains(VisualWay::passcode)) { // the one at the reader alone first (R-VIS-15)
        step.texts.push_back("staff_check_passcode");
        step.rules.append({"R-VIS-08", "R-VIS-10"});
    }
    if (ways.contains(VisualWay::terminal)) {
        step.texts.push_back("staff_check_terminal");
        step.rules.append({"R-VIS-06", ways.contains(VisualWay::passcode) ? "R-VIS-15" : "R-VIS-14"});
    }
    if (ways.contains(VisualWay::tool)) {
        step.texts.push_back("staff_check_tool");
        step.rules.push_back("R-AUTH-02");
    }
    return step;
}

// Empty once it is proven; "leave" where no method is left.
struct Verification {
    std::optional<Step> step;
    bool leave = false;
};

Verification verification(const Situation& s, const Law& law) {
    if (verified(s.person)) return {};
    const Methods methods = allowed_methods(s, law);
    if (methods.open.empty()) {
        if (stand_by_helps(s))
            return {Step{StepCode::use_stand_by,
                         Work::none,
                         {Choice::ok, Choice::other_proof, Choice::abandon},
                         {"use_stand_by"},
                         {"R-FAC-03", "R-AUTH-05"}}};
        return {std::nullopt, true};
    }
    if (s.person.visual_wanted && methods.open.has(Method::visual)) return {staff_check(s, methods, law)};
    if (s.person.face_wanted && methods.open.has(Method::face))
        return {Step{StepCode::verify_face,
                     Work::verify_face,
                     ways(methods),
                     {"verify_face"},
                     {"R-AUTH-01", "R-AUTH-17", "R-AUTH-19"}}};
    if (methods.open.has(Method::phone))
        return {Step{StepCode::verify_phone,
                     Work::verify_face,
                     {Choice::other_proof, Choice::abandon},
                     {"verify_phone"},
                     {"R-CONF-15", "R-CARD-05"}}};
    const bool pin_alone = !methods.open.has(Method::face); // the face reader lets the patient choose
    if (methods.open.has(Method::pin) && (s.person.pin_wanted || pin_alone)) {
        if (s.card.tries_left == 1 && !s.person.last_try_wanted) return {last_try(methods)};
        return {enter_pin(s, methods)};
    }
    return {choose_method(s, methods)};
}

std::optional<Step> alert(const Situation& s) {
    const bool expiring = s.card.certificate == CertificateUse::expiring;
    if (s.person.alert_shown || (!expiring && s.card.certificate != CertificateUse::in_grace)) return std::nullopt;
    Step step{StepCode::show_alert,
              Work::none,
              {Choice::ok},
              {expiring ? "alert_expiring" : "alert_in_grace", "alert_desk"},
              {}};
    if (expiring) {
        step.rules = {"R-CERT-02", "R-CERT-19"};
    } else {
        step.rules = {"R-CERT-04", "R-CERT-05", "R-CERT-14", "R-CERT-15", "R-CERT-19"};
    }
    return step;
}

std::optional<Step> consent(const Situation& s, const Law& law) {
    if (s.person.consent != Consent::not_asked) return std::nullopt;
    const ConsentForm form = consent_form(s, law);
    if (form == ConsentForm::none) return std::nullopt;
    Step step{
        StepCode::ask_consent, Work::none, {Choice::agree, Choice::agree_partly, Choice::refuse}, {}, {"R-CONS-06"}};
    switch (form) {
    case ConsentForm::none:
        break;
    case ConsentForm::screens_three:
        step.texts = {"consent_screens"};
        step.rules.append({"R-CONS-01", "R-CONS-03"});
        break;
    case ConsentForm::screen_one:
        step.texts = {"consent_screen"};
        step.rules.append({"R-CONS-02", "R-CONS-04"});
        break;
    case ConsentForm::paper_2024:
        step.texts = {"consent_paper_2024"};
        step.rules.append({"R-CONS-11", "R-CONS-13"});
        break;
    case ConsentForm::paper_2025:
        step.texts = {"consent_paper_2025"};
        step.rules.append({"R-CONS-12", "R-CONS-13"});
        break;
    }
    return step;
}

// --- the check ------------------------------------------------------------------------------------------------------

Step failed_check(const Situation& s) {
    Step step{StepCode::check_failed,
              Work::none,
              {Choice::try_again, Choice::other_proof, Choice::abandon},
              {"check_failed"},
              {"R-FLOW-04", "R-FLOW-10", "R-BURD-01"}};
    if (line_down(s)) step.rules.append({"R-FLOW-13", "R-DOWN-01"});
    return step;
}

// The way of the card. Empty: it ends here without a qualification, the ladder begins; a step that concludes where it
// ends with one.
std::optional<Step> by_card(const Situation& s, const Law& law) {
    if (s.card.card == Card::not_shown || s.card.left) return std::nullopt;
    if (s.card.card == Card::not_looked_at || s.card.trouble != CardTrouble::none) return place_card(s);
    if (!usable(s.card.certificate)) return std::nullopt;
    if (auto [step, leave] = verification(s, law); step || leave) return step;
    if (auto step = alert(s)) return step;
    if (auto step = consent(s, law)) return step;
    switch (s.check.made) {
    case Check::not_made:
        return working(Work::check, "working_check");
    case Check::failed:
        return failed_check(s);
    case Check::answered:
        break;
    }
    if (s.check.match == PersonMatch::other) return std::nullopt;
    if (s.check.match == PersonMatch::differs)
        return Step{StepCode::confirm_person,
                    Work::none,
                    {Choice::same_person, Choice::other_person},
                    {"confirm_person"},
                    {"R-MATCH-04", "R-MATCH-06"}};
    if (s.check.answer == Answer::several && s.check.candidates && !s.check.chosen)
        return Step{StepCode::choose_qualification,
                    Work::none,
                    {Choice::chosen, Choice::none},
                    {"choose_qualification"},
                    {"R-ONL-01"}};
    if (s.check.answer == Answer::valid || s.check.answer == Answer::valid_assistance ||
        s.check.answer == Answer::several)
        return working(Work::conclude, "working");
    return std::nullopt;
}

void choose(Person& person, Method method) {
    person.face_wanted = method == Method::face;
    person.pin_wanted = method == Method::pin;
    person.visual_wanted = method == Method::visual;
}

// The card is not this patient's: it proves nothing for them.
void card_of_another(Situation& s) {
    const bool asked = s.card.asked_again;
    s.card = {};
    s.card.card = Card::not_shown;
    s.card.asked_again = asked;
    s.person = {};
    s.check = {};
}

} // namespace

Step next_step(const Situation& s, const Law& law) {
    if (s.abandoned || s.concluded) return ending(s);
    if (auto step = by_card(s, law)) return *step;
    return ladder_step(s, law);
}

void take_answer(Situation& s, const Step& step, Choice choice, const Law& law) {
    if (!step.choices.has(choice))
        throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION,
                            "step " + std::string(code_of(step.code)) + " does not accept this answer");
    if (choice == Choice::abandon) {
        s.abandoned = true;
        return;
    }
    if (ladder_answer(s, step, choice, law)) return;
    switch (choice) {
    case Choice::other_proof:
        s.card.left = true;
        return;
    case Choice::no_card: // also where the trouble was the reader's
        s.card.card = Card::not_shown;
        s.card.trouble = CardTrouble::none;
        return;
    case Choice::try_again:
        if (step.code == StepCode::check_failed) {
            s.check.made = Check::not_made;
        } else {
            s.card.trouble = CardTrouble::none;
        }
        return;
    case Choice::last_try:
        choose(s.person, Method::pin);
        s.person.last_try_wanted = true;
        return;
    case Choice::face:
        return choose(s.person, Method::face);
    case Choice::pin:
        return choose(s.person, Method::pin);
    case Choice::visual:
        return choose(s.person, Method::visual);
    case Choice::forgot_pin:
        s.person.pin = PinState::forgotten;
        s.person.pin_wanted = false;
        return;
    case Choice::reason_face_and_pin:
        s.person.reason = VisualReason::face_and_pin;
        return;
    case Choice::reason_condition:
        s.person.reason = VisualReason::condition;
        return;
    case Choice::reason_unwell:
        s.person.reason = VisualReason::unwell;
        return;
    case Choice::reason_machine:
        s.person.reason = VisualReason::machine;
        return;
    case Choice::same_person:
        if (step.code == StepCode::compare_photo) {
            s.person.visual = VisualState::verified;
        } else {
            s.check.match = PersonMatch::confirmed;
        }
        return;
    case Choice::other_person:
        if (step.code == StepCode::compare_photo) {
            card_of_another(s);
        } else {
            s.check.match = PersonMatch::other;
        }
        return;
    case Choice::no_photo:
        s.card.card = Card::no_photo;
        s.person.visual_wanted = false;
        return;
    case Choice::agree:
        s.person.consent = Consent::given;
        return;
    case Choice::agree_partly:
        s.person.consent = Consent::partly;
        return;
    case Choice::refuse:
        s.person.consent = Consent::refused;
        return;
    case Choice::chosen:
        s.check.chosen = true;
        s.check.answer = Answer::valid;
        return;
    case Choice::none:
        s.check.chosen = true;
        return;
    case Choice::ok:
        if (step.code == StepCode::show_alert) s.person.alert_shown = true;
        if (step.code == StepCode::use_stand_by) s.site = on_stand_by(s.site);
        if (step.code == StepCode::take_card) s.card.taken = true;
        return;
    default: // the ladder's own
        return;
    }
}

void card_read(Situation& s, Card card, CertificateUse certificate, int tries_left) {
    s.card.card = card;
    s.card.trouble = CardTrouble::none;
    s.card.certificate = certificate;
    s.card.tries_left = static_cast<std::uint8_t>(std::clamp(tries_left, 0, 15));
}

void card_lost(Situation& s, CardTrouble trouble) {
    s.card.card = Card::not_looked_at;
    s.card.trouble = trouble;
    s.card.certificate = CertificateUse::unread;
    s.person = {};
}

void pin_answered(Situation& s, PinState state, int tries_left) {
    s.person.pin = state;
    s.person.last_try_wanted = false;
    s.card.tries_left = static_cast<std::uint8_t>(std::clamp(tries_left, 0, 15));
    if (state == PinState::blocked || tries_left == 0) s.person.pin_wanted = false;
}

void face_answered(Situation& s, bool same) {
    if (s.card.card == Card::iphone) {
        s.person.phone_verified = same;
        if (!same) s.card.left = true;
        return;
    }
    s.person.face = same ? FaceState::verified : FaceState::failed;
    s.person.face_wanted = false;
}

void check_answered(Situation& s, Answer answer, PersonMatch match, bool candidates, const Law& law) {
    if (ladder_waits_for_check(s)) return number_answered(s, Check::answered, answer, law);
    s.check = {Check::answered, answer, match, candidates, false};
    s.site.line = Line::up;
}

void check_failed(Situation& s, Line line, const Law& law) {
    if (line != Line::unknown) s.site.line = line;
    if (ladder_waits_for_check(s)) return number_answered(s, Check::failed, Answer::none, law);
    s.check.made = Check::failed;
}

void conclusion_kept(Situation& s) {
    s.concluded = true;
}

} // namespace mdg::visit
