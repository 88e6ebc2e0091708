// The two forms of the 被保険者資格申立書 (data/declaration_fields.tsv), and which one a day has (R-DECL-02, R-DECL-03).
#pragma once

#include "base/calendar.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace mdg::rules {

struct DeclarationField {
    std::string_view name;
    // always, if_known, optional; workplace, ratio, guardian: as other answers decide (R-DECL-04, R-DECL-05, R-DECL-08)
    std::string_view need;
    std::string_view ja;
    std::string_view en;
    std::vector<std::string_view> rules;
};

// form: MDG_DECLARATION_FORM_…
std::vector<DeclarationField> declaration_fields(std::string_view form);

// MDG_DECLARATION_FORM_…, nullopt before the first one.
std::optional<std::string_view> declaration_form_on(base::Date day);

} // namespace mdg::rules
