// The centre's JSON form and the XML tree of the same names (terminal facts §2.10), so that one codec reads and writes
// both.
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace mdg::eligibility::web {

// {"XmlMsg":{…}} as a document. Texts stay as they came; a number becomes a text with the very characters it was
// written with; true and false become texts; null is absence. An array repeats its element, and where each of its
// objects holds one object only (ResultList) that element wraps them all. Failure MALFORMED or TOO_LARGE: not one JSON
// object in UTF-8, the same name twice in an object, a name that no element can have, deeper than 32, larger than
// 4 MiB, more than 50,000 values. what: for the message.
pugi::xml_document tree_from_json(std::string_view bytes, std::string_view what);

// The way back. Every value is a text; elements that repeat, and the two lists that the Web API is known for, are
// arrays.
std::string json_from_tree(const pugi::xml_document& tree);

} // namespace mdg::eligibility::web
