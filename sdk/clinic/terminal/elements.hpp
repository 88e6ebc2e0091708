// What is on file as XML: element names stay as they are.
#pragma once

#include "clinic/terminal/population.hpp"

#include <pugixml.hpp>

#include <string>

namespace mdg::clinic::terminal {

void add(pugi::xml_node parent, const std::string& name, const std::string& text);
void add(pugi::xml_node parent, const std::string& name, const char* text);
void add(pugi::xml_node parent, const std::string& name, const Poco::Dynamic::Var& value); // a list repeats the name
void add_all(pugi::xml_node parent, const Elements& elements);

void set(pugi::xml_node parent, const std::string& name, const std::string& text); // added unless it is there

// Eight characters, blanks on the left (terminal facts §2.2).
std::string padded(const std::string& insurer_number);

} // namespace mdg::clinic::terminal
