// An answer as a file: order of the children, encoding, and the faults of its delivery.
#pragma once

#include "clinic/terminal/code_page.hpp"
#include "clinic/terminal/fault.hpp"

#include <pugixml.hpp>

#include <random>

namespace mdg::clinic::terminal {

// Portable: one seed gives one order everywhere.
using Random = std::mt19937_64;

// Real files have their children in any order (terminal facts §2.2).
void shuffle(pugi::xml_node node, Random& random);

std::string serialise(pugi::xml_document& document, Encoding declared, Encoding actual);

void deliver(Outbox& outbox, const std::filesystem::path& file, pugi::xml_document& document, Encoding encoding,
             const Faults& faults, Instant now);

} // namespace mdg::clinic::terminal
