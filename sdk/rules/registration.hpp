// A card that was never registered for insurance use is no マイナ保険証, and that is not 資格情報なし (R-CARD-09): where it
// can be registered (R-SYS-21).
#pragma once

#include "record/record.hpp"
#include "rules/situation.hpp"

namespace mdg::rules {

enum class RegistrationPlace : std::uint8_t { reader, portal, cash_machine, municipality };

// The reader first, where it offers it now.
base::Few<RegistrationPlace, 4> registration_places(const Situation& s);

// Kind decision: next_action REGISTER, a text per place.
record::Record registration_offer(const Situation& s);

} // namespace mdg::rules
