#include "match.hpp"

#include "print.hpp"

#include <iostream>

namespace mdg::tools {
namespace {

// An answer as the terminal wrote it, or as `mdg parse --json` shows it.
Record read_answer(const std::string& path) {
    const std::string bytes = read_bytes(path);
    Record answer;
    Record error;
    if (const auto first = bytes.find_first_not_of(" \t\r\n"); first != bytes.npos && bytes[first] == '{') {
        const mdg_status status = mdg_record_from_json(bytes.c_str(), MDG_KIND_ELIGIBILITY, answer.out(), error.out());
        check(status, std::move(error));
        return answer;
    }
    const mdg_status status =
        mdg_result_parse(reinterpret_cast<const std::uint8_t*>(bytes.data()), static_cast<std::uint32_t>(bytes.size()),
                         path.substr(path.rfind('/') + 1).c_str(), answer.out(), error.out());
    check(status, std::move(error));
    return answer;
}

void print_texts(mdg_record record) {
    for (std::uint32_t i = 0; i < mdg_record_count(record, MDG_FIELD_TEXT); ++i) {
        mdg_record text = mdg_record_at(record, MDG_FIELD_TEXT, i);
        std::cout << code_of(text, MDG_FIELD_AUDIENCE) << ": " << text_of(text, MDG_FIELD_JA) << "\n  "
                  << text_of(text, MDG_FIELD_EN) << "\n";
    }
}

void print_match(mdg_record match) {
    std::cout << "判定 / verdict: " << code_of(match, MDG_FIELD_MATCH_VERDICT) << "\n";
    print_texts(match);
    for (std::uint32_t i = 0; i < mdg_record_count(match, MDG_FIELD_MATCH_FIELD); ++i) {
        mdg_record field = mdg_record_at(match, MDG_FIELD_MATCH_FIELD, i);
        const std::string folding = text_of(field, MDG_FIELD_FOLDING);
        std::cout << "  " << text_of(field, MDG_FIELD_COMPARED_FIELD) << "\t" << code_of(field, MDG_FIELD_FIELD_VERDICT)
                  << (folding.empty() ? "" : " (" + folding + ")") << "\t" << text_of(field, MDG_FIELD_OWN_VALUE)
                  << " | " << text_of(field, MDG_FIELD_ONLINE_VALUE) << "\n";
    }
}

void print_name(mdg_record form) {
    std::cout << "表示 / shown: " << text_of(form, MDG_FIELD_DISPLAY_VALUE)
              << "\nレセプト / claim: " << text_of(form, MDG_FIELD_CLAIM_VALUE) << " ("
              << code_of(form, MDG_FIELD_CLAIM_FORM) << ")\n";
    for (std::uint32_t i = 0; i < mdg_record_count(form, MDG_FIELD_NAME_CHARACTER); ++i) {
        mdg_record character = mdg_record_at(form, MDG_FIELD_NAME_CHARACTER, i);
        const std::string suggestion = text_of(character, MDG_FIELD_SUGGESTION);
        std::cout << "  - " << text_of(character, MDG_FIELD_CHARACTER) << " "
                  << text_of(character, MDG_FIELD_CODE_POINT) << " → " << (suggestion.empty() ? "-" : suggestion)
                  << ": " << code_of(character, MDG_FIELD_CHARACTER_REASON) << "\n";
    }
    for (std::uint32_t i = 0; i < mdg_record_count(form, MDG_FIELD_FINDING); ++i) {
        mdg_record finding = mdg_record_at(form, MDG_FIELD_FINDING, i);
        if (text_of(finding, MDG_FIELD_FINDING_CODE) == MDG_FINDING_CODE_UNKNOWN_CHARACTER)
            std::cout << "  - ●: " << text_of(finding, MDG_FIELD_FINDING_JA) << "\n";
    }
}

void show(const Options& options, const Record& record, void (*print)(mdg_record)) {
    if (options.json) {
        print_json(record.get());
    } else {
        print(record.get());
    }
}

} // namespace

void match(const Options& options) {
    if (options.arguments.size() != 2) throw Usage("two arguments are needed: PATIENT.json ANSWER");
    const Record patient = read_record(options.arguments[0], MDG_KIND_PATIENT);
    const Record answer = read_answer(options.arguments[1]);
    Record result;
    Record error;
    const mdg_status status = mdg_match(patient.get(), answer.get(), result.out(), error.out());
    check(status, std::move(error));
    show(options, result, print_match);
}

void name(const Options& options) {
    if (options.arguments.size() != 1) throw Usage("exactly one argument is needed: TEXT");
    std::string text = options.arguments.front();
    if (text == "-") {
        text = read_bytes("-");
        while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
    }
    Record result;
    Record error;
    const mdg_status status = mdg_name_check(text.c_str(), result.out(), error.out());
    check(status, std::move(error));
    show(options, result, print_name);
}

} // namespace mdg::tools
