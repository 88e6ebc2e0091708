// The check digit of insurers' and recipients' numbers (claim facts §1.5).
#pragma once

#include <string>

namespace mdg::clinic::terminal {

inline std::string with_check_digit(std::string number) {
    int sum = 0, weight = 2;
    for (auto digit = number.rbegin(); digit != number.rend(); ++digit, weight = 3 - weight) {
        const int product = (*digit - '0') * weight;
        sum += product / 10 + product % 10;
    }
    return number += static_cast<char>('0' + (10 - sum % 10) % 10);
}

} // namespace mdg::clinic::terminal
