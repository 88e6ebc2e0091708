// Another order of a file's elements, which means the same.
#pragma once

#include <pugixml.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace mdg::eligibility::test {

// Elements of one name keep their order: that is the order of the results themselves.
inline void shuffle(pugi::xml_node node, std::mt19937& random) {
    std::vector<pugi::xml_node> children(node.children().begin(), node.children().end());
    std::map<std::string, std::vector<pugi::xml_node>> by_name;
    std::vector<std::string> names;
    for (const pugi::xml_node child : children) {
        by_name[child.name()].push_back(child);
        names.emplace_back(child.name());
    }
    std::ranges::shuffle(names, random);
    for (const std::string& name : names) {
        auto& rest = by_name[name];
        node.append_move(rest.front());
        shuffle(rest.front(), random);
        rest.erase(rest.begin());
    }
}

// UTF-8 in, UTF-8 out; without line breaks between elements.
inline std::string shuffled(const std::string& bytes, std::mt19937& random) {
    pugi::xml_document document;
    if (!document.load_string(bytes.c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single))
        throw std::runtime_error("not XML");
    shuffle(document.document_element(), random);
    std::ostringstream text;
    document.save(text, "", pugi::format_raw);
    return text.str();
}

} // namespace mdg::eligibility::test
