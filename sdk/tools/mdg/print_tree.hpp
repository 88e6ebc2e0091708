// Any record as an indented list for people, and as one line of JSON.
#pragma once

#include "records.hpp"

#include <string>

namespace mdg::tools {

// Every field by the registry's name, codes with their meaning, lists as blocks.
void print_tree(mdg_record record);

// Without line breaks, for a stream of records.
std::string json_line(mdg_record record);

} // namespace mdg::tools
