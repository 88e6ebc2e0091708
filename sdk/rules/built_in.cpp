#include "rules/built_in.hpp"

namespace mdg::rules {
namespace {

constexpr std::size_t id_columns(std::string_view name) {
    if (name == "texts.tsv") return 2;
    for (const std::string_view table : {"documents.tsv", "eras.tsv", "parameters.tsv"})
        if (name == table) return 1;
    return name.starts_with("rules/") ? 1 : 0;
}

constexpr BuiltInTable tables[] = {
#include "embedded/tables.inc"
};

} // namespace

std::span<const BuiltInTable> built_in_tables() {
    return tables;
}

} // namespace mdg::rules
