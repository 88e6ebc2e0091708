// The chain of a visit's entries: each one's hash covers the entry and the hash before it, so that a changed, dropped or
// moved one is found. SHA-256.
#pragma once

#include "base/calendar.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace mdg::journal {

using Hash = std::array<std::byte, 32>;

Hash hash_of(std::span<const std::byte> bytes);
// What the first entry's hash follows: binds the visit's identifier and day.
Hash chain_start(std::string_view visit_id, base::Date visit_date);
Hash chain_next(const Hash& before, std::int64_t number, std::string_view kind, std::string_view content);

std::string hexadecimal(std::span<const std::byte> bytes);

} // namespace mdg::journal
