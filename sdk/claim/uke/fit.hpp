// What a claim's lines alone cannot tell: that it belongs into this file, and can be claimed this way at all.
#pragma once

#include "claim/format.hpp"
#include "claim/uke/line_writer.hpp"

namespace mdg::claim::uke {

inline constexpr std::size_t most_public_expenses = 4;

void check_fit(const Claim& claim, const FileHead& head, Faults& faults);

} // namespace mdg::claim::uke
