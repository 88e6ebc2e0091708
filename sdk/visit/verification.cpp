#include "visit/verification.hpp"

#include "rules/methods.hpp"

namespace mdg::visit {
namespace {

using namespace rules;

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
    Step step{StepCode::choose_method, Work::choose, ways(methods), {}, {}};
    if (s.person.pin == PinState::blocked) {
        step.texts = {"pin_blocked"};
        step.rules = {"R-AUTH-09", "R-AUTH-10", "R-AUTH-18"};
    } else if (s.card.tries_left == 0) { // a card without a PIN does not say that it is one
        step.texts = {"pin_not_usable"};
        step.rules = {"R-AUTH-09", "R-AUTH-10", "R-AUTH-18", "R-CARD-02"};
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
              Work::compare,
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

void choose(Person& person, Method method) {
    person.face_wanted = method == Method::face;
    person.pin_wanted = method == Method::pin;
    person.visual_wanted = method == Method::visual;
}

// The card is not this patient's: it proves nothing for them.
void card_of_another(Situation& s) {
    const CardFacts was = s.card;
    s.card = {};
    s.card.card = Card::not_shown;
    s.card.asked_again = was.asked_again;
    s.card.lies = was.lies;
    s.person = {};
    s.check = {};
}

VisualReason reason_of(Choice choice) {
    switch (choice) {
    case Choice::reason_face_and_pin:
        return VisualReason::face_and_pin;
    case Choice::reason_condition:
        return VisualReason::condition;
    case Choice::reason_unwell:
        return VisualReason::unwell;
    case Choice::reason_machine:
        return VisualReason::machine;
    default:
        return VisualReason::none;
    }
}

bool compared(Situation& s, Choice choice) {
    switch (choice) {
    case Choice::same_person:
        s.person.visual = VisualState::verified;
        return true;
    case Choice::other_person:
        card_of_another(s);
        return true;
    case Choice::no_photo:
        s.card.card = Card::no_photo;
        s.person.visual_wanted = false;
        return true;
    default:
        return false;
    }
}

} // namespace

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
                     Work::verify_phone,
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

bool verification_answer(Situation& s, const Step& step, Choice choice) {
    if (step.code == StepCode::compare_photo) return compared(s, choice);
    if (const VisualReason reason = reason_of(choice); reason != VisualReason::none) {
        s.person.reason = reason;
        return true;
    }
    switch (choice) {
    case Choice::face:
        choose(s.person, Method::face);
        return true;
    case Choice::pin:
        choose(s.person, Method::pin);
        return true;
    case Choice::visual:
        choose(s.person, Method::visual);
        return true;
    case Choice::last_try:
        choose(s.person, Method::pin);
        s.person.last_try_wanted = true;
        return true;
    case Choice::forgot_pin:
        s.person.pin = PinState::forgotten;
        s.person.pin_wanted = false;
        return true;
    case Choice::ok:
        if (step.code != StepCode::use_stand_by) return false;
        s.site = on_stand_by(s.site);
        return true;
    default:
        return false;
    }
}

} // namespace mdg::visit
