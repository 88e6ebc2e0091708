// The messages in their JSON form: the elements' names as keys, every value a text (terminal facts §2.10).
#pragma once

#include <pugixml.hpp>

#include <string>

namespace mdg::clinic::terminal::web {

// A request as the XML it stands for, so that both ways into the centre are judged by one set of rules. Throws Refused
// for what is no JSON, for arrays, and for values that are no texts.
pugi::xml_document to_xml(const std::string& json);

// An answer; lists are arrays, also of one.
std::string to_json(const pugi::xml_document& answer);

} // namespace mdg::clinic::terminal::web
