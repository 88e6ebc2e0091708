#include "trouble/trouble.hpp"

#include "base/text.hpp"
#include "rules/failure_mode.hpp"
#include "rules/rulebook.hpp"
#include "trouble/catalogue.hpp"

#include <algorithm>
#include <charconv>

namespace mdg::trouble {
namespace {

using base::Failure;
using record::FieldId;
using record::Record;

constexpr std::size_t digits_of_a_code = 3; // R-ERR-01

bool is_number(std::string_view code) {
    return std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
}

// An empty field of a row stands for all makers.
bool of_maker(std::string_view row, std::string_view asked) {
    return row.empty() || asked.empty() || row == asked;
}

int number(std::string_view cell) {
    int value = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return value;
}

Record text(std::string_view audience, std::string_view ja, std::string_view en) {
    Record record(MDG_KIND_TEXT);
    record.set_text(MDG_FIELD_AUDIENCE, audience).set_text(MDG_FIELD_JA, ja).set_text(MDG_FIELD_EN, en);
    return record;
}

void add_text(Record& to, std::string_view audience, std::string_view ja, std::string_view en) {
    if (!ja.empty()) to.add(MDG_FIELD_TEXT, text(audience, ja, en));
}

Record step_record(std::string_view kind, std::string_view number_cell, std::string_view ja, std::string_view en,
                   std::string_view rule) {
    Record record(MDG_KIND_TROUBLE_STEP);
    record.set_text(MDG_FIELD_STEP_KIND, kind)
        .set_integer(MDG_FIELD_STEP_NUMBER, number(number_cell))
        .set_text(MDG_FIELD_STEP_JA, ja)
        .set_text(MDG_FIELD_STEP_EN, en)
        .add(MDG_FIELD_RULE, to_record(rules::rule(rule)));
    return record;
}

Record to_record(const Step& step) {
    Record record = step_record(step.kind, step.number, step.ja, step.en, step.rule);
    if (!step.if_yes.empty()) record.set_integer(MDG_FIELD_IF_YES, number(step.if_yes));
    if (!step.if_no.empty()) record.set_integer(MDG_FIELD_IF_NO, number(step.if_no));
    return record;
}

void add_steps(Record& to, std::string_view cause, std::string_view maker) {
    for (const Step& step : steps())
        if (step.cause == cause) to.add(MDG_FIELD_TROUBLE_STEP, to_record(step));
    for (const Hint& hint : hints())
        if (std::ranges::find(hint.causes, cause) != hint.causes.end() && (hint.maker.empty() || hint.maker == maker))
            to.add(MDG_FIELD_CHECK_HINT, step_record(MDG_STEP_KIND_HINT, hint.number, hint.ja, hint.en, hint.rule));
}

Record to_record(const Cause& cause, std::string_view maker) {
    Record record(MDG_KIND_TROUBLE_CAUSE);
    record.set_text(MDG_FIELD_TROUBLE_CLASS, cause.cause)
        .set_text(MDG_FIELD_ACTOR, cause.actor)
        .set_text(MDG_FIELD_RETRY_SAFE, cause.retry);
    add_text(record, MDG_AUDIENCE_PATIENT, cause.patient_ja, cause.patient_en);
    add_text(record, MDG_AUDIENCE_DESK, cause.desk_ja, cause.desk_en);
    add_text(record, MDG_AUDIENCE_SUPPORT, cause.support_ja, cause.support_en);
    for (const std::string_view id : cause.rules) record.add(MDG_FIELD_RULE, to_record(rules::rule(id)));
    add_steps(record, cause.cause, maker);
    for (const Contact& contact : contacts())
        if (contact.actor == cause.actor)
            record.set_text(MDG_FIELD_CONTACT_JA, contact.ja).set_text(MDG_FIELD_CONTACT_EN, contact.en);
    return record;
}

void set_if_known(Record& record, FieldId field, std::string_view value) {
    if (!value.empty()) record.set_text(field, value);
}

Record to_record(const Code& code, std::string_view maker) {
    Record record = to_record(*find_cause(code.cause), maker);
    record.set_text(MDG_FIELD_SHOWN_ON, code.place).set_text(MDG_FIELD_CONFIDENCE, code.confidence);
    set_if_known(record, MDG_FIELD_SAID_JA, code.said_ja);
    set_if_known(record, MDG_FIELD_TROUBLE_SOURCE, code.source);
    set_if_known(record, MDG_FIELD_SOURCE_VERSION, code.version);
    return record;
}

[[noreturn]] void refuse(FieldId field, const char* finding_code, std::string detail, std::string ja) {
    throw Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION, detail)
        .with_findings({{std::string(record::find_field(field)->name), finding_code, detail, std::move(ja)}});
}

void add_causes_of_code(Record& answer, std::string_view code, std::string_view maker, std::string_view place) {
    for (const Code& row : codes())
        if (normalised(row.code) == code && of_maker(row.maker, maker) && (place.empty() || row.place == place))
            answer.add(MDG_FIELD_TROUBLE_CAUSE, to_record(row, maker));
    const bool known = !answer.list(MDG_FIELD_TROUBLE_CAUSE).empty();
    answer.set_text(MDG_FIELD_TROUBLE_CODE, code).set_integer(MDG_FIELD_CODE_KNOWN, known ? 1 : 0);
    if (!known) answer.add(MDG_FIELD_TROUBLE_CAUSE, to_record(*find_cause(MDG_TROUBLE_CLASS_UNKNOWN), maker));
}

void add_known_issues(Record& answer, std::string_view maker, std::optional<base::Date> day) {
    if (!day) return;
    for (const KnownIssue& issue : known_issues())
        if (issue.maker == maker && (!issue.from || *issue.from <= *day) && (!issue.to || *day <= *issue.to))
            answer.add(MDG_FIELD_KNOWN_ISSUE, text(MDG_AUDIENCE_DESK, issue.ja, issue.en));
}

[[noreturn]] void refuse_moment() {
    refuse(MDG_FIELD_MOMENT, MDG_FINDING_CODE_BAD_VALUE, "no such moment", "日時が正しくありません");
}

} // namespace

void add_centre_hours(Record& to, std::optional<base::Date> day, const std::string* moment_text) {
    if (moment_text == nullptr && !day) return;
    const auto moment = moment_text != nullptr ? base::parse_moment(*moment_text)
                                               : base::Moment(std::chrono::local_days(*day).time_since_epoch());
    if (!moment) refuse_moment();
    const rules::CentreHours hours = rules::centre_hours(*moment);
    if (!hours.hours.empty()) to.set_text(MDG_FIELD_CENTRE_HOURS_OF_DAY, hours.hours);
    if (moment_text == nullptr) return; // a day alone is neither open nor closed
    to.set_text(MDG_FIELD_CENTRE_HOURS, hours.code);
    const bool open = hours.code == MDG_CENTRE_HOURS_OPEN || hours.code == MDG_CENTRE_HOURS_LAST_KNOWN_OPEN;
    const auto opens = rules::centre_opens(*moment);
    if (!open && opens) to.set_text(MDG_FIELD_CENTRE_OPENS_AT, base::to_compact(*opens));
}

Record explain_cause(std::string_view cause, std::string_view maker) {
    return to_record(*find_cause(cause), maker);
}

std::vector<const Cause*> causes_of(std::string_view code, std::string_view maker) {
    std::vector<const Cause*> all;
    const std::string asked = normalised(code);
    for (const Code& row : codes())
        if (normalised(row.code) == asked && of_maker(row.maker, maker)) all.push_back(find_cause(row.cause));
    return all;
}

std::string normalised(std::string_view code) {
    std::string folded = base::fold_for_comparison(code);
    std::erase(folded, ' ');
    return folded;
}

Record explain(const Record& query) {
    const std::string code = normalised(query.text_or(MDG_FIELD_TROUBLE_CODE, ""));
    const std::string maker = query.text_or(MDG_FIELD_READER_MAKER, "");
    const std::string cause = query.text_or(MDG_FIELD_TROUBLE_CLASS, "");
    if (code.empty() && cause.empty())
        refuse(MDG_FIELD_TROUBLE_CODE, MDG_FINDING_CODE_MISSING, "a code or a class of trouble is needed",
               "コードかトラブルの区分が必要です");
    if (!code.empty() && is_number(code) && code.size() != digits_of_a_code)
        refuse(MDG_FIELD_TROUBLE_CODE, MDG_FINDING_CODE_BAD_VALUE, "a code that is a number has three digits",
               "数字のコードは3桁です");
    Record answer(MDG_KIND_TROUBLE);
    if (!code.empty()) {
        add_causes_of_code(answer, code, maker, query.text_or(MDG_FIELD_SHOWN_ON, ""));
    } else if (const Cause* row = find_cause(cause)) {
        answer.add(MDG_FIELD_TROUBLE_CAUSE, to_record(*row, maker));
    } else {
        refuse(MDG_FIELD_TROUBLE_CLASS, MDG_FINDING_CODE_BAD_VALUE, "no such class of trouble", "その区分はありません");
    }
    add_known_issues(answer, maker, query.date(MDG_FIELD_VISIT_DATE));
    add_centre_hours(answer, query.date(MDG_FIELD_VISIT_DATE), query.text(MDG_FIELD_MOMENT));
    return answer;
}

} // namespace mdg::trouble
