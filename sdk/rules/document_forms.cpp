#include "rules/document_forms.hpp"

#include "rules/book.hpp"

#include <algorithm>

namespace mdg::rules {
namespace {

std::vector<DocumentForm> read_forms(const Book& book) {
    std::vector<DocumentForm> list;
    for (const Row& row : book.table("documents.tsv")) list.push_back({row[0], row[1], split_list(row[4])});
    return list;
}

} // namespace

const DocumentForm* find_document_form(std::string_view code) {
    const std::vector<DocumentForm>& forms = of_book<read_forms>();
    const auto found = std::ranges::find(forms, code, &DocumentForm::code);
    return found == forms.end() ? nullptr : &*found;
}

std::vector<FormField> fields_of(std::string_view form) {
    std::vector<FormField> fields;
    for (const Row& row : book().table("document_fields.tsv"))
        if (row[0] == form) fields.push_back({row[0], row[1], row[2], row[3] == "1", row[4], row[5]});
    return fields;
}

record::Record to_record(const FormField& field) {
    record::Record record(MDG_KIND_DOCUMENT_FIELD);
    record.set_text(MDG_FIELD_DOCUMENT_FIELD_NAME, field.name)
        .set_text(MDG_FIELD_FIELD_NEED, field.need)
        .set_integer(MDG_FIELD_FIELD_KEPT, field.kept ? 1 : 0)
        .set_text(MDG_FIELD_LABEL_JA, field.ja)
        .set_text(MDG_FIELD_LABEL_EN, field.en);
    return record;
}

} // namespace mdg::rules
