#include "rules/declaration_form.hpp"

#include "rules/book.hpp"

#include <madoguchi/fields.h>

namespace mdg::rules {

std::vector<DeclarationField> declaration_fields(std::string_view form) {
    std::vector<DeclarationField> fields;
    for (const Row& row : book().table("declaration_fields.tsv"))
        if (row[0] == form) fields.push_back({row[1], row[2], row[3], row[4], split_list(row[5])});
    return fields;
}

std::optional<std::string_view> declaration_form_on(base::Date day) {
    if (day >= date(parameter("declaration_2024_from"))) return MDG_DECLARATION_FORM_2024;
    if (day >= date(parameter("declaration_2023_from"))) return MDG_DECLARATION_FORM_2023;
    return std::nullopt;
}

} // namespace mdg::rules
