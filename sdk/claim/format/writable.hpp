// What a claim must be to be written in our own formats: every part the record demands, and each in its form. Whether it
// would be returned is another question (check/).
#pragma once

#include "base/failure.hpp"
#include "claim/format.hpp"

#include <string_view>
#include <vector>

namespace mdg::claim {

// Empty for a claim that can be written.
std::vector<base::Finding> incomplete_in(const Claim& claim);
std::vector<base::Finding> incomplete_in(const FileHead& head);

// Failure CHECK_FAILED with every fault, where there is one.
void require_none(std::vector<base::Finding> faults);

// No control characters, nothing XML has no place for.
bool is_plain_text(std::string_view utf8) noexcept;

} // namespace mdg::claim
