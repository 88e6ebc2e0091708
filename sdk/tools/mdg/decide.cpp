#include "decide.hpp"

#include "print.hpp"
#include "session.hpp"

#include <iostream>

namespace mdg::tools {
namespace {

std::string in_words(mdg_record record, std::int32_t field) {
    const std::string code = text_of(record, field);
    if (code.empty()) return "";
    const char* ja = mdg_code_name(field, code.c_str(), MDG_LANGUAGE_JAPANESE);
    const char* en = mdg_code_name(field, code.c_str(), MDG_LANGUAGE_ENGLISH);
    return (ja == nullptr ? code : std::string(ja)) + " / " + (en == nullptr ? code : std::string(en)) + " (" + code +
           ")";
}

void print_decision(mdg_record decision) {
    std::cout << "次 / next: " << in_words(decision, MDG_FIELD_VISIT_STEP) << "\n";
    for (std::uint32_t i = 0; i < mdg_record_count(decision, MDG_FIELD_EXPLANATION); ++i) {
        mdg_record text = mdg_record_at(decision, MDG_FIELD_EXPLANATION, i);
        std::cout << "  " << code_of(text, MDG_FIELD_AUDIENCE) << ": " << text_of(text, MDG_FIELD_JA) << "\n      "
                  << text_of(text, MDG_FIELD_EN) << "\n";
    }
    for (std::uint32_t i = 0; i < mdg_record_count(decision, MDG_FIELD_CHOICE); ++i)
        std::cout << "  → " << in_words(mdg_record_at(decision, MDG_FIELD_CHOICE, i), MDG_FIELD_VISIT_CHOICE) << "\n";
    std::int64_t later = 0;
    mdg_record_int(decision, MDG_FIELD_CONFIRM_LATER, &later);
    std::cout << "ここで終われば / if it ends here: " << in_words(decision, MDG_FIELD_VISIT_OUTCOME)
              << (later != 0 ? "、後日確認 / to be confirmed later" : "") << "\n  "
              << text_of(decision, MDG_FIELD_DECISION_JA) << "\n  " << text_of(decision, MDG_FIELD_DECISION_EN)
              << "\n  自己負担 / share: " << in_words(decision, MDG_FIELD_SHARE) << "\n";
    if (const std::string path = in_words(decision, MDG_FIELD_CLAIM_PATH); !path.empty())
        std::cout << "  請求 / claim: " << path << "\n";
    for (std::uint32_t i = 0; i < mdg_record_count(decision, MDG_FIELD_RULE); ++i) {
        mdg_record rule = mdg_record_at(decision, MDG_FIELD_RULE, i);
        std::cout << text_of(rule, MDG_FIELD_RULE_ID) << "  " << text_of(rule, MDG_FIELD_JA) << " / "
                  << text_of(rule, MDG_FIELD_EN) << " (" << text_of(rule, MDG_FIELD_RULE_SOURCE) << ")\n";
    }
}

} // namespace

void decide(const Options& options) {
    const Record facts = read_record(only_argument(options, "FACTS.json"), MDG_KIND_FACTS);
    Record result;
    Record error;
    const mdg_status status = mdg_decide(facts.get(), result.out(), error.out());
    check(status, std::move(error));
    show(options, result, print_decision);
}

} // namespace mdg::tools
