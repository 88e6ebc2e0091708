// What happened at the reader and at the terminal, taken into the situation.
#pragma once

#include "rules/law.hpp"
#include "rules/situation.hpp"

namespace mdg::visit {

// A card was read. tries_left: of its PIN.
void card_read(rules::Situation& s, rules::Card card, rules::CertificateUse certificate, int tries_left);
// It could not be read, or was taken away: whatever it had proven is gone. lies: it is still on the reader.
void card_lost(rules::Situation& s, rules::CardTrouble trouble, bool lies);
// The card's answer to a PIN. verified, wrong, blocked, or lost where no answer came.
void pin_answered(rules::Situation& s, rules::PinState state, int tries_left);
// not_tried: the person chose another way at the reader.
void face_answered(rules::Situation& s, rules::FaceState face);
// By staff at the reader alone, who need the desk for nothing (R-VIS-09). not_tried: it is another person.
void staff_compared(rules::Situation& s, rules::VisualState visual, rules::VisualReason reason);
// The central system's answer, to the card or to a document's number.
void check_answered(rules::Situation& s, rules::Answer answer, rules::PersonMatch match, bool candidates,
                    const rules::Law& law);
// Registered for insurance use: what the centre knows is asked anew. Not: another proof is (R-CARD-09).
void card_registered(rules::Situation& s, bool registered);
void check_failed(rules::Situation& s, rules::Line line, const rules::Law& law);
void conclusion_kept(rules::Situation& s);

} // namespace mdg::visit
