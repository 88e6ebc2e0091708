// The documents a counter sees and the fields of their forms (data/documents.tsv, data/document_fields.tsv).
#pragma once

#include "record/record.hpp"

#include <string_view>
#include <vector>

namespace mdg::rules {

struct DocumentForm {
    std::string_view code;  // MDG_DOCUMENT_FORM_…
    std::string_view group; // portal, notice, certificate, insurance_card, supplement, public_expense, card_face
    std::vector<std::string_view> rules;
};

// nullptr for a form that the table does not have.
const DocumentForm* find_document_form(std::string_view code);

struct FormField {
    std::string_view form;
    std::string_view name;
    std::string_view need; // MDG_FIELD_NEED_…
    bool kept = true;      // false: never stored (R-PRIV-13)
    std::string_view ja;
    std::string_view en;
};

std::vector<FormField> fields_of(std::string_view form);

// Kind document_field.
record::Record to_record(const FormField& field);

} // namespace mdg::rules
