// Individual numbers made at run time (card facts §18): no file of the project holds one that passes.
#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>

namespace mdg::test {

inline std::string random_digits(std::mt19937& random, std::size_t count) {
    std::string digits;
    std::uniform_int_distribution<int> digit(0, 9);
    while (digits.size() < count) digits.push_back(static_cast<char>('0' + digit(random)));
    return digits;
}

// Written from the ordinance by weights from the left, independent of the code it tests.
inline char check_digit(std::string_view eleven) {
    constexpr std::array<int, 11> weights = {6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += (eleven[i] - '0') * weights[i];
    const int rest = sum % 11;
    return static_cast<char>('0' + (rest <= 1 ? 0 : 11 - rest));
}

inline std::string made_number(std::mt19937& random) {
    std::string number = random_digits(random, 11);
    number.push_back(check_digit(number));
    return number;
}

} // namespace mdg::test
