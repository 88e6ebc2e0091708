#include "eligibility/places.hpp"

#include <string_view>

namespace mdg::eligibility {

unsigned Places::number_of(pugi::xml_node element) {
    constexpr int few = 100;
    const std::string_view name = element.name();
    int looked_at = 0;
    unsigned namesakes = 0;
    unsigned number = 0;
    for (pugi::xml_node child = element.parent().first_child(); child; child = child.next_sibling()) {
        if (++looked_at > few) return number_in_table(element);
        if (child.name() != name) continue;
        ++namesakes;
        if (child == element) number = namesakes;
    }
    return namesakes > 1 ? number : 0;
}

unsigned Places::number_in_table(pugi::xml_node element) {
    const pugi::xml_node parent = element.parent();
    if (numbered_parents_.insert(parent.internal_object()).second) {
        struct Namesakes {
            pugi::xml_node first;
            unsigned count = 0;
        };
        std::unordered_map<std::string_view, Namesakes> names;
        for (const pugi::xml_node child : parent.children()) {
            if (child.type() != pugi::node_element) continue;
            Namesakes& namesakes = names[child.name()];
            if (++namesakes.count == 1) {
                namesakes.first = child;
                continue;
            }
            numbers_[namesakes.first.internal_object()] = 1;
            numbers_[child.internal_object()] = namesakes.count;
        }
    }
    const auto known = numbers_.find(element.internal_object());
    return known == numbers_.end() ? 0 : known->second;
}

std::string Places::path(pugi::xml_node top, pugi::xml_node element) {
    if (element == top) return {};
    std::string path = this->path(top, element.parent());
    if (!path.empty()) path += '/';
    path += element.name();
    if (const unsigned number = number_of(element); number > 0) path += "[" + std::to_string(number) + "]";
    return path;
}

} // namespace mdg::eligibility
