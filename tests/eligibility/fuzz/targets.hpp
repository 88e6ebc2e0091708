// Hostile files: whatever the bytes are, reading them ends in a record or a Failure that says where and why.
#pragma once

#include <span>
#include <string_view>

namespace mdg::eligibility::test {

struct FuzzTarget {
    std::string_view name; // also its folder of the corpus
    void (*run)(std::string_view bytes);
};

std::span<const FuzzTarget> fuzz_targets();

} // namespace mdg::eligibility::test
