#include "eligibility/elements.hpp"

namespace mdg::eligibility {

std::string_view text_of(pugi::xml_node element, std::string& joined) {
    if (!element.first_child()) return element.value();
    joined = element.value();
    for (pugi::xml_node part = element.first_child(); part; part = part.next_sibling())
        if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) joined += part.value();
    return joined;
}

std::string below(std::string place, std::string_view part) {
    if (!place.empty() && !part.empty()) place += '/';
    return place.append(part);
}

} // namespace mdg::eligibility
