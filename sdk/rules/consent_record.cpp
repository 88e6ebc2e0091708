#include "rules/consent_record.hpp"

#include "base/moment.hpp"
#include "rules/consent_questions.hpp"
#include "rules/rulebook.hpp"
#include "rules/texts.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace mdg::rules {
namespace {

using base::Finding;
using record::FieldId;
using record::Record;

constexpr std::array items{
    ConsentItem{MDG_CONSENT_ITEM_OPERATION, MDG_FIELD_OPERATION_CONSENT},
    ConsentItem{MDG_CONSENT_ITEM_DIAGNOSIS, MDG_FIELD_DIAGNOSIS_CONSENT},
    ConsentItem{MDG_CONSENT_ITEM_DRUG, MDG_FIELD_DRUG_CONSENT},
    ConsentItem{MDG_CONSENT_ITEM_CHECKUP, MDG_FIELD_CHECKUP_CONSENT},
    ConsentItem{MDG_CONSENT_ITEM_LIMIT, MDG_FIELD_LIMIT_CONSENT},
    ConsentItem{MDG_CONSENT_ITEM_SPECIFIC_DISEASE, MDG_FIELD_SPECIFIC_DISEASE_CONSENT},
    ConsentItem{MDG_CONSENT_ITEM_SIX_INFORMATION, MDG_FIELD_SIX_INFORMATION_CONSENT},
    ConsentItem{MDG_CONSENT_ITEM_REFERRAL, MDG_FIELD_REFERRAL_CONSENT},
};

const char* title_of(ConsentForm form) {
    switch (form) {
    case ConsentForm::screens_three:
        return "consent_screens";
    case ConsentForm::paper_2024:
        return "consent_paper_2024";
    case ConsentForm::paper_2025:
        return "consent_paper_2025";
    case ConsentForm::screen_one:
    case ConsentForm::none:
        break;
    }
    return "consent_screen";
}

void say(Record& record, std::string_view text, const Placeholders& values = {}) {
    for (Record& each : texts(text, values)) record.add(MDG_FIELD_TEXT, std::move(each));
}

template <typename Ids>
void cite(Record& record, const Ids& ids) {
    for (const std::string_view id : ids) record.add(MDG_FIELD_RULE, to_record(rule(id)));
}

// What stays of the facts: the birth date and the previous consent do not.
Record begin(const Record& facts) {
    Record record(MDG_KIND_CONSENT);
    record.set_date(MDG_FIELD_VISIT_DATE, *facts.date(MDG_FIELD_VISIT_DATE));
    for (const FieldId field :
         {MDG_FIELD_FACILITY_CODE, MDG_FIELD_CONSENT_MEDIUM, MDG_FIELD_CONSENTED_AT, MDG_FIELD_WITHDRAWN_AT})
        if (const auto* text = facts.text(field)) record.set_text(field, *text);
    return record;
}

Record not_offered(Record record, const char* reason, const char* text, const Cited& rules) {
    record.set_text(MDG_FIELD_CONSENT_FORM, MDG_CONSENT_FORM_NONE)
        .set_text(MDG_FIELD_CONSENT_STATE, MDG_CONSENT_STATE_NOT_OFFERED)
        .set_text(MDG_FIELD_CONSENT_REASON, reason);
    say(record, text);
    cite(record, rules);
    return record;
}

std::optional<Record> nothing_asked(const Record& facts, const ConsentFacts& known, const ConsentWay& way) {
    switch (way.why) {
    case NoConsent::not_in_class:
        return not_offered(begin(facts), MDG_CONSENT_REASON_NOT_IN_CLASS, "consent_not_in_class", way.rules);
    case NoConsent::document:
        return not_offered(begin(facts), MDG_CONSENT_REASON_DOCUMENT, "consent_document", way.rules);
    case NoConsent::certificate:
        return not_offered(begin(facts), MDG_CONSENT_REASON_CERTIFICATE, "consent_certificate", way.rules);
    case NoConsent::asked:
        break;
    }
    if (known.suspended)
        return not_offered(begin(facts), MDG_CONSENT_REASON_VIEW_SUSPENDED, "consent_suspended",
                           {"R-CONS-19", "R-CONS-06"});
    return std::nullopt;
}

// R-CONS-09, and of no other facility (R-CONS-07).
const Record* carried_over(const Record& facts) {
    const Record* previous = facts.first(MDG_FIELD_PREVIOUS_CONSENT);
    const bool here = previous != nullptr &&
                      previous->text_or(MDG_FIELD_FACILITY_CODE, "") == facts.text_or(MDG_FIELD_FACILITY_CODE, "");
    return here && consent_carries_over(*facts.date(MDG_FIELD_VISIT_DATE), law()) ? previous : nullptr;
}

Record with_prompts(const Record& facts, const ConsentFacts& known, const ConsentWay& way,
                    const std::vector<ConsentQuestion>& list) {
    const Record* previous = carried_over(facts);
    Record record = begin(facts);
    record.set_text(MDG_FIELD_CONSENT_FORM, code_of(way.form))
        .set_text(MDG_FIELD_CONSENT_STATE, MDG_CONSENT_STATE_ASKING);
    for (const ConsentQuestion& question : list)
        record.add(MDG_FIELD_CONSENT_PROMPT, to_record(question, previous, known.answers));
    cite(record, way.rules);
    return record;
}

// The moment and the place that a consent holds for (R-CONS-07, R-CONS-08).
base::Moment require_moment(const Record& facts) {
    std::vector<Finding> faults;
    const auto moment = base::parse_moment(facts.text_or(MDG_FIELD_CONSENTED_AT, ""));
    if (!moment)
        faults.push_back(
            consent_fault(MDG_FIELD_CONSENTED_AT,
                          facts.has(MDG_FIELD_CONSENTED_AT) ? MDG_FINDING_CODE_BAD_VALUE : MDG_FINDING_CODE_MISSING,
                          "a consent has its moment (yyyyMMddHHmmss)", "同意の登録日時が必要です"));
    if (facts.text_or(MDG_FIELD_FACILITY_CODE, "").empty())
        faults.push_back(consent_fault(MDG_FIELD_FACILITY_CODE, MDG_FINDING_CODE_MISSING, "a consent is one facility's",
                                       "医療機関コードが必要です"));
    raise_consent_faults(std::move(faults));
    return *moment;
}

bool agrees(std::string_view choice) {
    return choice == MDG_CONSENT_CHOICE_AGREE || choice == MDG_CONSENT_CHOICE_ALL;
}

// Neither yes nor no: other questions follow.
bool leads_on(std::string_view choice) {
    return choice == MDG_CONSENT_CHOICE_INDIVIDUAL || choice == MDG_CONSENT_CHOICE_EXPLAINED;
}

// MDG_CONSENT_STATE_GIVEN, _PARTLY or _REFUSED. A later question is more special than an earlier one.
const char* set_flags(Record& record, ConsentForm form, const std::vector<ConsentQuestion>& list,
                      const ConsentAnswers& answers) {
    bool some = false;
    bool all = true;
    for (const std::string_view item : items_of(form)) record.set_text(flag_of(item), MDG_CONSENT_NO);
    for (const ConsentQuestion& question : list) {
        const std::string& choice = answers.find(question.question)->second;
        const bool yes = agrees(choice);
        for (const std::string_view item : question.items)
            record.set_text(flag_of(item), yes ? MDG_CONSENT_YES : MDG_CONSENT_NO);
        some = some || yes;
        all = all && (yes || leads_on(choice));
    }
    if (!some) return MDG_CONSENT_STATE_REFUSED;
    return all ? MDG_CONSENT_STATE_GIVEN : MDG_CONSENT_STATE_PARTLY;
}

Record withdrawn(const Record& facts) {
    if (!base::parse_moment(facts.text_or(MDG_FIELD_WITHDRAWN_AT, "")))
        raise_consent_faults({consent_fault(MDG_FIELD_WITHDRAWN_AT, MDG_FINDING_CODE_BAD_VALUE,
                                            "is no moment (yyyyMMddHHmmss)", "日時 (yyyyMMddHHmmss) ではありません")});
    Record record = begin(facts);
    record.set_text(MDG_FIELD_CONSENT_STATE, MDG_CONSENT_STATE_WITHDRAWN)
        .set_text(MDG_FIELD_CLOSES_AT, *facts.text(MDG_FIELD_WITHDRAWN_AT));
    for (const ConsentItem& item : items) record.set_text(item.flag, MDG_CONSENT_NO);
    say(record, "consent_withdrawn");
    cite(record, std::array{"R-CONS-06", "R-PRIV-09"});
    return record;
}

} // namespace

std::span<const ConsentItem> consent_items() noexcept {
    return items;
}

FieldId flag_of(std::string_view item) {
    const auto found = std::ranges::find(items, item, &ConsentItem::code);
    return found == items.end() ? 0 : found->flag;
}

Record consent_prompts(const Record& facts) {
    const ConsentFacts known = consent_facts_of(facts);
    const ConsentWay way = consent_way(known.situation, law());
    if (auto none = nothing_asked(facts, known, way)) return std::move(*none);
    const auto list = consent_questions(way.form, known);
    check_answers(list, known.answers);
    Record record = with_prompts(facts, known, way, list);
    say(record, title_of(way.form));
    return record;
}

Record take_consent(const Record& facts) {
    const ConsentFacts known = consent_facts_of(facts);
    if (facts.has(MDG_FIELD_WITHDRAWN_AT)) return withdrawn(facts);
    const ConsentWay way = consent_way(known.situation, law());
    if (auto none = nothing_asked(facts, known, way)) return std::move(*none);
    const auto list = consent_questions(way.form, known);
    check_answers(list, known.answers);
    Record record = with_prompts(facts, known, way, list);
    const bool all_answered =
        std::ranges::all_of(list, [&](const ConsentQuestion& each) { return known.answers.contains(each.question); });
    if (!all_answered) return record;
    const std::string_view state = set_flags(record, way.form, list, known.answers);
    record.set_text(MDG_FIELD_CONSENT_STATE, state);
    cite(record, std::array{"R-CONS-06", "R-CONS-15"});
    if (state == MDG_CONSENT_STATE_REFUSED) {
        say(record, "consent_refused");
        return record;
    }
    const auto closes = require_moment(facts) + std::chrono::hours(law().consent_hours);
    record.set_text(MDG_FIELD_CLOSES_AT, base::to_compact(closes));
    say(record, "consent_given", {{"until", base::to_readable(closes)}});
    cite(record, std::array{"R-CONS-07", "R-CONS-08"});
    return record;
}

} // namespace mdg::rules
