// Paths of unknown elements, as the codec writes them: "ResultList/Other[2]/@kind", "…/text()".
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace mdg::eligibility {

// Whether a path can be written: XML names, numbers from 1, not too deep.
bool is_element_path(std::string_view path);

// Puts a text at its path below a node; elements on the way are made where they are not there yet.
void put_at(pugi::xml_node node, std::string_view path, const std::string& text);

} // namespace mdg::eligibility
