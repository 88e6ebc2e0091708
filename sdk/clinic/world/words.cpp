#include "clinic/world/words.hpp"

#include "clinic/world/world.hpp"

#include <algorithm>
#include <array>

namespace mdg::clinic::world {

std::vector<std::string> cells(std::string_view line, char at) {
    std::vector<std::string> found;
    for (;;) {
        const auto end = line.find(at);
        found.emplace_back(line.substr(0, end));
        if (end == line.npos) return found;
        line.remove_prefix(end + 1);
    }
}

std::vector<std::vector<std::string>> rows(std::string_view table) {
    std::vector<std::vector<std::string>> found;
    for (const auto& line : cells(table, '\n'))
        if (!line.empty() && line.front() != '#') found.push_back(cells(line, '\t'));
    return found;
}

std::vector<std::string> words(std::string_view line) {
    std::vector<std::string> found;
    std::string word;
    bool quoted = false, begun = false;
    for (const char letter : line) {
        if (letter == '"') {
            quoted = !quoted;
            begun = true;
        } else if (!quoted && (letter == ' ' || letter == '\t' || letter == '\r')) {
            if (begun) found.push_back(std::move(word));
            word.clear();
            begun = false;
        } else {
            word += letter;
            begun = true;
        }
    }
    if (quoted) throw Refused("引用符が閉じていません", "a quotation mark is not closed");
    if (begun) found.push_back(std::move(word));
    return found;
}

std::string joined(const std::vector<std::string>& words, std::size_t from) {
    std::string text;
    for (std::size_t at = from; at < words.size(); ++at) text += (at == from ? "" : " ") + words[at];
    return text;
}

desk::Fields fields(const std::vector<std::string>& words, std::size_t from) {
    desk::Fields found;
    for (std::size_t at = from; at < words.size(); ++at) {
        const auto equals = words[at].find('=');
        if (equals == words[at].npos || equals == 0)
            throw Refused("項目=値 の形ではありません: " + words[at], "not of the form field=value: " + words[at]);
        found[words[at].substr(0, equals)] = words[at].substr(equals + 1);
    }
    return found;
}

const std::string& Order::word(std::size_t place) const {
    if (place >= rest.size()) throw Refused("続きがありません: " + verb, "something is missing behind: " + verb);
    return rest[place];
}

Order parse(std::string_view line, const std::vector<std::string>& stations) {
    auto all = words(line);
    Order order;
    if (all.size() > 1 && all[0] == "at") {
        order.at = all[1];
        all.erase(all.begin(), all.begin() + 2);
    }
    if (!all.empty() && std::find(stations.begin(), stations.end(), all[0]) != stations.end()) {
        order.station = all[0];
        all.erase(all.begin());
    }
    if (all.empty()) throw Refused("することがありません", "nothing to do");
    order.verb = all[0];
    order.rest.assign(all.begin() + 1, all.end());
    order.text = joined(order.rest, 0);
    return order;
}

std::string without_secrets(const std::string& line) {
    constexpr std::array secret{"pin", "digits", "key", "passcode"};
    auto all = cells(line, ' ');
    for (std::size_t at = 1; at < all.size(); ++at) {
        const bool digits = all[at].find_first_not_of("0123456789") == std::string::npos && !all[at].empty();
        if (digits && std::find(secret.begin(), secret.end(), all[at - 1]) != secret.end())
            all[at].assign(all[at].size(), '*');
    }
    return joined(all, 0);
}

} // namespace mdg::clinic::world
