#include "methods.hpp"

#include "print.hpp"
#include "session.hpp"

#include <iostream>

namespace mdg::tools {
namespace {

std::string in_english(mdg_record record, std::int32_t field) {
    const char* meaning = mdg_code_name(field, text_of(record, field).c_str(), MDG_LANGUAGE_ENGLISH);
    return meaning == nullptr ? "" : meaning;
}

std::string in_both(mdg_record record, std::int32_t field) {
    const char* meaning = mdg_code_name(field, text_of(record, field).c_str(), MDG_LANGUAGE_JAPANESE);
    return (meaning == nullptr ? text_of(record, field) : meaning) + (" / " + in_english(record, field));
}

std::string rules_of(mdg_record record) {
    std::string ids;
    for (std::uint32_t i = 0; i < mdg_record_count(record, MDG_FIELD_RULE); ++i)
        ids += (i == 0 ? "" : " ") + text_of(mdg_record_at(record, MDG_FIELD_RULE, i), MDG_FIELD_RULE_ID);
    return ids;
}

void print_texts(mdg_record record, const char* indent) {
    for (std::uint32_t i = 0; i < mdg_record_count(record, MDG_FIELD_TEXT); ++i) {
        mdg_record text = mdg_record_at(record, MDG_FIELD_TEXT, i);
        std::cout << indent << text_of(text, MDG_FIELD_JA) << "\n" << indent << text_of(text, MDG_FIELD_EN) << "\n";
    }
}

void print_method(mdg_record method) {
    std::int64_t open = 0;
    mdg_record_int(method, MDG_FIELD_METHOD_OPEN, &open);
    std::cout << (open != 0 ? "○ " : "× ") << in_both(method, MDG_FIELD_VERIFICATION);
    if (!text_of(method, MDG_FIELD_VISUAL_WAY).empty()) std::cout << ": " << in_both(method, MDG_FIELD_VISUAL_WAY);
    if (open == 0) std::cout << "\t" << in_both(method, MDG_FIELD_CLOSED_REASON);
    std::cout << "\t" << rules_of(method) << "\n";
    print_texts(method, "    ");
}

void print_methods(mdg_record methods) {
    for (std::uint32_t i = 0; i < mdg_record_count(methods, MDG_FIELD_METHOD); ++i)
        print_method(mdg_record_at(methods, MDG_FIELD_METHOD, i));
    std::int64_t medical = 0;
    mdg_record_int(methods, MDG_FIELD_MEDICAL_INFORMATION, &medical);
    std::cout << "類型 / class: " << in_both(methods, MDG_FIELD_SERVICE_CLASS);
    if (!text_of(methods, MDG_FIELD_CLASS_DUTY).empty())
        std::cout << " (" << in_both(methods, MDG_FIELD_CLASS_DUTY) << ")";
    std::cout << "; 医療情報 / medical information: " << (medical != 0 ? "○" : "×") << "\t" << rules_of(methods)
              << "\n";
    print_texts(methods, "");
    for (std::uint32_t i = 0; i < mdg_record_count(methods, MDG_FIELD_FINDING); ++i) {
        mdg_record finding = mdg_record_at(methods, MDG_FIELD_FINDING, i);
        std::cout << "  - " << text_of(finding, MDG_FIELD_PLACE) << ": " << text_of(finding, MDG_FIELD_FINDING_JA)
                  << "\n";
    }
}

} // namespace

void methods(const Options& options) {
    const Record facts = read_record(only_argument(options, "FACTS.json"), MDG_KIND_FACTS);
    Record result;
    Record error;
    const mdg_status status = mdg_allowed_methods(facts.get(), result.out(), error.out());
    check(status, std::move(error));
    show(options, result, print_methods);
}

} // namespace mdg::tools
