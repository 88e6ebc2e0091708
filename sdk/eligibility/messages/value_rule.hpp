// What one value of a request has to be, by its element's form.
#pragma once

#include "eligibility/messages/layout.hpp"

#include <string>

namespace mdg::eligibility {

struct Rule {
    bool good; // whether the value keeps it
    std::string detail;
    std::string ja;
};

Rule rule_of(const Element& row, const std::string& value);

// An insurer number without the blanks in front.
std::string_view without_padding(std::string_view number);

} // namespace mdg::eligibility
