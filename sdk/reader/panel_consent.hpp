// Consent asked on the reader's screen, item by item or for all at once as its screens can (R-CONS-01, R-CONS-02).
#pragma once

#include "reader/supervisor/device_link.hpp"

#include <optional>
#include <string>
#include <vector>

namespace mdg::reader {

enum class Agreed : std::uint8_t { not_shown, yes, no };

struct ConsentItem {
    std::string id;
    Agreed last_time = Agreed::not_shown; // shown where the reader can, and still to be confirmed (R-CONS-09)
};

// together: for all at once where the screens can (R-CONS-02). By item, in their order. What was not shown is not agreed to. nullopt: the person went away or called staff, nothing was
// shown, or the reader does not have these screens. Within the wait, the person included.
std::optional<std::vector<Agreed>> ask_consent(DeviceLink& device, const std::vector<ConsentItem>& items, bool together,
                                               const base::Wait& wait);

} // namespace mdg::reader
