// Which message a file is: what its name says, held against what is in it.
#pragma once

#include "eligibility/messages/message.hpp"

#include <pugixml.hpp>

#include <string_view>

namespace mdg::eligibility {

// The message below XmlMsg. MALFORMED where there is no such element with a header.
pugi::xml_node root_of(const pugi::xml_document& document, std::string_view file_name);

// MALFORMED where the file holds what only another kind of message has, and fits that one better than `kind`.
void confirm(pugi::xml_node root, record::KindId kind, std::string_view file_name);

// By the content alone. MALFORMED where it fits no message, or several alike.
const MessageRow& recognise(pugi::xml_node root, std::string_view file_name);

} // namespace mdg::eligibility
