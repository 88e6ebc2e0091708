// Staff compares the photo with the person at the reader, by the facility's passcode (R-VIS-08). Neither passcode nor
// photo leaves the reader (R-VIS-10).
#pragma once

#include "reader/supervisor/device_link.hpp"

namespace mdg::reader {

enum class Compared {
    same,
    other,
    undecided, // nobody said either: the desk is asked
    card_taken,
};

// reason: MDGP_VISUAL_REASON_…. undecided as well where staff cannot identify at this reader, and where nobody has set a
// passcode. Within the wait, the person included. Throws what the device answers.
Compared compare_by_staff(DeviceLink& device, std::uint32_t slot, std::uint32_t reason, const base::Wait& wait);

} // namespace mdg::reader
