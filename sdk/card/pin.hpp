// A PIN's way to the card (card facts §6, §0.5). The counter is asked first, a VERIFY is sent at most once,
// and if its answer is lost the counter tells what became of it.
#pragma once

#include "card/channel.hpp"

#include <optional>

namespace mdg::card {

enum class PinState { verified, wrong, blocked };

struct PinResult {
    PinState state = PinState::wrong;
    int tries_left = 0;
};

enum class LastTry { refuse, allow };

int tries_left(Channel& channel, const Credential& credential, const base::Wait& wait);

// Without sending anything to be verified, throws Failure BAD_ARGUMENT (before the card is asked at all,
// R-AUTH-08), PIN_BLOCKED (no tries left), LAST_TRY (one left, and not allowed). After sending it:
// PIN_UNKNOWN (the answer got lost and the counter did not go down), CARD_REMOVED, REMOVED, OFFLINE (nobody
// is left to ask), PROTOCOL; all of these with side_effects "possible".
PinResult verify(Channel& channel, const Credential& credential, const base::Secret& secret, LastTry last_try,
                 const base::Wait& wait);

// The same for a secret that the reader's own pad sends, in two halves with the entry between. The first selects and asks
// the counter, and throws as verify() does where nothing may be sent; the tries left.
int offer(Channel& channel, const Credential& credential, LastTry last_try, const base::Wait& wait);
// The second takes what the pad says that the card answered (nullopt: nothing was sent; 0: it does not know) and lets the
// counter have the last word. nullopt: nothing was tried. Throws PIN_UNKNOWN.
std::optional<PinResult> settle(Channel& channel, const Credential& credential, int before,
                                std::optional<std::uint16_t> answered, const base::Wait& wait);

} // namespace mdg::card
