// The patients of a day, drawn by a seed: every case of that day at least once, the others as often as a day has them.
#pragma once

#include "clinic/day/tables.hpp"

#include <cstdint>

namespace mdg::clinic::day {

struct Patient {
    std::string id; // P001
    unsigned number = 0;
    const Case* what = nullptr;
    std::string station; // a maker
};

struct Wanted {
    std::uint64_t seed = 1;
    unsigned patients = 200;
    std::string day = "2026-11-26";
    std::vector<std::string> stations{"canon", "fujitsu", "panasonic"};
    std::vector<std::string> cases; // these alone; none: all of that day
};

// In the order in which they come. Throws std::invalid_argument where so few patients cannot do everything.
std::vector<Patient> plan(const Wanted& wanted);

} // namespace mdg::clinic::day
