// One line of the stand-in's wire or of its control: a verb, then key=value fields, with tabs between (README.md).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mdg::clinic::reader {

struct Line {
    std::string verb;
    std::vector<std::pair<std::string, std::string>> fields;

    bool has(std::string_view key) const;
    std::string get(std::string_view key, std::string_view otherwise = {}) const; // the first of that key
    std::vector<std::string> all(std::string_view key) const;
    unsigned number(std::string_view key, unsigned otherwise = 0) const;
    Line with(std::string key, std::string value) &&;
};

Line parse_line(std::string_view text);
std::string text_of(const Line& line); // ends with a newline

std::vector<std::string> split(std::string_view text, char at);
std::string joined(const std::vector<std::string>& words, char with);

} // namespace mdg::clinic::reader
