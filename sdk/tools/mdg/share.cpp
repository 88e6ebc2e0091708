#include "share.hpp"

#include "print.hpp"

#include <iostream>

namespace mdg::tools {
namespace {

std::int64_t number_of(mdg_record record, std::int32_t field) {
    std::int64_t value = 0;
    check(mdg_record_int(record, field, &value));
    return value;
}

void print_share(mdg_record share) {
    const auto lowest = number_of(share, MDG_FIELD_SHARE_LOWEST);
    const auto highest = number_of(share, MDG_FIELD_SHARE_HIGHEST);
    std::cout << "自己負担 / share: " << lowest << "割";
    if (highest != lowest) std::cout << "～" << highest << "割";
    std::cout << " — " << code_of(share, MDG_FIELD_SHARE) << "\n10割 / the whole: "
              << (number_of(share, MDG_FIELD_WHOLE_ALLOWED) != 0 ? "可 / allowed" : "不可 / not allowed") << "\n";
    for (std::uint32_t i = 0; i < mdg_record_count(share, MDG_FIELD_EXPLANATION); ++i) {
        mdg_record text = mdg_record_at(share, MDG_FIELD_EXPLANATION, i);
        std::cout << code_of(text, MDG_FIELD_AUDIENCE) << ": " << text_of(text, MDG_FIELD_JA) << "\n  "
                  << text_of(text, MDG_FIELD_EN) << "\n";
    }
    for (std::uint32_t i = 0; i < mdg_record_count(share, MDG_FIELD_FINDING); ++i) {
        mdg_record finding = mdg_record_at(share, MDG_FIELD_FINDING, i);
        std::cout << "  - " << text_of(finding, MDG_FIELD_PLACE) << ": " << text_of(finding, MDG_FIELD_FINDING_JA)
                  << "\n";
    }
    for (std::uint32_t i = 0; i < mdg_record_count(share, MDG_FIELD_RULE); ++i) {
        mdg_record rule = mdg_record_at(share, MDG_FIELD_RULE, i);
        std::cout << text_of(rule, MDG_FIELD_RULE_ID) << "  " << text_of(rule, MDG_FIELD_JA) << " / "
                  << text_of(rule, MDG_FIELD_EN) << " (" << text_of(rule, MDG_FIELD_RULE_SOURCE) << ")\n";
    }
}

} // namespace

void share(const Options& options) {
    if (options.arguments.size() != 1) throw Usage("exactly one argument is needed: FACTS.json");
    const Record facts = read_record(options.arguments.front(), MDG_KIND_FACTS);
    Record result;
    Record error;
    const mdg_status status = mdg_lawful_share(facts.get(), result.out(), error.out());
    check(status, std::move(error));
    if (options.json) {
        print_json(result.get());
    } else {
        print_share(result.get());
    }
}

} // namespace mdg::tools
