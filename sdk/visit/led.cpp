#include "visit/led.hpp"

#include "rules/consent.hpp"
#include "visit/conductor.hpp"

#include <madoguchi/plugin.h>

#include <array>
#include <utility>

namespace mdg::visit {
namespace {

using record::Record;
using rules::FaceState;
using rules::Method;
using rules::PinState;

constexpr std::array<std::pair<Method, std::uint64_t>, rules::method_count> methods_by_bit{{
    {Method::face, MDGP_METHOD_FACE},
    {Method::pin, MDGP_METHOD_PIN},
    {Method::visual, MDGP_METHOD_VISUAL},
    {Method::phone, MDGP_METHOD_PHONE},
}};

// Each event takes effect before the next is told: an answer names the step that it answers.
class Told {
public:
    explicit Told(const Facts& facts)
        : facts_(facts) {}

    void add(Event event) {
        apply(facts_, event.kind, event.content);
        events_.push_back(std::move(event));
    }
    // Where the step asks for it; at the step of the method itself it was chosen before.
    void choose(Choice choice) {
        const Step step = next_step(facts_.situation, rules::law());
        if (!step.choices.has(choice)) return;
        Record said(MDG_KIND_ANSWER);
        said.set_text(MDG_FIELD_VISIT_CHOICE, code_of(choice));
        add(event::answered(step.code, std::move(said)));
    }
    void choose_face() {
        if (!facts_.situation.person.face_wanted) choose(Choice::face);
    }
    void choose_pin() {
        if (!facts_.situation.person.pin_wanted) choose(Choice::pin);
    }
    std::vector<Event> events() && { return std::move(events_); }

private:
    Facts facts_;
    std::vector<Event> events_;
};

// The reader does not tell why staff compared by sight; what the rules allow no other way for is known all the same.
rules::VisualReason reason_known(const rules::Situation& s) {
    const auto reasons = rules::visual_reasons(s, rules::allowed_methods(s, rules::law()));
    return reasons.has(rules::VisualReason::face_and_pin) ? rules::VisualReason::face_and_pin
                                                          : rules::VisualReason::none;
}

} // namespace

std::uint64_t device_methods(const rules::MethodSet& methods) {
    std::uint64_t bits = 0;
    for (const auto& [method, bit] : methods_by_bit)
        if (methods.has(method)) bits |= bit;
    return bits;
}

rules::MethodSet may_offer(const rules::Situation& s) {
    rules::MethodSet open = rules::allowed_methods(s, rules::law()).open;
    if (s.card.tries_left == 1 && !s.person.last_try_wanted) open.remove(Method::pin);
    return open;
}

std::uint32_t consent_mode_due(const rules::Situation& s) {
    if (s.person.consent != rules::Consent::not_asked) return 0;
    rules::Situation then = s;
    then.person.face = FaceState::verified;
    switch (rules::consent_form(then, rules::law())) {
    case rules::ConsentForm::screens_three:
        return MDGP_CONSENT_MODE_PER_ITEM;
    case rules::ConsentForm::screen_one:
        return MDGP_CONSENT_MODE_BUNDLE;
    default:
        return 0;
    }
}

std::vector<Event> events_of(const Facts& facts, const Led& led) {
    Told told(facts);
    const auto& [outcome, method, remaining, document] = led.said;
    const bool verified = outcome == MDGP_OUTCOME_VERIFIED;
    const int before = facts.situation.card.tries_left;
    const int left = led.tries_left.value_or(before);
    const bool blocked = outcome == MDGP_OUTCOME_SECRET_BLOCKED || (led.tries_left && left == 0);
    // Tries that the person made, also where another way was taken in the end (R-AUTH-09).
    const bool wrong = outcome == MDGP_OUTCOME_WRONG_SECRET && method == MDGP_METHOD_PIN;
    if (!(verified && method == MDGP_METHOD_PIN) && (wrong || blocked || left < before)) {
        told.choose_pin();
        told.add(event::pin_result(blocked ? PinState::blocked : PinState::wrong, blocked ? 0 : left));
    }
    if (verified && method == MDGP_METHOD_PIN) {
        told.choose_pin();
        told.add(event::pin_result(PinState::verified, left, led.card, led.trouble));
    } else if (verified && method == MDGP_METHOD_FACE) {
        told.choose_face();
        told.add(event::face_result(FaceState::verified, led.card, led.trouble));
    } else if (verified && method == MDGP_METHOD_VISUAL) {
        told.choose(Choice::visual);
        told.add(
            event::staff_compared(rules::VisualState::verified, reason_known(facts.situation), led.card, led.trouble));
    } else if (method == MDGP_METHOD_PHONE && facts.situation.card.card == rules::Card::iphone) {
        told.add(event::face_result(verified ? FaceState::verified : FaceState::failed, led.card, led.trouble));
    } else if (outcome == MDGP_OUTCOME_NO_MATCH && method == MDGP_METHOD_FACE) {
        told.choose_face();
        told.add(event::face_result(FaceState::failed));
    } else if (outcome == MDGP_OUTCOME_NO_MATCH && method == MDGP_METHOD_VISUAL) {
        told.add(event::staff_compared(rules::VisualState::not_tried));
    } else if (outcome == MDGP_OUTCOME_STAFF_CALLED) {
        told.choose(Choice::visual);
    }
    return std::move(told).events();
}

} // namespace mdg::visit
