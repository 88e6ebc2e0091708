#include "rules/texts.hpp"

#include "rules/table.hpp"

namespace mdg::rules {
namespace {

constexpr std::string_view catalogue =
#include "embedded/texts.tsv.inc"
    ;

std::string fill(std::string_view pattern, const Placeholders& values) {
    std::string text(pattern);
    for (const auto& [name, value] : values) {
        const std::string mark = "{" + std::string(name) + "}";
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
            text.replace(at, mark.size(), value);
    }
    return text;
}

} // namespace

std::vector<record::Record> texts(std::string_view id, const Placeholders& values) {
    static const std::vector<Row> rows = read_table(catalogue);
    std::vector<record::Record> found;
    for (const Row& row : rows) {
        if (row[0] != id) continue;
        record::Record text(MDG_KIND_TEXT);
        text.set_text(MDG_FIELD_AUDIENCE, row[1])
            .set_text(MDG_FIELD_JA, fill(row[2], values))
            .set_text(MDG_FIELD_EN, fill(row[3], values));
        found.push_back(std::move(text));
    }
    if (found.empty())
        throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "no text " + std::string(id) + " in the catalogue");
    return found;
}

} // namespace mdg::rules
