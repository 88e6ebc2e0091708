// A data pack: a rulebook from outside the library, in the form of the folder data and with the same files. It may change
// and add; what code may ask for, as the ids of rules, parameters and texts, has to be there still.
#pragma once

#include "rules/book.hpp"

#include <cstddef>
#include <vector>

namespace mdg::rules {

inline constexpr std::size_t largest_table = std::size_t{1} << 20U; // bytes
inline constexpr std::size_t largest_pack = std::size_t{8} << 20U;

// Checks the pack whole and puts it into force. What is wrong with it is a Failure CHECK_FAILED with every fault as a
// finding (file:line); then the book that was in force stays.
void use_pack(std::vector<Source> files);

void use_built_in();

} // namespace mdg::rules
