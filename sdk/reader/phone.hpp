// A phone as the card, at a reader with an antenna for it: who holds it proves that on the phone itself (R-CONF-15, inferred).
#pragma once

#include "reader/supervisor/device_link.hpp"

#include <cstdint>

namespace mdg::reader {

// Which phones the device says it can read now, MDGP_PHONE_…; 0: none, or it has no way to tell (R-MOB-07).
std::uint32_t phone_platforms(DeviceLink& device, const base::Wait& wait);

// MDGP_OUTCOME_… of a phone that is held to it; within the wait, the person included. Throws what the device answers.
std::uint32_t read_phone(DeviceLink& device, std::uint32_t platforms, std::chrono::milliseconds limit,
                         const base::Wait& wait);

} // namespace mdg::reader
