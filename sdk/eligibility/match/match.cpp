#include "eligibility/match/match.hpp"

#include "eligibility/match/fields.hpp"
#include "rules/rulebook.hpp"
#include "rules/texts.hpp"

#include <array>
#include <tuple>

namespace mdg::eligibility::match {
namespace {

using record::Record;

enum class Person { same, ask, other };

struct Comparison {
    NamesCompared names;
    std::vector<Field> fields;
    Person person;

    bool differs(std::string_view name) const { return field(fields, name).compared.verdict == Verdict::differs; }
    bool same(std::string_view name) const { return field(fields, name).compared.same(); }
};

// Another birth date or sex alone may be a slip of the pen, another name alone a marriage; together they are another
// person (R-MATCH-06). Whatever is not clear is asked (R-MATCH-04).
Person judge(const Comparison& it) {
    if (it.names.agreement == Agreement::differs && (it.differs("birth_date") || it.differs("sex")))
        return Person::other;
    const bool clear = it.names.agreement == Agreement::agrees && it.same("birth_date") && !it.differs("sex");
    return clear ? Person::same : Person::ask;
}

Comparison compare_one(const Record& patient, const Record& qualification) {
    Comparison made{compare_names(patient, qualification), {}, Person::ask};
    made.fields = compare_fields(patient, qualification, made.names);
    made.person = judge(made);
    return made;
}

std::string_view code_of(Person person) {
    static constexpr std::array<std::string_view, 3> codes = {
        MDG_MATCH_VERDICT_SAME_PERSON, MDG_MATCH_VERDICT_ASK_ORALLY, MDG_MATCH_VERDICT_OTHER_PERSON};
    return codes[static_cast<std::size_t>(person)];
}

void say(Record& record, std::string_view text, const rules::Placeholders& values = {}) {
    for (Record& each : rules::texts(text, values)) record.add(MDG_FIELD_TEXT, std::move(each));
}

// "030" as "30".
std::string shown_ratio(const std::string& ratio) {
    const std::size_t first = ratio.find_first_not_of('0');
    return first == ratio.npos ? "0" : ratio.substr(first);
}

void cite(Record& record, std::string_view id) {
    record.add(MDG_FIELD_RULE, rules::to_record(rules::rule(id)));
}

// R-MATCH-04: these three, and the insurer's name where no address is shown.
void ask_orally(Record& record, const Comparison& it) {
    const bool address = !field(it.fields, "address").online.empty();
    record.set_text(MDG_FIELD_ORAL_QUESTION, address ? "name birth_date address" : "name birth_date insurer_name");
    say(record, address ? "match_ask_address" : "match_ask_insurer");
    cite(record, "R-MATCH-04");
    if (!address) cite(record, "R-MATCH-09");
}

// Offered, never kept: the same birth date under a spelling that the receipt computer does not know.
void propose_alias(Record& record, const Comparison& it) {
    if (it.person != Person::ask || it.names.agreement == Agreement::agrees || !it.same("birth_date")) return;
    Record alias(MDG_KIND_PATIENT);
    if (!it.names.online.name.empty()) alias.set_text(MDG_FIELD_NAME, it.names.online.name);
    if (!it.names.online.kana.empty()) alias.set_text(MDG_FIELD_NAME_KANA, it.names.online.kana);
    if (alias.fields().empty()) return;
    record.add(MDG_FIELD_ALIAS_PROPOSAL, std::move(alias));
    say(record, "match_alias");
}

void tell_verdict(Record& record, const Comparison& it) {
    record.set_text(MDG_FIELD_MATCH_VERDICT, code_of(it.person));
    if (*it.names.matched != '\0') record.set_text(MDG_FIELD_MATCHED_NAME, it.names.matched);
    if (it.person == Person::same) say(record, "match_same");
    if (it.person == Person::other) {
        say(record, "match_other");
        cite(record, "R-MATCH-06");
    }
    if (it.person != Person::same) ask_orally(record, it);
    if (it.names.name.verdict == Verdict::same_but_dots) cite(record, "R-MATCH-07");
}

void tell_notices(Record& record, const Comparison& it) {
    if (it.differs("address")) {
        say(record, "match_address");
        cite(record, "R-MATCH-08");
    }
    if (it.differs("insurer_number")) say(record, "match_insurer");
    if (it.differs("contribution_ratio")) {
        const Field& ratio = field(it.fields, "contribution_ratio");
        say(record, "match_ratio", {{"own", shown_ratio(ratio.own)}, {"online", shown_ratio(ratio.online)}});
        cite(record, "R-ONL-17");
    }
}

// R-MATCH-05: where drug or treatment data will be looked at.
void remind_doctor(Record& record, const Record& qualification) {
    for (const record::FieldId consent : {MDG_FIELD_DRUG_CONSENT, MDG_FIELD_DIAGNOSIS_CONSENT}) {
        if (qualification.text_or(consent, "") != MDG_CONSENT_YES) continue;
        say(record, "match_drug_data");
        cite(record, "R-MATCH-05");
        return;
    }
}

Record tell(const Record& patient, const Record& qualification, const Comparison& it) {
    Record record(MDG_KIND_MATCH);
    tell_verdict(record, it);
    if (it.person != Person::same && !it.same("name") && is_insured_name(patient, qualification))
        say(record, "match_insured_name");
    propose_alias(record, it);
    const bool requested = comparison_requested(patient, it.differs("insurer_number"));
    record.set_integer(MDG_FIELD_COMPARISON_REQUESTED, requested ? 1 : 0);
    if (requested) cite(record, "R-MATCH-01");
    tell_notices(record, it);
    remind_doctor(record, qualification);
    for (const Field& each : it.fields) record.add(MDG_FIELD_MATCH_FIELD, to_record(each));
    return record;
}

} // namespace

bool comparison_requested(const Record& patient, bool insurer_differs) {
    return patient.integer(MDG_FIELD_FIRST_USE).value_or(0) != 0 ||
           patient.integer(MDG_FIELD_INSURER_CHANGED).value_or(0) != 0 || insurer_differs;
}

Record compare_patient(const Record& patient, const Record& answer) {
    if (answer.kind() == MDG_KIND_QUALIFICATION) return tell(patient, answer, compare_one(patient, answer));
    const auto qualifications = answer.list(MDG_FIELD_QUALIFICATION);
    if (qualifications.empty())
        throw base::Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION,
                            "the answer holds no qualification: there is nothing to compare")
            .with_findings({{"qualification", MDG_FINDING_CODE_MISSING, "no qualification in the answer",
                             "資格情報がないため照合できません"}});
    std::size_t chosen = 0;
    Comparison shown = compare_one(patient, *qualifications[0]);
    for (std::size_t i = 1; i < qualifications.size(); ++i) {
        Comparison next = compare_one(patient, *qualifications[i]);
        if (std::tuple(next.person, next.same("insurer_number")) <=
            std::tuple(shown.person, shown.same("insurer_number")))
            continue;
        shown = std::move(next);
        chosen = i;
    }
    Record record = tell(patient, *qualifications[chosen], shown);
    record.set_integer(MDG_FIELD_QUALIFICATION_INDEX, static_cast<std::int64_t>(chosen));
    return record;
}

} // namespace mdg::eligibility::match
