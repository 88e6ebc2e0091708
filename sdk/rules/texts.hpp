// The texts people see, by id (data/texts.tsv): Japanese first, English beside.
#pragma once

#include "record/record.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mdg::rules {

using Placeholders = std::vector<std::pair<std::string_view, std::string>>; // {"tries", "3"} fills {tries}

// One record of kind text per audience. An id that the catalogue does not have is a Failure INTERNAL.
std::vector<record::Record> texts(std::string_view id, const Placeholders& values = {});

} // namespace mdg::rules
