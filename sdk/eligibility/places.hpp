// Where an element stands, for findings: worked out only when somebody asks.
#pragma once

#include <pugixml.hpp>

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace mdg::eligibility {

class Places {
public:
    // "ResultList/ResultOfQualificationConfirmation[2]/Name": from below `top` down to the element. Those that repeat
    // under one parent are numbered from 1. Empty for `top` itself.
    std::string path(pugi::xml_node top, pugi::xml_node element);

private:
    // 0: its name stands once.
    unsigned number_of(pugi::xml_node element);
    unsigned number_in_table(pugi::xml_node element);

    // Of parents with many children, numbered once: a file full of surprises costs time in proportion to its size.
    std::unordered_set<const pugi::xml_node_struct*> numbered_parents_;
    std::unordered_map<const pugi::xml_node_struct*, unsigned> numbers_;
};

} // namespace mdg::eligibility
