#include "clinic/card/bytes.hpp"

#include <charconv>
#include <stdexcept>

namespace mdg::clinic::card {

Bytes from_hex(std::string_view text) {
    std::string digits;
    for (const char c : text)
        if (c != ' ') digits.push_back(c);
    Bytes bytes;
    for (std::size_t at = 0; at < digits.size(); at += 2) {
        const char* first = digits.data() + at;
        const char* last = digits.data() + std::min(at + 2, digits.size());
        std::uint8_t value = 0;
        const auto [end, error] = std::from_chars(first, last, value, 16);
        if (error != std::errc() || end != first + 2)
            throw std::invalid_argument("not hexadecimal: " + std::string(text));
        bytes.push_back(value);
    }
    return bytes;
}

std::string to_hex(View bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (const auto byte : bytes) {
        text.push_back(digits[byte >> 4U]);
        text.push_back(digits[byte & 15U]);
    }
    return text;
}

Bytes from_text(std::string_view text) {
    return {text.begin(), text.end()};
}

void append(Bytes& to, View bytes) {
    to.insert(to.end(), bytes.begin(), bytes.end());
}

} // namespace mdg::clinic::card
