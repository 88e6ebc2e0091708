// Who but the patient may act at the reader (R-AUTH-13 to R-AUTH-16). The patient keeps the card (R-AUTH-16, R-PRIV-06).
#pragma once

#include "rules/situation.hpp"

namespace mdg::rules {

enum class Helper : std::uint8_t { proxy, family, carer, staff };
enum class HelpAct : std::uint8_t { place_card, enter_pin, keep_card };
enum class HelpReason : std::uint8_t { none, child, cannot_operate };

struct Help {
    Helper by = Helper::family;
    HelpAct act = HelpAct::place_card;
    HelpReason reason = HelpReason::none; // why the patient does not do it
    bool wished = false;                  // by the patient
    bool patient_present = false;         // it is done in front of the patient
};

enum class HelpVerdict : std::uint8_t {
    allowed,
    patient_can,  // no reason was named
    not_wished,   // R-AUTH-15
    not_in_front, // R-AUTH-15
    proxy_only,   // the PIN is keyed by the patient or a proxy (R-AUTH-13)
    never_taken,  // R-AUTH-16
};

struct HelpDecision {
    HelpVerdict verdict = HelpVerdict::allowed;
    Cited rules;
};

HelpDecision may_assist(const Help& help);

} // namespace mdg::rules
