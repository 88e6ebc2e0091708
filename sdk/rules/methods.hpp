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
    no_card,             // none was shown, or another way was chosen
    card_not_read,       // R-CARD-11
    card_broken,         // R-CARD-10
    card_soiled,         // R-CARD-10
    phone_not_supported, // R-MOB-07
    certificate,         // it cannot be used on this day (R-CERT-08)
    phone_certificate,   // a phone has no grace (R-CONF-02)
    not_online,          // the counter does not check online (R-FAC-14)
    no_tool,             // ② without one (R-MOB-04)
    wrong_tool,          // of another class (R-MOB-05)
    not_in_scene,        // R-MOB-01
    too_early,           // ② had not begun (R-MOB-13)
    no_reader,
    reader_out,
    card_has_no_pin,    // R-CARD-02
    card_has_no_photo,  // R-CARD-03
    phone_has_no_photo, // R-CONF-15
    phone_has_no_pin,   // R-CONF-15
    not_a_phone,        // the phone's own proof needs a phone
    not_in_class,       // R-AUTH-02, R-AUTH-03
    not_at_tool,        // R-MOB-02
    not_at_reader,      // R-AUTH-04
    camera_out,
    pin_pad_out,
    pin_blocked,   // R-AUTH-09
    pin_forgotten, // R-AUTH-11
};
inline constexpr int closed_count = 27;

struct Methods {
    MethodSet open;
    std::array<Closed, method_count> why{}; // by Method
    Cited rules;
};

Methods allowed_methods(const Situation& s, const Law& law);

// What is offered after the face check failed, the end of the reception never being one of them (R-AUTH-18).
MethodSet after_face_failure(const Methods& methods);

// A card without a photo was made from this day on (R-CARD-04). One before it is an inconsistent fact.
bool photoless_card_exists(Date day, const Law& law);

// A check holds for the visit it was made for, not for a later one (R-AUTH-20).
bool check_holds(Date checked, Date visit);

// --- the staff check (R-VIS) ----------------------------------------------------------------------------------------

using VisualReasons = base::SmallSet<VisualReason>;

// The reasons that hold now: (a) only once face and PIN are both out of the question; the others are for staff to judge.
VisualReasons visual_reasons(const Situation& s, const Methods& methods);

enum class VisualWay : std::uint8_t { passcode, terminal, tool }; // at the reader, through the terminal, in the app

// In the order to offer them (R-VIS-15).
using VisualWays = base::Few<VisualWay, 2>;
VisualWays visual_ways(const Situation& s, const Law& law);
VisualWay visual_way(const Situation& s, const Law& law);

// A counter whose reader fails may go on with the stand-by tool (R-FAC-03).
bool stand_by_helps(const Situation& s);
// The counter as it is then.
Site on_stand_by(Site site);

} // namespace mdg::rules
