#include "visit/happened.hpp"

#include "visit/ladder.hpp"
#include "visit/verification.hpp"

#include <algorithm>

namespace mdg::visit {

using namespace rules;

void card_read(Situation& s, Card card, CertificateUse certificate, int tries_left) {
    s.card.card = card;
    s.card.trouble = CardTrouble::none;
    s.card.certificate = certificate;
    s.card.tries_left = static_cast<std::uint8_t>(std::clamp(tries_left, 0, 15));
    s.card.lies = true;
}

void card_lost(Situation& s, CardTrouble trouble, bool lies) {
    s.card.lies = lies;
    s.card.card = Card::not_looked_at;
    s.card.trouble = trouble;
    s.card.certificate = CertificateUse::unread;
    s.person = {};
}

void pin_answered(Situation& s, PinState state, int tries_left) {
    s.person.last_try_wanted = false;
    s.card.tries_left = static_cast<std::uint8_t>(std::clamp(tries_left, 0, 15));
    const bool stopped = state == PinState::not_asked; // at the reader, to go another way (R-AUTH-12)
    if (!stopped) s.person.pin = state;
    if (stopped || state == PinState::blocked || tries_left == 0) s.person.pin_wanted = false;
}

void face_answered(Situation& s, FaceState face) {
    if (s.card.card == Card::iphone) {
        s.person.phone_verified = face == FaceState::verified;
        if (!s.person.phone_verified) s.card.left = true;
        return;
    }
    s.person.face = face;
    s.person.face_wanted = false;
}

void staff_compared(Situation& s, VisualState visual, VisualReason reason) {
    if (visual != VisualState::verified) {
        verification_answer(s, {StepCode::compare_photo, Work::none, {Choice::other_person}, {}, {}},
                            Choice::other_person);
        return;
    }
    s.person.visual = visual;
    s.person.visual_wanted = true;
    s.person.reason = reason;
}

void check_answered(Situation& s, Answer answer, PersonMatch match, bool candidates, const Law& law) {
    if (ladder_waits_for_check(s)) return number_answered(s, Check::answered, answer, law);
    s.check = {Check::answered, answer, match, candidates, false, false, s.check.registration_tried};
    s.site.line = Line::up;
}

void card_registered(Situation& s, bool registered) {
    if (registered) s.check = {};
    s.check.registration_wanted = false;
    s.check.registration_tried = true;
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
