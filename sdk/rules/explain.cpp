#include "rules/explain.hpp"

#include "base/failure.hpp"
#include "base/moment.hpp"
#include "rules/book.hpp"
#include "rules/spoken_decision.hpp"

#include <algorithm>

namespace mdg::rules {
namespace {

using record::Record;

struct Case {
    std::string_view validity; // MDG_VALIDITY_…, "-" where nothing was asked
    std::string_view asked_by; // "card", "number"
    std::string_view document; // MDG_VISIT_CHOICE_… or empty
};

struct CaseRow {
    Case when; // "*" for any
    SpokenDecision then;
};

std::vector<CaseRow> read_cases(const Book& book) {
    std::vector<CaseRow> list;
    for (const Row& row : book.table("answers.tsv"))
        list.push_back({{row[0], row[1], row[2]}, {row[3], split_list(row[5]), {}, split_list(row[4]), {}}});
    const Case& last = list.back().when;
    if (last.validity != "*" || last.asked_by != "*" || last.document != "*")
        throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "answers.tsv: the last row has to fit everything (*)");
    return list;
}

const std::vector<CaseRow>& case_rows() {
    return of_book<read_cases>();
}

// The table's last row fits everything.
SpokenDecision decision_for(const Case& facts) {
    const auto fits = [](std::string_view wanted, std::string_view is) { return wanted == "*" || wanted == is; };
    return std::ranges::find_if(case_rows(),
                                [&](const CaseRow& row) {
                                    return fits(row.when.validity, facts.validity) &&
                                           fits(row.when.asked_by, facts.asked_by) &&
                                           fits(row.when.document, facts.document);
                                })
        ->then;
}

// Vendors' own values of ReferenceClassification read a document, not a card (terminal facts §2.9).
std::string_view asked_by(const Record& eligibility) {
    const std::string classification = eligibility.text_or(MDG_FIELD_REFERENCE_CLASSIFICATION, "");
    const bool face = eligibility.text_or(MDG_FIELD_RESULT_SOURCE, "") == MDG_RESULT_SOURCE_FACE;
    if (classification.empty() && face) return "card";
    return classification == MDG_REFERENCE_CLASSIFICATION_CARD ? "card" : "number";
}

// R-ONL-16: a check for a day before the one on which it was made.
bool checked_for_the_past(const Record& eligibility) {
    const auto day = eligibility.date(MDG_FIELD_CHECK_DATE);
    const auto made = base::parse_moment(eligibility.text_or(MDG_FIELD_PROCESS_TIME, ""));
    return day && made && *day < base::date_of(*made);
}

std::optional<base::Date> expected_registration(const Record& question) {
    const Parameter& days = parameter("registration_days");
    const auto change = question.date(MDG_FIELD_CHANGE_DATE);
    if (!change || (days.valid_from && *change < *days.valid_from)) return std::nullopt; // R-DATE-02
    return base::add_days(*change, number(days));
}

bool not_registered(std::string_view validity) {
    return validity == MDG_VALIDITY_NONE || validity == MDG_VALIDITY_INVALID;
}

} // namespace

std::string_view portal_state_of(std::string_view portal_text) {
    if (portal_text.starts_with(parameter("portal_no_qualification").value)) return MDG_PORTAL_STATE_NO_QUALIFICATION;
    if (portal_text == parameter("portal_registered").value) return MDG_PORTAL_STATE_REGISTERED;
    return MDG_PORTAL_STATE_UNKNOWN;
}

Record explain(const std::optional<Record>& eligibility, const Record& question) {
    const std::string validity = eligibility ? eligibility->text_or(MDG_FIELD_VALIDITY, "") : "-";
    const std::string document = question.text_or(MDG_FIELD_DOCUMENT, "");
    SpokenDecision decision =
        decision_for({validity, eligibility ? asked_by(*eligibility) : std::string_view("-"), document});
    const auto expected = not_registered(validity) ? expected_registration(question) : std::nullopt;
    if (expected) {
        decision.values.emplace_back("expected", base::to_iso(*expected));
        decision.texts.emplace_back("expected_registration");
        decision.rules.emplace_back("R-ONL-11");
    }
    if (eligibility && checked_for_the_past(*eligibility)) {
        decision.texts.emplace_back("basic_data_today");
        decision.rules.emplace_back("R-ONL-16");
    }
    Record record = to_record(decision).set_text(MDG_FIELD_SHARE, MDG_SHARE_NORMAL);
    if (expected) record.set_date(MDG_FIELD_EXPECTED_BY, *expected);
    if (const std::string* portal = question.text(MDG_FIELD_PORTAL_TEXT))
        record.set_text(MDG_FIELD_PORTAL_STATE, portal_state_of(*portal))
            .add(MDG_FIELD_RULE, to_record(rule("R-ONL-21")));
    return record;
}

} // namespace mdg::rules
