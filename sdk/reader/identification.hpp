// An identification that the device runs with its terminal: the person is led by its screens, and the library learns what
// came of it.
#pragma once

#include "reader/supervisor/device_link.hpp"

#include <chrono>
#include <cstdint>
#include <string>

namespace mdg::reader {

struct IdentifyAbility {
    std::uint64_t methods = 0;   // MDGP_METHOD_…
    bool other_flow = false;     // one that is not ours runs on it now
    bool gives_document = false; // when asked, or unasked
};

struct IdentifyWish {
    std::uint64_t methods = 0;      // MDGP_METHOD_…: those allowed
    std::uint64_t first_method = 0; // 0: the person chooses
    std::uint32_t consent_mode = 0; // MDGP_CONSENT_MODE_…; 0: no consent screen
    std::chrono::milliseconds limit{0};
    std::string correlation_id;
    std::string staff_place; // name of the desk, empty: none
};

struct Identified {
    std::uint32_t outcome = 0;   // MDGP_OUTCOME_…
    std::uint64_t method = 0;    // the one used last
    std::uint64_t remaining = 0; // after a failure
    bool document_expected = false;
};

// Throws what the device answers.
IdentifyAbility identify_ability(DeviceLink& device, const base::Wait& wait);

// Within the wish's limit, the person included; the wait lasts longer. Throws BUSY where another flow runs, CANCELLED,
// and whatever the device answers.
Identified identify(DeviceLink& device, const IdentifyWish& wish, const base::Wait& wait);

// Result documents that come unasked are reported from now on, or no longer. Nothing where the device has none.
void watch_documents(DeviceLink& device, bool on, const base::Wait& wait);

} // namespace mdg::reader
