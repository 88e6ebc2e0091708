#include "eligibility/messages/value_rule.hpp"

#include <madoguchi/fields.h>

#include <algorithm>

namespace mdg::eligibility {
namespace {

bool all_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool fits_a_file_name(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
    });
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool is_month(std::string_view text) {
    return text.size() == 6 && all_digits(text) && text.substr(4) >= "01" && text.substr(4) <= "12";
}

} // namespace

std::string_view without_padding(std::string_view number) {
    const auto first = number.find_first_not_of(' ');
    return first == number.npos ? std::string_view() : number.substr(first);
}

Rule rule_of(const Element& row, const std::string& value) {
    const std::string size = std::to_string(row.size);
    switch (row.form) {
    case Form::digits:
        return {value.size() == row.size && all_digits(value), "must be " + size + " digits", "数字" + size + "桁です"};
    case Form::characters:
        return {characters(value) <= row.size, "must be at most " + size + " characters", size + "文字までです"};
    case Form::identifier:
        return {value.size() <= row.size && fits_a_file_name(value),
                "must be at most " + size + " letters, digits, hyphens or underscores",
                "英数字、ハイフン、下線の" + size + "文字までです"};
    case Form::insurer_number: {
        const std::string_view bare = without_padding(value);
        return {bare.size() <= row.size && all_digits(bare), "must be at most " + size + " digits",
                "数字" + size + "桁までです"};
    }
    case Form::month:
        return {is_month(value), "must be a month, yyyyMM", "年月 (yyyyMM) です"};
    case Form::code: {
        const std::string_view set = record::find_field(row.field)->code_set;
        // OQSCD001 of a request; the other values of the set are answers.
        if (row.field == MDG_FIELD_LIMIT_CONSENT)
            return {value == MDG_CONSENT_NO || value == MDG_CONSENT_YES, "must be 0 or 1", "0か1です"};
        return {set.empty() || record::find_code(set, value) != nullptr, "must be a value of its code list",
                "コード表の値ではありません"};
    }
    default:
        return {true, {}, {}};
    }
}

} // namespace mdg::eligibility
