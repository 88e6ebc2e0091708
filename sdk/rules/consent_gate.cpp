#include "rules/consent_gate.hpp"

#include "rules/parameters.hpp"
#include "rules/texts.hpp"

#include <algorithm>

namespace mdg::rules {
namespace {

using base::Finding;
using base::Moment;
using record::FieldId;
using record::Record;

struct Fields {
    FieldId flag;
    FieldId consented;
    FieldId available;
};

Fields fields_of(Information information) {
    switch (information) {
    case Information::drug:
        return {MDG_FIELD_DRUG_CONSENT, MDG_FIELD_DRUG_CONSENT_TIME, MDG_FIELD_DRUG_AVAILABLE_TIME};
    case Information::diagnosis:
        return {MDG_FIELD_DIAGNOSIS_CONSENT, MDG_FIELD_DIAGNOSIS_CONSENT_TIME, MDG_FIELD_DIAGNOSIS_AVAILABLE_TIME};
    case Information::operation:
        return {MDG_FIELD_OPERATION_CONSENT, MDG_FIELD_OPERATION_CONSENT_TIME, MDG_FIELD_OPERATION_AVAILABLE_TIME};
    case Information::checkup:
        break;
    }
    return {MDG_FIELD_CHECKUP_CONSENT, MDG_FIELD_CHECKUP_CONSENT_TIME, MDG_FIELD_CHECKUP_AVAILABLE_TIME};
}

Finding finding(FieldId field, const char* code, const char* detail, const char* ja) {
    return {std::string(record::find_field(field)->name), code, detail, ja};
}

struct Times {
    std::optional<Moment> consented;
    std::optional<Moment> available;
    bool readable = true; // what is there can be read
};

Times times_of(const Record& qualification, const Fields& fields, std::vector<Finding>& findings) {
    Times times;
    const auto read = [&](FieldId field) -> std::optional<Moment> {
        const std::string text = qualification.text_or(field, "");
        const auto moment = base::parse_moment(text);
        if (text.empty()) {
            findings.push_back(
                finding(field, MDG_FINDING_CODE_MISSING, "the answer does not give it", "回答にありません"));
        } else if (!moment) {
            times.readable = false;
            findings.push_back(finding(field, MDG_FINDING_CODE_BAD_VALUE, "is no moment (yyyyMMddHHmmss)",
                                       "日時 (yyyyMMddHHmmss) ではありません"));
        }
        return moment;
    };
    times.consented = read(fields.consented);
    times.available = read(fields.available);
    return times;
}

// The earlier of what the law says and what the answer says.
Moment closing_time(const Times& times, const Fields& fields, std::vector<Finding>& findings) {
    if (!times.consented) return *times.available;
    const Moment lawful = *times.consented + std::chrono::hours(number(parameter("consent_hours")));
    if (!times.available) return lawful;
    if (*times.available != lawful)
        findings.push_back(finding(fields.available, MDG_FINDING_CODE_BAD_VALUE,
                                   "is not 24 hours after the consent; the earlier moment counts",
                                   "同意から24時間後と一致しません。早い方によります"));
    return std::min(*times.available, lawful);
}

} // namespace

ConsentGate consent_gate(const Record& qualification, Information information, Moment now) {
    const Fields fields = fields_of(information);
    const std::string flag = qualification.text_or(fields.flag, "");
    ConsentGate gate;
    if (flag != MDG_CONSENT_YES) {
        gate.text = flag == MDG_CONSENT_EXPIRED       ? "consent_expired_flag"
                    : flag == MDG_CONSENT_UNAVAILABLE ? "consent_unavailable"
                                                      : "consent_absent";
        if (flag.empty())
            gate.findings.push_back(
                finding(fields.flag, MDG_FINDING_CODE_MISSING, "the answer does not give it", "回答にありません"));
        else if (record::find_code("consent", flag) == nullptr)
            gate.findings.push_back(finding(fields.flag, MDG_FINDING_CODE_UNKNOWN_CODE,
                                            "a value this release does not know", "この版の知らない値です"));
        return gate;
    }
    const Times times = times_of(qualification, fields, gate.findings);
    if (!times.readable || (!times.consented && !times.available)) {
        gate.text = "consent_no_time";
        return gate;
    }
    gate.closes = closing_time(times, fields, gate.findings);
    if (times.consented && now < *times.consented)
        gate.findings.push_back(finding(fields.consented, MDG_FINDING_CODE_BAD_VALUE,
                                        "is after the moment of asking: look at the clocks",
                                        "照会の時刻より後です。時計を確かめてください"));
    gate.open = now < *gate.closes;
    gate.text = gate.open ? "consent_open" : "consent_expired";
    return gate;
}

ConsentGate consent_gate(const Record& qualification, std::span<const Information> information, Moment now) {
    std::optional<ConsentGate> whole;
    std::vector<Finding> findings;
    for (const Information each : information) {
        ConsentGate gate = consent_gate(qualification, each, now);
        findings.insert(findings.end(), gate.findings.begin(), gate.findings.end());
        const bool stricter = !whole || (whole->open && (!gate.open || *gate.closes < *whole->closes));
        if (stricter) whole = std::move(gate);
    }
    ConsentGate gate = whole.value_or(ConsentGate{false, "consent_absent", std::nullopt, {}});
    gate.findings = std::move(findings);
    return gate;
}

Record to_record(const ConsentGate& gate) {
    Record record(MDG_KIND_DECISION);
    const auto text = texts(gate.text, {{"until", gate.closes ? base::to_readable(*gate.closes) : ""}}).front();
    record.set_text(MDG_FIELD_NEXT_ACTION, gate.open ? MDG_NEXT_ACTION_SEND : MDG_NEXT_ACTION_DO_NOT_SEND)
        .set_text(MDG_FIELD_DECISION_JA, *text.text(MDG_FIELD_JA))
        .set_text(MDG_FIELD_DECISION_EN, *text.text(MDG_FIELD_EN));
    if (gate.closes) record.set_text(MDG_FIELD_CLOSES_AT, base::to_compact(*gate.closes));
    for (const char* id : {"R-CONS-08", "R-MOB-06", "R-PRIV-09"}) record.add(MDG_FIELD_RULE, to_record(rule(id)));
    for (const Finding& each : gate.findings) record.add(MDG_FIELD_FINDING, record::to_record(each));
    return record;
}

} // namespace mdg::rules
