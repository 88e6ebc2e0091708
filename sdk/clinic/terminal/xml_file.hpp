// An answer as bytes: order of the children and encoding.
#pragma once

#include "clinic/terminal/code_page.hpp"

#include <pugixml.hpp>

#include <random>
#include <string>

namespace mdg::clinic::terminal {

// Portable: one seed gives one order everywhere.
using Random = std::mt19937_64;

// Real files have their children in any order (terminal facts §2.2). In a unit of a bulk answer those of one name keep
// theirs, since the n-th of one belongs to the n-th of another (§2.3).
void shuffle(pugi::xml_node node, Random& random);

std::string serialise(pugi::xml_document& document, Encoding declared, Encoding actual);

} // namespace mdg::clinic::terminal
