// The way to a card: one exchange at a time. A reader implements it; the card layer knows nothing else of readers.
#pragma once

#include "base/wait.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace mdg::card {

using Bytes = std::vector<std::byte>;
using BytesView = std::span<const std::byte>;

class Transport {
public:
    virtual ~Transport() = default;

    // Sends the command exactly once and returns data and status word. Never repeats, never chains.
    // secret: the command carries a PIN; nothing below may log or keep it.
    // Throws Failure: CARD_REMOVED, CARD_RESET (another program reset the card), OFFLINE (the reader service is gone),
    // REMOVED (the reader is gone), MUTE, HARDWARE, DEADLINE, CANCELLED.
    virtual Bytes transmit(BytesView command, bool secret, const base::Wait& wait) = 0;

    // After CARD_RESET: takes the connection up again without touching the card's power. Selection is lost.
    virtual void reconnect(const base::Wait& wait) = 0;

    // Takes the card's power away, which ends every verified state (card facts, section 0.7). Never throws.
    virtual void power_down() noexcept = 0;
};

} // namespace mdg::card
