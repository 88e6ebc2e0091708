// The numbers by which a qualification is known, as they are compared: narrow, without blanks and leading zeros
// (terminal facts §2.2, §6).
#pragma once

#include "clinic/terminal/population.hpp"

#include <pugixml.hpp>

#include <string>

namespace mdg::clinic::terminal {

struct Numbers {
    std::string insurer, symbol, number, branch;

    Numbers() = default;
    Numbers(const std::string& insurer, const std::string& symbol, const std::string& number,
            const std::string& branch);
    explicit Numbers(const Elements& qualification);
    explicit Numbers(const pugi::xml_node& result); // a block with the elements of the answer

    std::string key() const { return insurer + "\t" + symbol + "\t" + number + "\t" + branch; }
};

} // namespace mdg::clinic::terminal
