// Lines of scripts and tables, taken apart.
#pragma once

#include "clinic/desk/desk.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mdg::clinic::world {

std::vector<std::string> cells(std::string_view line, char at);
// Without comments and empty ones.
std::vector<std::vector<std::string>> rows(std::string_view table);

// Parted by blanks; what stands in double quotes stays together. Throws Refused.
std::vector<std::string> words(std::string_view line);
std::string joined(const std::vector<std::string>& words, std::size_t from);

// key=value …; throws Refused for another word.
desk::Fields fields(const std::vector<std::string>& words, std::size_t from);

// [at 09:30] [1] verb rest
struct Order {
    std::string at, station, verb;
    std::vector<std::string> rest; // quotes are gone
    std::string text;              // all behind the verb, as it was written

    const std::string& word(std::size_t place) const; // throws Refused where it is missing
};
Order parse(std::string_view line, const std::vector<std::string>& stations);

// The line as the log has it: without digits of a PIN or passcode.
std::string without_secrets(const std::string& line);

} // namespace mdg::clinic::world
