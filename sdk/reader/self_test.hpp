// A reader looked at without a person: its own test, and power for the card that lies there. No command reaches a card.
#pragma once

#include "reader/supervisor/device_link.hpp"

namespace mdg::reader {

// Failure as its plugin answered; one that has no test of its own passes.
void self_test(DeviceLink& device, const base::Wait& wait);

// Whether the card answers to power; taken away again. Failure MUTE, NO_CARD, CLAIMED, ...
void power_test(DeviceLink& device, std::uint32_t slot, const base::Wait& wait);

} // namespace mdg::reader
