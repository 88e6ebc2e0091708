// One fault each, and the one finding it has to give.
#pragma once

#include "claim/check/check.hpp"

#include <string_view>
#include <vector>

namespace mdg::claim::test {

struct Break {
    std::string_view finding; // id in the catalogue
    std::string_view place;
    Claim (*clean)();
    void (*fault)(Claim&);
};

std::vector<Break> numbers_broken();
std::vector<Break> persons_broken();
std::vector<Break> claims_broken();
std::vector<Break> limits_broken();
std::vector<Break> unknown_broken();

} // namespace mdg::claim::test
