// Bytes too many for a message travel in sealed memory: whoever gets it can map it and nobody can change it any more.
#pragma once

#include "base/descriptor.hpp"

#include <cstdint>

namespace mdg::reader::plugin_host {

// No descriptor: there is no memory.
base::Descriptor sealed_copy(const std::uint8_t* bytes, std::uint32_t size) noexcept;

} // namespace mdg::reader::plugin_host
