#pragma once

#include "card/transport.hpp"

#include <cstdio>
#include <string>
#include <string_view>

namespace mdg::card::test {

// Blanks between the bytes are allowed.
inline Bytes hex(std::string_view text) {
    Bytes made;
    std::string digits;
    for (char c : text)
        if (c != ' ') digits += c;
    for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
        made.push_back(static_cast<std::byte>(std::stoul(digits.substr(i, 2), nullptr, 16)));
    return made;
}

inline std::string hex(BytesView bytes) {
    std::string text;
    for (const auto byte : bytes) {
        char two[3];
        std::snprintf(two, sizeof two, "%02X", std::to_integer<unsigned>(byte));
        text += two;
    }
    return text;
}

inline Bytes bytes_of(std::string_view text) {
    Bytes made;
    for (char c : text) made.push_back(static_cast<std::byte>(c));
    return made;
}

inline Bytes operator+(Bytes left, BytesView right) {
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

} // namespace mdg::card::test
