// The first registration of a card for insurance use, at a reader that offers it (R-SYS-21). The person agrees and is verified
// there; the library learns whether it was done.
#pragma once

#include "reader/supervisor/device_link.hpp"

#include <cstdint>

namespace mdg::reader {

bool registers_now(DeviceLink& device, const base::Wait& wait);

// MDGP_OUTCOME_…, AGREED: registered. methods: MDGP_METHOD_… by which the person may be verified. Throws what the device
// answers.
std::uint32_t register_card(DeviceLink& device, std::uint64_t methods, std::chrono::milliseconds limit,
                            const base::Wait& wait);

} // namespace mdg::reader
