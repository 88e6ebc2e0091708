// The twelve-digit tripwire (R-PRIV-01): finds what could be an individual number in free text.
#pragma once

#include <string>
#include <string_view>

namespace mdg::base {

// Twelve digits with a valid check digit: half- or full-width, written together or in even groups (4-4-4, 6-6 …)
// with one blank or hyphen between them. Longer and shorter runs of digits are no individual numbers.
bool holds_individual_number(std::string_view utf8) noexcept;

// The same text with every such digit replaced by '*'.
std::string mask_individual_numbers(std::string_view utf8);

} // namespace mdg::base
