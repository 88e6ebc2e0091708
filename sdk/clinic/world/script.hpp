// A script as a file: lines, and before them the world it is for.
//
//   #! --seed 1 --day 2026-11-26 --stations canon,fujitsu
#pragma once

#include "clinic/world/world.hpp"

#include <cstdint>
#include <optional>

namespace mdg::clinic::world {

// The value of an option, taken out of the words; nothing where it is not given. Throws std::invalid_argument.
std::optional<std::string> taken(std::vector<std::string>& words, const std::string& name);
std::uint64_t number(const std::string& text, std::uint64_t most);

// Takes the options of a world (main.cpp) out of the words; the others are left in their order. Throws
// std::invalid_argument for one that is not usable.
void read_options(std::vector<std::string>& words, Options& options);

struct Script {
    Options options;
    std::vector<std::string> lines;
};
// What its first line does not say is as in `options`.
Script read_script(const std::string& text, Options options);
std::string first_line(const Options& options);

} // namespace mdg::clinic::world
