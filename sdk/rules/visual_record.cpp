#include "rules/visual_record.hpp"

#include "rules/method_words.hpp"
#include "rules/rulebook.hpp"
#include "rules/situation_codes.hpp"
#include "rules/situation_record.hpp"
#include "rules/texts.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace mdg::rules {
namespace {

using record::FieldId;
using record::Record;

struct Faults {
    std::vector<base::Finding> list;

    void add(FieldId field, const char* code, const char* en, std::string ja) {
        list.push_back({std::string(record::find_field(field)->name), code, en, std::move(ja)});
    }
};

std::optional<VisualStep> step_of(const Record& facts, FieldId field, Faults& faults) {
    if (!facts.has(field)) return std::nullopt;
    const auto step = visual_step_of(*facts.text(field));
    if (!step) faults.add(field, MDG_FINDING_CODE_BAD_VALUE, "not a step of the check", "目視確認の手順にない値です");
    return step;
}

std::optional<bool> same_person(const Record& facts) {
    const auto value = facts.integer(MDG_FIELD_SAME_PERSON);
    return value ? std::optional(*value != 0) : std::nullopt;
}

// R-VIS-01 to R-VIS-05.
void check_admission(const Record& facts, const Situation& s, Faults& faults) {
    const Methods methods = allowed_methods(s, law());
    const Closed why = methods.why[static_cast<std::size_t>(Method::visual)];
    if (why != Closed::open)
        faults.add(MDG_FIELD_CARD_FORM, MDG_FINDING_CODE_BAD_VALUE, "the check by sight is closed here",
                   *texts(words_of(why).text).back().text(MDG_FIELD_JA));
    if (s.person.reason == VisualReason::none)
        faults.add(MDG_FIELD_VISUAL_REASON, MDG_FINDING_CODE_MISSING, "a reason is required (R-VIS-01)",
                   "目視確認の理由が必要です");
    else if (why == Closed::open && !visual_reasons(s, methods).has(s.person.reason))
        faults.add(MDG_FIELD_VISUAL_REASON, MDG_FINDING_CODE_BAD_VALUE, "face or PIN is still possible (R-VIS-01)",
                   "顔認証または暗証番号がまだ使えます");
    if (!facts.has(MDG_FIELD_OPERATOR_ID))
        faults.add(MDG_FIELD_OPERATOR_ID, MDG_FINDING_CODE_MISSING, "who of the staff compares is required",
                   "確認する職員のIDが必要です");
}

VisualWay chosen_way(const Record& facts, const Situation& s, Faults& faults) {
    const VisualWays ways = visual_ways(s, law());
    if (!facts.has(MDG_FIELD_VISUAL_WAY)) return ways.front();
    const auto way = visual_way_of(*facts.text(MDG_FIELD_VISUAL_WAY));
    if (way && std::ranges::find(ways, *way) != ways.end()) return *way;
    faults.add(MDG_FIELD_VISUAL_WAY, MDG_FINDING_CODE_BAD_VALUE, "not a way of this counter on this day (R-VIS-14)",
               "この窓口でこの日に使える方法ではありません");
    return ways.front();
}

Record to_record(const Record& facts, const Situation& s, const VisualCheck& check) {
    const VisualStep due = due_step(check);
    Record record(MDG_KIND_VISUAL_CHECK);
    record.set_date(MDG_FIELD_VISIT_DATE, s.visit_date)
        .set_text(MDG_FIELD_VISUAL_REASON, codes::reasons[static_cast<std::size_t>(s.person.reason)])
        .set_text(MDG_FIELD_VISUAL_WAY, code_of(check.way))
        .set_text(MDG_FIELD_OPERATOR_ID, *facts.text(MDG_FIELD_OPERATOR_ID))
        .set_text(MDG_FIELD_VISUAL_STEP, code_of(due))
        .set_text(MDG_FIELD_VERIFICATION, visually_verified(check) ? MDG_VERIFICATION_VISUAL : MDG_VERIFICATION_NONE)
        .set_integer(MDG_FIELD_TERMINAL_ACTIONS, terminal_actions(check.way));
    if (check.last) record.set_text(MDG_FIELD_VISUAL_DONE, code_of(*check.last));
    if (check.same_person) record.set_integer(MDG_FIELD_SAME_PERSON, *check.same_person ? 1 : 0);
    const Words& words = words_of(due);
    for (Record& text : texts(words.text)) record.add(MDG_FIELD_TEXT, std::move(text));
    for (const char* id : words.rules)
        if (rule(id).holds_on(s.visit_date)) record.add(MDG_FIELD_RULE, to_record(rule(id)));
    return record;
}

} // namespace

Record visual_check(const Record& facts) {
    const Situation s = read_situation(facts);
    Faults faults;
    check_admission(facts, s, faults);
    VisualCheck check;
    check.way = chosen_way(facts, s, faults);
    check.passcode_issued = facts.integer(MDG_FIELD_PASSCODE_ISSUED).value_or(1) != 0;
    check.last = step_of(facts, MDG_FIELD_VISUAL_DONE, faults);
    const auto act = step_of(facts, MDG_FIELD_VISUAL_ACT, faults);
    if (!faults.list.empty())
        throw base::Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION,
                            std::to_string(faults.list.size()) + " faults in the facts of a check by sight")
            .with_findings(std::move(faults.list));
    // What staff said counts from the comparison on.
    if (act != VisualStep::compare) check.same_person = same_person(facts);
    if (act) check = after_step(check, *act, same_person(facts));
    return to_record(facts, s, check);
}

} // namespace mdg::rules
