// Which ways of proving who the patient is are open now, and why the others are closed: a total function of card,
// class, tool, reader, device state and day (R-AUTH-05). An empty set leads to the ladder.
#pragma once

#include "rules/law.hpp"
#include "rules/situation.hpp"

#include <array>

namespace mdg::rules {

using MethodSet = base::SmallSet<Method>;

enum class Closed : std::uint8_t {
    open,
    no_card,             // none was shown, or it cannot be read
    card_has_no_pin,     // R-CARD-02
    card_has_no_photo,   // R-CARD-03
    phone_has_no_photo,  // R-CONF-15
    not_a_phone,         // the phone's own proof needs a phone
    phone_not_supported, // R-MOB-07
    not_in_class,        // R-AUTH-01 to R-AUTH-03
    not_at_tool,         // R-AUTH-02
    not_at_reader,       // R-AUTH-04
    reader_out,
    camera_out,
    pin_pad_out,
    pin_blocked,   // R-AUTH-09
    pin_forgotten, // R-AUTH-11
    certificate,   // it cannot be used on this day (R-CERT-08)
};

struct Methods {
    MethodSet open;
    std::array<Closed, method_count> why{}; // by Method
    Cited rules;
};

Methods allowed_methods(const Situation& s, const Law& law);

// --- the staff check (R-VIS) ----------------------------------------------------------------------------------------

using VisualReasons = base::SmallSet<VisualReason>;

// The reasons that hold now: (a) only once face and PIN are both out of the question.
VisualReasons visual_reasons(const Situation& s, const Methods& methods);

enum class VisualWay : std::uint8_t { passcode, terminal, tool }; // at the reader, through the terminal, in the app

VisualWay visual_way(const Situation& s, const Law& law);

// A counter whose reader fails may go on with the stand-by tool (R-FAC-03).
bool stand_by_helps(const Situation& s);
// The counter as it is then.
Site on_stand_by(Site site);

} // namespace mdg::rules
