// Small words that the flows share.
#pragma once

#include "clinic/reader/wires.hpp"

#include <algorithm>

namespace mdg::clinic::reader {

inline Clock::time_point in(unsigned ms) {
    return Clock::now() + std::chrono::milliseconds(ms);
}

inline std::string number(std::size_t value) {
    return std::to_string(value);
}

inline bool holds(const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace mdg::clinic::reader
