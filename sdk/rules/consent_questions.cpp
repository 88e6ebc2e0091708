#include "rules/consent_questions.hpp"

#include "rules/consent_record.hpp"
#include "rules/rulebook.hpp"
#include "rules/texts.hpp"

#include <algorithm>
#include <optional>

namespace mdg::rules {

using base::Finding;
using record::Record;

namespace {

// What was chosen for all its items last time.
std::optional<std::string_view> prefilled(const ConsentQuestion& question, const Record* previous) {
    if (previous == nullptr || question.after != MDG_CONSENT_CHOICE_INDIVIDUAL) return std::nullopt;
    bool all = true;
    for (const std::string_view item : question.items) {
        const std::string flag = previous->text_or(flag_of(item), "");
        if (flag.empty()) return std::nullopt;
        all = all && flag == MDG_CONSENT_YES;
    }
    return all ? question.choices.front() : question.choices.back();
}

Record choice_record(std::string_view code) {
    Record record(MDG_KIND_CHOICE);
    record.set_text(MDG_FIELD_CONSENT_CHOICE, code);
    if (const auto* row = record::find_code("consent_choice", code))
        record.set_text(MDG_FIELD_LABEL_JA, row->ja).set_text(MDG_FIELD_LABEL_EN, row->en);
    return record;
}

} // namespace

const char* code_of(ConsentForm form) {
    switch (form) {
    case ConsentForm::screens_three:
        return MDG_CONSENT_FORM_SCREENS_THREE;
    case ConsentForm::screen_one:
        return MDG_CONSENT_FORM_SCREEN_ONE;
    case ConsentForm::paper_2024:
        return MDG_CONSENT_FORM_PAPER_2024;
    case ConsentForm::paper_2025:
        return MDG_CONSENT_FORM_PAPER_2025;
    case ConsentForm::none:
        break;
    }
    return MDG_CONSENT_FORM_NONE;
}

std::vector<ConsentQuestion> consent_questions(ConsentForm form, const ConsentFacts& facts) {
    std::vector<ConsentQuestion> list;
    for (ConsentQuestion question : all_consent_questions()) {
        if (question.form != code_of(form)) continue;
        if (!facts.over_age) std::erase(question.items, MDG_CONSENT_ITEM_CHECKUP);
        if (question.items.empty() && question.question == MDG_CONSENT_QUESTION_CHECKUP) continue;
        const bool now = question.after.empty() || std::ranges::any_of(list, [&](const ConsentQuestion& earlier) {
                             const auto answer = facts.answers.find(earlier.question);
                             return answer != facts.answers.end() && answer->second == question.after;
                         });
        if (now) list.push_back(std::move(question));
    }
    return list;
}

std::vector<std::string_view> items_of(ConsentForm form) {
    std::vector<std::string_view> list;
    for (const ConsentQuestion& question : all_consent_questions())
        if (question.form == code_of(form)) list.insert(list.end(), question.items.begin(), question.items.end());
    return list;
}

void check_answers(const std::vector<ConsentQuestion>& asked, const ConsentAnswers& answers) {
    std::vector<Finding> faults;
    for (const auto& [name, choice] : answers) {
        const auto question = std::ranges::find(asked, std::string_view(name), &ConsentQuestion::question);
        if (question == asked.end())
            faults.push_back(consent_fault(MDG_FIELD_CONSENT_QUESTION, MDG_FINDING_CODE_BAD_VALUE,
                                           "an answer to what is not asked here",
                                           "この様式で聞かない質問への回答です"));
        else if (std::ranges::find(question->choices, choice) == question->choices.end())
            faults.push_back(consent_fault(MDG_FIELD_CONSENT_CHOICE, MDG_FINDING_CODE_BAD_VALUE,
                                           "an answer that the question does not take",
                                           "この質問の選択肢にない回答です"));
    }
    raise_consent_faults(std::move(faults));
}

Record to_record(const ConsentQuestion& question, const Record* previous, const ConsentAnswers& answers) {
    Record record(MDG_KIND_CONSENT_PROMPT);
    record.set_text(MDG_FIELD_CONSENT_QUESTION, question.question);
    std::string about;
    for (const std::string_view item : question.items) about += (about.empty() ? "" : " ") + std::string(item);
    if (!about.empty()) record.set_text(MDG_FIELD_CONSENT_ITEMS, about);
    for (const std::string_view choice : question.choices) record.add(MDG_FIELD_CHOICE, choice_record(choice));
    for (Record& text : texts(question.text)) record.add(MDG_FIELD_TEXT, std::move(text));
    for (const std::string_view id : question.rules) record.add(MDG_FIELD_RULE, to_record(rule(id)));
    if (const auto before = prefilled(question, previous)) {
        record.set_text(MDG_FIELD_PREFILLED_CHOICE, *before);
        record.add(MDG_FIELD_RULE, to_record(rule("R-CONS-09")));
    }
    if (const auto answer = answers.find(question.question); answer != answers.end())
        record.set_text(MDG_FIELD_CONSENT_CHOICE, answer->second);
    return record;
}

} // namespace mdg::rules
