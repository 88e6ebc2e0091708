#include "commands.hpp"
#include "print.hpp"
#include "session.hpp"

#include <iostream>

namespace mdg::tools {
namespace {

std::string day_of(mdg_record record, std::int32_t field) {
    std::int32_t day = 0;
    if (mdg_record_date(record, field, &day) != MDG_OK) return "";
    std::string text = std::to_string(day);
    return text.insert(6, "-").insert(4, "-");
}

void print_book(mdg_record book) {
    std::cout << "規則集 / rulebook: " << text_of(book, MDG_FIELD_RULEBOOK_NAME) << " "
              << text_of(book, MDG_FIELD_RULEBOOK_VERSION) << " (" << day_of(book, MDG_FIELD_RULEBOOK_DATE) << ")\n";
}

// " [2024-12-02〜2025-12-01]", "" for always.
std::string validity_of(mdg_record record) {
    const std::string from = day_of(record, MDG_FIELD_VALID_FROM);
    const std::string to = day_of(record, MDG_FIELD_VALID_TO);
    return from.empty() && to.empty() ? "" : " [" + from + "〜" + to + "]";
}

void print_rule(mdg_record rule, const char* indent) {
    std::cout << text_of(rule, MDG_FIELD_RULE_ID) << validity_of(rule) << " " << text_of(rule, MDG_FIELD_JA) << "\n"
              << indent << text_of(rule, MDG_FIELD_EN) << "\n"
              << indent << text_of(rule, MDG_FIELD_CONFIDENCE) << ": " << text_of(rule, MDG_FIELD_RULE_SOURCE) << "\n";
}

void print_parameter(mdg_record parameter) {
    std::cout << text_of(parameter, MDG_FIELD_PARAMETER_NAME) << " = " << text_of(parameter, MDG_FIELD_PARAMETER_VALUE)
              << validity_of(parameter) << " (" << text_of(parameter, MDG_FIELD_RULE_ID) << ")\n";
}

void print_rules(mdg_record book) {
    print_book(book);
    for (std::uint32_t i = 0; i < mdg_record_count(book, MDG_FIELD_RULE); ++i)
        print_rule(mdg_record_at(book, MDG_FIELD_RULE, i), "  ");
    for (std::uint32_t i = 0; i < mdg_record_count(book, MDG_FIELD_PARAMETER); ++i)
        print_parameter(mdg_record_at(book, MDG_FIELD_PARAMETER, i));
}

void print_comparison(mdg_record comparison) {
    print_book(comparison);
    std::cout << day_of(comparison, MDG_FIELD_BEFORE_DATE) << " → " << day_of(comparison, MDG_FIELD_AFTER_DATE) << "\n";
    for (std::uint32_t i = 0; i < mdg_record_count(comparison, MDG_FIELD_RULE_CHANGE); ++i) {
        mdg_record change = mdg_record_at(comparison, MDG_FIELD_RULE_CHANGE, i);
        std::cout << day_of(change, MDG_FIELD_CHANGE_DAY) << " " << code_of(change, MDG_FIELD_CHANGE_KIND) << " ";
        if (mdg_record_count(change, MDG_FIELD_PARAMETER) > 0) {
            print_parameter(mdg_record_at(change, MDG_FIELD_PARAMETER, 0));
        } else {
            print_rule(mdg_record_at(change, MDG_FIELD_RULE, 0), "             ");
        }
    }
}

Record compare(const Options& options) {
    Record comparison;
    Record error;
    const mdg_status status = mdg_rules_compare(read_date(options.compare), read_date(only_argument(options, "DATE")),
                                                comparison.out(), error.out());
    check(status, std::move(error));
    return comparison;
}

Record list(const Options& options) {
    const Record query = make_record(MDG_KIND_RULES_QUERY);
    if (!options.on.empty()) check(mdg_record_set_date(query.get(), MDG_FIELD_ON_DATE, read_date(options.on)));
    if (!options.family.empty()) check(mdg_record_set_text(query.get(), MDG_FIELD_RULE_FAMILY, options.family.c_str()));
    if (!options.arguments.empty())
        check(mdg_record_set_text(query.get(), MDG_FIELD_RULE_ID, only_argument(options, "RULE").c_str()));
    Record book;
    Record error;
    const mdg_status status = mdg_rules_list(query.get(), book.out(), error.out());
    check(status, std::move(error));
    return book;
}

} // namespace

void rules(const Options& options) {
    if (!options.compare.empty() && !(options.on.empty() && options.family.empty()))
        throw Usage("--compare takes two days and no --on or --family");
    if (!options.pack.empty()) {
        Record error;
        const mdg_status status = mdg_rules_use(options.pack.c_str(), error.out());
        check(status, std::move(error));
    }
    if (options.compare.empty()) {
        show(options, list(options), print_rules);
    } else {
        show(options, compare(options), print_comparison);
    }
}

} // namespace mdg::tools
