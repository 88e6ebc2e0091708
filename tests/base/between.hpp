// Every piece of a text that stands between two marks.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace mdg::test {

inline std::set<std::string> between(std::string_view text, std::string_view open, std::string_view close) {
    std::set<std::string> pieces;
    for (std::size_t at = text.find(open); at != std::string_view::npos; at = text.find(open, at)) {
        at += open.size();
        const std::size_t end = text.find(close, at);
        if (end == std::string_view::npos) break;
        pieces.emplace(text.substr(at, end - at));
    }
    return pieces;
}

} // namespace mdg::test
