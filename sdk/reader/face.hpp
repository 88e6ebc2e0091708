// The face compared by the reader's own camera with the photo of the card that lies on it. No picture reaches the library
// (R-AUTH-19).
#pragma once

#include "reader/supervisor/device_link.hpp"

namespace mdg::reader {

enum class FaceOutcome {
    verified,
    no_match,     // or it looked like a picture, or nobody stood there
    other_method, // the person wants another way, or staff
    gave_up,      // the person stopped, or went away
    card_taken,
    unclear, // nobody knows what happened: never taken for verified
};

// Within the wait, the person included. Throws UNSUPPORTED where the device has no camera, and whatever the device answers.
FaceOutcome match_face(DeviceLink& device, std::uint32_t slot, const base::Wait& wait);

// Whether the device says that its camera does not work, by what it knows already. Where it cannot tell, it does.
bool camera_out(DeviceLink& device);

} // namespace mdg::reader
