// What the command line says.
#pragma once

#include "test.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace mdg::validate {

struct Usage : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Options {
    std::string plugin;
    std::set<Mode> modes = {Mode::static_, Mode::load, Mode::behave};
    std::vector<std::string> only;
    std::set<std::string> profiles; // empty: those of the plugin
    std::uint64_t seed = 1;
    std::uint32_t rounds = 0;
    double minutes = 10;
    double limit_scale = 1;
    std::string json;
    std::string junit;
    bool list = false;
    bool in_process = false;
    bool trace = false;
    bool help = false;
    bool version = false;
};

// Throws Usage.
Options read_options(int argc, char** argv);
std::string usage();

extern const std::vector<std::string> profile_names;

} // namespace mdg::validate
