#pragma once

#include "clinic/card/day.hpp"

#include <string>

namespace mdg::clinic::card {

// 基本4情報 and where the card was issued. Every person of the clinic is invented.
struct Person {
    std::string name;
    std::string address;
    Day birth;
    std::string sex;          // 1 男, 2 女, 9 適用不能, 0 不明
    std::string municipality; // five digits
};

} // namespace mdg::clinic::card
