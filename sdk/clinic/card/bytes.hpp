#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::clinic::card {

using Bytes = std::vector<std::uint8_t>;
using View = std::span<const std::uint8_t>;

// "00 A4" or "00A4"; throws std::invalid_argument on anything else.
Bytes from_hex(std::string_view text);
std::string to_hex(View bytes);

Bytes from_text(std::string_view text);
void append(Bytes& to, View bytes);

} // namespace mdg::clinic::card
