#include "promises.hpp"
#include "space.hpp"

namespace mdg::exhaustive {
namespace {

using namespace rules;
using visit::Choice;
using visit::Step;
using visit::StepCode;
using visit::Work;

bool was_shown(const Situation& s) {
    return s.card.left || s.card.trouble != CardTrouble::none ||
           (s.card.card != Card::not_looked_at && s.card.card != Card::not_shown);
}

constexpr Date new_flow{std::chrono::year(2024), std::chrono::December, std::chrono::day(2)}; // R-DATE-03

// R-BURD-07 to R-BURD-11: nothing was shown, and neither a broken line nor a document stands against it.
bool whole_may_be_lawful(const Situation& s) {
    const bool down = s.site.line == Line::site_down || s.site.line == Line::wide_down;
    const bool certificate = s.ladder.document == Document::eligibility_certificate && s.visit_date >= new_flow;
    return !was_shown(s) && !(down && !s.patient.returning) && !certificate;
}

bool somebody_can_go_on(const Step& step) {
    if (step.code == StepCode::done) return step.choices.empty() && step.work == Work::none;
    return !step.choices.empty() || step.work != Work::none;
}

// A person who wants to end it can, wherever a person is asked (R-AUTH-12), except where the work is done or must not be
// left half done.
bool can_be_ended(const Step& step) {
    switch (step.code) {
    case StepCode::working:
    case StepCode::done:
    case StepCode::take_card:
    case StepCode::show_alert:
    case StepCode::ask_consent:
    case StepCode::confirm_person:
    case StepCode::choose_qualification:
        return true;
    default:
        return step.choices.has(Choice::abandon);
    }
}

bool pin_is_lawful(const Situation& s) {
    return s.card.card != Card::face_only && s.card.card != Card::iphone && s.card.tries_left > 0 &&
           s.person.pin != PinState::blocked && s.person.pin != PinState::forgotten &&
           (s.card.tries_left > 1 || s.person.last_try_wanted);
}

bool photo_is_lawful(const Situation& s) {
    return s.card.card == Card::photo || s.card.card == Card::face_only;
}

} // namespace

int broken_promises(const Situation& s, const Step& step, const Conclusion& conclusion) {
    int broken = 0;
    const auto promise = [&](bool kept, const char* what) {
        if (kept) return;
        ++broken;
        fault(what, s);
    };
    promise(somebody_can_go_on(step), "a step that nobody can take is no step");
    promise(can_be_ended(step), "R-AUTH-12: the patient can end it");
    promise(step.code == StepCode::done || step.texts.size() > 0, "every step says what it is about");
    promise(conclusion.share.share == Share::normal || whole_may_be_lawful(s),
            "R-BURD-01: never the whole amount where the card was shown, a document proves it or the line failed");
    promise(conclusion.share.rules.size() > 0, "the share names its rule");
    promise(*conclusion.text != 0, "every conclusion has a text");
    if (step.code == StepCode::enter_pin)
        promise(pin_is_lawful(s), "R-AUTH-09, R-CARD-02: a PIN only where it is lawful");
    if (step.code == StepCode::compare_photo || step.code == StepCode::verify_face)
        promise(photo_is_lawful(s), "R-CARD-03, R-VIS-05: no photo, no face and no staff check");
    if (step.code == StepCode::verify_face)
        promise(s.site.service == ServiceClass::regular && s.site.reader == ReaderKind::face,
                "R-AUTH-02 to R-AUTH-04: the face only at a face reader of class 1");
    if (step.code == StepCode::ask_consent)
        promise(s.site.service != ServiceClass::eligibility_only && s.site.service != ServiceClass::none,
                "R-FAC-16: class 3 never asks for medical information");
    if (step.work == Work::check)
        promise(s.card.card > Card::not_shown && s.card.certificate != CertificateUse::out_of_grace,
                "R-CERT-08: no check by a card that does not serve");
    if (step.code == StepCode::done) promise(!s.card.lies, "R-CONS-15: the card goes back to the patient");
    return broken;
}

} // namespace mdg::exhaustive
