#include "visit/answers.hpp"

#include "rules/assistance_record.hpp"
#include "rules/method_words.hpp"
#include "rules/methods.hpp"

#include "base/failure.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace mdg::visit {
namespace {

using base::Failure;
using record::Record;

std::size_t qualifications(const Facts& facts) {
    return facts.eligibility ? facts.eligibility->list(MDG_FIELD_QUALIFICATION).size() : 0;
}

// What an answer must bring beside its choice.
std::vector<base::Finding> faults(Choice choice, const Facts& facts, const Record& answer) {
    std::vector<base::Finding> found;
    const auto add = [&](record::FieldId field, const char* code, const char* detail, const char* ja) {
        found.push_back({std::string(record::find_field(field)->name), code, detail, ja});
    };
    const auto need = [&](record::FieldId field, const char* ja) {
        if (!answer.has(field)) add(field, MDG_FINDING_CODE_MISSING, "needed with this answer", ja);
    };
    if (choice == Choice::number_entered) {
        need(MDG_FIELD_INSURER_NUMBER, "保険者番号が必要です");
        need(MDG_FIELD_INSURED_NUMBER, "番号が必要です");
    }
    if (answer.has(MDG_FIELD_VISUAL_WAY)) {
        const auto way = rules::visual_way_of(*answer.text(MDG_FIELD_VISUAL_WAY));
        const auto ways = rules::visual_ways(facts.situation, rules::law());
        if (!way || std::ranges::find(ways, *way) == ways.end())
            add(MDG_FIELD_VISUAL_WAY, MDG_FINDING_CODE_BAD_VALUE, "not a way of this counter on this day (R-VIS-14)",
                "この窓口でこの日に使える方法ではありません");
    }
    if (choice == Choice::chosen) {
        need(MDG_FIELD_QUALIFICATION_INDEX, "選んだ資格の番号が必要です");
        const auto index = answer.integer(MDG_FIELD_QUALIFICATION_INDEX);
        if (index && (*index < 0 || static_cast<std::size_t>(*index) >= qualifications(facts)))
            add(MDG_FIELD_QUALIFICATION_INDEX, MDG_FINDING_CODE_BAD_VALUE, "the answer has no such qualification",
                "その番号の資格はありません");
    }
    return found;
}

} // namespace

void check_answer(const Step& step, const Facts& facts, const Record& answer) {
    const std::string code(code_of(step.code));
    if (answer.has(MDG_FIELD_VISIT_STEP) && *answer.text(MDG_FIELD_VISIT_STEP) != code)
        throw Failure(MDG_E_WRONG_STEP, MDG_ORIGIN_APPLICATION, "another step stands: " + code);
    const auto choice = choice_of(answer.text_or(MDG_FIELD_VISIT_CHOICE, ""));
    if (!choice || !step.choices.has(*choice))
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "step " + code + " does not accept this answer");
    rules::demand_lawful_help(answer, rules::HelpAct::place_card);
    if (auto found = faults(*choice, facts, answer); !found.empty())
        throw Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "the answer is not complete")
            .with_findings(std::move(found));
}

std::optional<Record> take_declaration(const Step& step, Record& answer) {
    std::optional<Record> declaration;
    if (const Record* given = answer.first(MDG_FIELD_DECLARATION)) declaration = *given;
    answer.unset(MDG_FIELD_DECLARATION);
    const bool given = answer.text_or(MDG_FIELD_VISIT_CHOICE, "") == MDG_VISIT_CHOICE_GIVEN;
    if (step.code != StepCode::fill_declaration || !given) return std::nullopt;
    // On paper only: that there is one is kept, and settled, all the same.
    return declaration ? std::move(declaration) : Record(MDG_KIND_DECLARATION);
}

} // namespace mdg::visit
