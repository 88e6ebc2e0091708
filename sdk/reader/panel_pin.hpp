// A PIN typed on the reader's own pad. Its digits go from the pad to the card; neither the library nor the application
// sees one.
#pragma once

#include "reader/supervisor/device_link.hpp"

#include <optional>

namespace mdg::reader {

struct PadEntry {
    enum class End { sent, stopped, nobody, too_short, blocked };
    End end = End::stopped;   // stopped: by the person, or because the host gave way
    std::uint16_t status = 0; // what the card answered, where something was sent; 0: not known
    bool by_person = false;   // of stopped
    bool sent() const noexcept { return end == End::sent; }
};

// One entry of exactly as many digits as the template has room for behind its header; it is sent once at most. The card
// is held and has the PIN selected. Within the wait, the person included. Throws UNSUPPORTED where the device has no pad,
// and what the device answers.
PadEntry enter_pin(DeviceLink& device, std::uint32_t slot, BytesView command, std::size_t digits,
                   const base::Wait& wait);

} // namespace mdg::reader
