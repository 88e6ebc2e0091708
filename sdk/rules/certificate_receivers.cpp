// Who receives a 資格確認書, and what patients are told on a day (data/certificate_receivers.tsv, data/reception_hints.tsv).
#include "rules/age.hpp"
#include "rules/book.hpp"
#include "rules/document_assessment.hpp"
#include "rules/law.hpp"
#include "rules/required.hpp"

#include <algorithm>

namespace mdg::rules {
namespace {

using record::Record;

bool within(const std::optional<Date>& from, Date day, const std::optional<Date>& to) {
    return (!from || *from <= day) && (!to || day <= *to);
}

bool of_late_elderly(std::string_view state) {
    return state == MDG_CERTIFICATE_STATE_LATE_ELDERLY || state == MDG_CERTIFICATE_STATE_LATE_ELDERLY_NEW;
}

// The draft of R-DATE-12: by age and use of the card.
Assessment by_use(const Record& record, const DocumentFacts& facts) {
    Assessment assessment{{}, MDG_CERTIFICATE_WAY_EX_OFFICIO, true, {MDG_NEXT_ACTION_GO_ON, {}, {}, {"R-DATE-12"}, {}}};
    std::vector<base::Finding>& missing = assessment.spoken.findings;
    const auto uses_12 = record.integer(MDG_FIELD_USES_12_MONTHS);
    const auto uses_3 = record.integer(MDG_FIELD_USES_3_MONTHS);
    const auto needed = [&](bool there, record::FieldId field) {
        if (!there) missing.push_back(fault(field, MDG_FINDING_CODE_MISSING, "decides about it", "判断に必要です"));
    };
    needed(facts.birth_date.has_value(), MDG_FIELD_BIRTH_DATE);
    const bool old = facts.birth_date &&
                     years_on(*facts.birth_date, facts.situation.visit_date) > number(parameter("use_based_age_last"));
    if (!old) {
        needed(uses_12.has_value(), MDG_FIELD_USES_12_MONTHS);
        needed(uses_3.has_value(), MDG_FIELD_USES_3_MONTHS);
    }
    if (!missing.empty()) {
        assessment.way = {};
        assessment.spoken.next_action = MDG_NEXT_ACTION_ASK_PATIENT;
        assessment.say("receives_unknown");
    } else if (!old && *uses_12 >= number(parameter("use_based_uses_12_months")) && *uses_3 > 0) {
        assessment.way = MDG_CERTIFICATE_WAY_MY_NUMBER_CARD;
        assessment.say("receives_card");
    } else {
        assessment.say("receives_ex_officio");
    }
    assessment.say("receives_draft");
    return assessment;
}

Assessment by_state(std::string_view state, Date day) {
    Assessment assessment{{}, {}, false, {MDG_NEXT_ACTION_GO_ON, {}, {}, {}, {}}};
    for (const Row& row : book().table("certificate_receivers.tsv")) {
        if (row[0] != state || !within(date_cell(row[1]), day, date_cell(row[2]))) continue;
        assessment.way = row[3];
        assessment.spoken.texts.push_back(row[4]);
        assessment.spoken.rules = split_list(row[5]);
        return assessment;
    }
    assessment.say("receives_none", {"R-DATE-03"});
    return assessment;
}

} // namespace

Assessment expected_certificate(const Record& record, const DocumentFacts& facts) {
    const std::string state = *record.text(MDG_FIELD_CERTIFICATE_STATE);
    const Date day = facts.situation.visit_date;
    if (!of_late_elderly(state)) return by_state(state, day);
    if (day >= date(parameter("use_based_certificate_from"))) return by_use(record, facts);
    if (state == MDG_CERTIFICATE_STATE_LATE_ELDERLY && day > law().late_elderly_card_last)
        return {{},
                MDG_CERTIFICATE_WAY_EX_OFFICIO,
                false,
                {MDG_NEXT_ACTION_GO_ON, {"receives_ex_officio"}, {}, {"R-DATE-10", "R-DATE-11"}, {}}};
    return by_state(state, day);
}

void add_hints(const Situation& s, Assessment& assessment) {
    const auto fits = [&](std::string_view insurer) {
        if (insurer == MDG_INSURER_KIND_LATE_ELDERLY) return late_elderly(s.patient);
        if (insurer == MDG_INSURER_KIND_EMPLOYEES) return s.patient.insurer == Insurer::employees;
        if (insurer == MDG_INSURER_KIND_NATIONAL) return s.patient.insurer == Insurer::national;
        return insurer == "*";
    };
    for (const Row& row : book().table("reception_hints.tsv")) {
        if (!fits(row[0]) || !within(date_cell(row[1]), s.visit_date, date_cell(row[2]))) continue;
        assessment.spoken.texts.push_back(row[3]);
        for (const std::string_view id : split_list(row[4])) assessment.spoken.rules.push_back(id);
    }
}

} // namespace mdg::rules
