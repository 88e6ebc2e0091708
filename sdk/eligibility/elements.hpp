// What the reader of blocks asks of an element.
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace mdg::eligibility {

inline bool is_blank(std::string_view text) noexcept {
    return text.find_first_not_of(" \t\r\n") == text.npos;
}

// The child elements, one after the other.
inline pugi::xml_node next_element(pugi::xml_node node) {
    while (node && node.type() != pugi::node_element) node = node.next_sibling();
    return node;
}
inline pugi::xml_node first_element_of(pugi::xml_node node) {
    return next_element(node.first_child());
}
inline pugi::xml_node element_after(pugi::xml_node element) {
    return next_element(element.next_sibling());
}
inline bool has_elements(pugi::xml_node node) {
    return !first_element_of(node).empty();
}

// An element's text. Comments and CDATA split it in several nodes: only then it is put together, in `joined`.
std::string_view text_of(pugi::xml_node element, std::string& joined);

// "place/part", either of which may be empty.
std::string below(std::string place, std::string_view part);

} // namespace mdg::eligibility
