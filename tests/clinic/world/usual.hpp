// A world as tests want it.
#pragma once

#include "clinic/world/script.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace mdg::clinic::world {

inline Options options_of(std::vector<std::string> stations) {
    Options options;
    options.plugin_dir = MDG_CLINIC_PLUGINS;
    options.stations = std::move(stations);
    return options;
}

inline std::string text_of(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

inline std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

} // namespace mdg::clinic::world
