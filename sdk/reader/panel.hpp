// The reader's own screen: what the patient is told there.
#pragma once

#include "reader/supervisor/device_link.hpp"

#include <algorithm>

namespace mdg::reader {

inline constexpr const char* panel_language = "ja"; // who wants another changes it at the reader

// Texts that a reader has words of its own for.
namespace panel_text {
inline constexpr const char* take_card = "take_card";
inline constexpr const char* call_staff = "call_staff";
inline constexpr const char* certificate_ends_soon = "certificate_ends_soon";
} // namespace panel_text

// Whether it is shown now; never throws for a reader that has no screen, or does not know the text. ttl: zero, until
// another is shown.
bool show(DeviceLink& device, const char* text, std::uint32_t severity, std::chrono::milliseconds ttl,
          const base::Wait& wait);
// The idle screen.
void clear(DeviceLink& device, const base::Wait& wait);

// What the device is given for the person, so that it ends by itself before the call's clocks do.
std::uint32_t for_person(std::chrono::milliseconds left) noexcept;
template <auto Member>
std::uint32_t for_person(const DeviceLink& device, const base::Wait& wait) {
    return for_person(std::min(wait.left(), device.longest(plugin_abi::id_of<Member>)));
}

} // namespace mdg::reader
