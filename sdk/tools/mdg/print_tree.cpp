#include "print_tree.hpp"

#include <iostream>
#include <vector>

namespace mdg::tools {
namespace {

void print_block(mdg_record record, const std::string& indent);

std::string value_of(mdg_record record, std::int32_t field) {
    if (mdg_field_type(field) == MDG_TYPE_INT) {
        std::int64_t value = 0;
        mdg_record_int(record, field, &value);
        return std::to_string(value);
    }
    if (mdg_field_type(field) == MDG_TYPE_DATE) {
        std::int32_t date = 0;
        mdg_record_date(record, field, &date);
        return std::to_string(date);
    }
    if (mdg_field_type(field) == MDG_TYPE_BYTES) {
        const std::uint8_t* data = nullptr;
        std::uint32_t length = 0;
        mdg_record_bytes(record, field, &data, &length);
        return std::to_string(length) + " bytes";
    }
    const std::string text = text_of(record, field);
    const char* meaning = mdg_code_name(field, text.c_str(), MDG_LANGUAGE_JAPANESE);
    return meaning == nullptr ? text : text + " " + meaning;
}

void print_field(mdg_record record, std::int32_t field, const std::string& indent) {
    if (mdg_record_state(record, field) == MDG_STATE_ABSENT) return;
    if (mdg_field_type(field) != MDG_TYPE_LIST) {
        std::cout << indent << mdg_field_name(field) << ": " << value_of(record, field) << "\n";
        return;
    }
    for (std::uint32_t i = 0; i < mdg_record_count(record, field); ++i) {
        std::cout << indent << mdg_field_name(field) << " " << i + 1 << "\n";
        print_block(mdg_record_at(record, field, i), indent + "  ");
    }
}

void print_block(mdg_record record, const std::string& indent) {
    constexpr std::int32_t beyond_all_fields = 2000;
    for (std::int32_t field = 1; field < beyond_all_fields; ++field)
        if (mdg_field_name(field) != nullptr) print_field(record, field, indent);
}

} // namespace

void print_tree(mdg_record record) {
    std::cout << mdg_kind_name(mdg_record_kind(record)) << "\n";
    print_block(record, "  ");
}

// A line break inside a text is escaped in JSON; those that are there belong to the layout.
std::string json_line(mdg_record record) {
    std::uint32_t needed = 0;
    mdg_record_to_json(record, MDG_JSON_WHOLE, nullptr, 0, &needed);
    std::vector<char> buffer(needed);
    check(mdg_record_to_json(record, MDG_JSON_WHOLE, buffer.data(), needed, nullptr));
    std::string line;
    bool at_indent = false;
    for (const char* c = buffer.data(); *c != '\0'; ++c) {
        if (*c == '\n') at_indent = true;
        if (at_indent && (*c == '\n' || *c == ' ')) continue;
        at_indent = false;
        line += *c;
    }
    return line;
}

} // namespace mdg::tools
