#include "visit/consents.hpp"

#include "rules/consent_questions.hpp"
#include "rules/consent_record.hpp"

#include <algorithm>

namespace mdg::visit {

using record::Record;

namespace {

std::optional<base::Date> birth_date(const Facts& facts) {
    if (facts.birth_date || !facts.card) return facts.birth_date;
    const Record* attributes = facts.card->first(MDG_FIELD_ATTRIBUTES);
    return attributes == nullptr ? std::nullopt : attributes->date(MDG_FIELD_BIRTH_DATE);
}

} // namespace

std::vector<rules::ConsentQuestion> consent_asked(const Facts& facts) {
    const rules::Situation& s = facts.situation;
    rules::ConsentFacts known;
    known.situation = s;
    known.over_age = rules::over_checkup_age(birth_date(facts), s.visit_date);
    known.answers = {{MDG_CONSENT_QUESTION_ALL_OR_INDIVIDUAL, MDG_CONSENT_CHOICE_INDIVIDUAL},
                     {MDG_CONSENT_QUESTION_EXPLAIN, MDG_CONSENT_CHOICE_EXPLAINED}};
    auto asked = rules::consent_questions(rules::consent_form(s, rules::law()), known);
    std::erase_if(asked, [](const rules::ConsentQuestion& question) {
        return question.items.empty() || question.question == MDG_CONSENT_QUESTION_ALL_OR_INDIVIDUAL;
    });
    return asked;
}

std::string last_consent(const rules::ConsentQuestion& question, const Facts& facts) {
    if (!facts.last_consent || !rules::consent_carries_over(facts.situation.visit_date, rules::law())) return {};
    bool all = true;
    for (const std::string_view item : question.items) {
        const std::string flag = facts.last_consent->text_or(rules::flag_of(item), "");
        if (flag.empty()) return {};
        all = all && flag == MDG_CONSENT_YES;
    }
    return all ? MDG_CONSENT_YES : MDG_CONSENT_NO;
}

void set_consent(Record& record, const rules::ConsentQuestion& question, bool yes) {
    for (const std::string_view item : question.items)
        record.set_text(rules::flag_of(item), yes ? MDG_CONSENT_YES : MDG_CONSENT_NO);
}

void complete_consent(Record& answer, Choice choice, const Facts& facts) {
    const auto asked = consent_asked(facts);
    const bool said = std::ranges::any_of(rules::consent_items(),
                                          [&](const rules::ConsentItem& item) { return answer.has(item.flag); });
    if (choice == Choice::agree_partly && !said) return;
    for (const rules::ConsentQuestion& question : asked) {
        const bool yes =
            choice == Choice::agree ||
            (choice == Choice::agree_partly && std::ranges::all_of(question.items, [&](std::string_view item) {
                 return answer.text_or(rules::flag_of(item), "") == MDG_CONSENT_YES;
             }));
        set_consent(answer, question, yes);
    }
}

std::optional<Choice> consent_in(const Record& eligibility, rules::Age age) {
    int asked = 0;
    int agreed = 0;
    for (const auto& qualification : eligibility.list(MDG_FIELD_QUALIFICATION))
        for (const record::FieldId field : {MDG_FIELD_OPERATION_CONSENT, MDG_FIELD_DIAGNOSIS_CONSENT,
                                            MDG_FIELD_DRUG_CONSENT, MDG_FIELD_CHECKUP_CONSENT}) {
            if (field == MDG_FIELD_CHECKUP_CONSENT && age < rules::Age::from_40) continue; // R-CONS-05
            const std::string said = qualification->text_or(field, "");
            if (said.empty()) continue;
            ++asked;
            agreed += said == MDG_CONSENT_YES ? 1 : 0;
        }
    if (asked == 0) return std::nullopt;
    return agreed == asked ? Choice::agree : agreed == 0 ? Choice::refuse : Choice::agree_partly;
}

} // namespace mdg::visit
