#include "clinic/reader/line.hpp"

#include <algorithm>
#include <charconv>

namespace mdg::clinic::reader {

bool Line::has(std::string_view key) const {
    return std::any_of(fields.begin(), fields.end(), [&](const auto& field) { return field.first == key; });
}

std::string Line::get(std::string_view key, std::string_view otherwise) const {
    for (const auto& [name, value] : fields)
        if (name == key) return value;
    return std::string(otherwise);
}

std::vector<std::string> Line::all(std::string_view key) const {
    std::vector<std::string> values;
    for (const auto& [name, value] : fields)
        if (name == key) values.push_back(value);
    return values;
}

unsigned Line::number(std::string_view key, unsigned otherwise) const {
    const auto text = get(key);
    unsigned value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Line Line::with(std::string key, std::string value) && {
    fields.emplace_back(std::move(key), std::move(value));
    return std::move(*this);
}

Line parse_line(std::string_view text) {
    Line line;
    bool first = true;
    for (auto& word : split(text, '\t')) {
        const auto equals = word.find('=');
        if (first)
            line.verb = std::move(word);
        else if (equals != std::string::npos)
            line.fields.emplace_back(word.substr(0, equals), word.substr(equals + 1));
        first = false;
    }
    return line;
}

std::string text_of(const Line& line) {
    std::string text = line.verb;
    for (const auto& [key, value] : line.fields) {
        std::string clean = value;
        std::replace_if(
            clean.begin(), clean.end(), [](char letter) { return letter == '\t' || letter == '\n'; }, ' ');
        text += '\t' + key + '=' + clean;
    }
    return text + '\n';
}

std::vector<std::string> split(std::string_view text, char at) {
    std::vector<std::string> words;
    for (;;) {
        const auto end = text.find(at);
        words.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return words;
        text.remove_prefix(end + 1);
    }
}

std::string joined(const std::vector<std::string>& words, char with) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : std::string(1, with)) + word;
    return text;
}

} // namespace mdg::clinic::reader
