// The tables of the folder data, as they were built into the library.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace mdg::rules {

struct BuiltInTable {
    std::string_view name; // the file in the folder data: texts.tsv, rules/R-CERT.tsv
    std::size_t
        id_columns; // how many of its first columns are a row's id, which code may ask for; 0: no row is asked for
    std::string_view text;
};

std::span<const BuiltInTable> built_in_tables();

} // namespace mdg::rules
