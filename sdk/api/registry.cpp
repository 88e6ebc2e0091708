// The registry and the status values at run time: base.h and the last part of record.h.
#include "record/registry.hpp"

#include "base/status.hpp"

#include <madoguchi/base.h>
#include <madoguchi/fields.h>
#include <madoguchi/record.h>

using namespace mdg;

const char* mdg_version(void) {
    return MDG_VERSION_STRING;
}

const char* mdg_status_name(mdg_status status) {
    if (status == MDG_OK) return "OK";
    const base::StatusRow* row = base::find_status(status);
    return row == nullptr ? "UNKNOWN" : row->name.data();
}

std::int32_t mdg_status_category(mdg_status status) {
    const std::int32_t category = status / 256;
    return category >= MDG_CATEGORY_USAGE && category <= MDG_CATEGORY_INTERNAL ? category : MDG_CATEGORY_NONE;
}

std::int32_t mdg_status_retry(mdg_status status) {
    const base::StatusRow* row = base::find_status(status);
    return row == nullptr ? MDG_RETRY_NEVER : row->retry;
}

std::int32_t mdg_field_id(const char* name) {
    const record::FieldRow* row = name == nullptr ? nullptr : record::find_field(std::string_view(name));
    return row == nullptr ? 0 : row->id;
}

// The registry's names are literals, so that their data end with a NUL.
const char* mdg_field_name(std::int32_t field) {
    const record::FieldRow* row = record::find_field(field);
    return row == nullptr ? nullptr : row->name.data();
}

std::int32_t mdg_field_type(std::int32_t field) {
    const record::FieldRow* row = record::find_field(field);
    if (row == nullptr) return MDG_TYPE_NONE;
    switch (row->type) {
    case record::Type::text:
    case record::Type::code:
    case record::Type::identifier:
        return MDG_TYPE_TEXT;
    case record::Type::integer:
        return MDG_TYPE_INT;
    case record::Type::date:
        return MDG_TYPE_DATE;
    case record::Type::bytes:
        return MDG_TYPE_BYTES;
    case record::Type::list:
        return MDG_TYPE_LIST;
    }
    return MDG_TYPE_NONE;
}

std::int32_t mdg_kind_id(const char* name) {
    const record::KindRow* row = name == nullptr ? nullptr : record::find_kind(std::string_view(name));
    return row == nullptr ? 0 : row->id;
}

const char* mdg_kind_name(std::int32_t kind) {
    const record::KindRow* row = record::find_kind(kind);
    return row == nullptr ? nullptr : row->name.data();
}

const char* mdg_code_name(std::int32_t field, const char* code, const char* language) {
    const record::FieldRow* row = record::find_field(field);
    if (row == nullptr || code == nullptr || language == nullptr) return nullptr;
    const record::CodeRow* meaning = record::find_code(row->code_set, code);
    if (meaning == nullptr) return nullptr;
    return (std::string_view(language) == MDG_LANGUAGE_ENGLISH ? meaning->en : meaning->ja).data();
}
