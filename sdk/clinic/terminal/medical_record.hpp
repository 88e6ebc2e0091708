// What is on file about a person's drugs, treatment and check-ups: the same for everybody (medical.json).
#pragma once

#include <pugixml.hpp>

#include <string>

namespace mdg::clinic::terminal {

extern const char* const medical_json; // compiled in

// Those of the months from `from` to `to`, each yyyyMM or yyyyMMdd.
void add_drugs(pugi::xml_node body, const std::string& from, const std::string& to, bool with_treatment);

// Those since `from`, "": all.
void add_checkups(pugi::xml_node body, const std::string& from);

} // namespace mdg::clinic::terminal
