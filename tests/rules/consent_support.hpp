// What the tests of the consent's records share.
#pragma once

#include "rules/consent_record.hpp"
#include "rules/said.hpp"
#include "support/catch.hpp"

#include <string>
#include <utility>
#include <vector>

namespace mdg::rules::consent_test {

using record::Record;
using Answers = std::vector<std::pair<const char*, const char*>>;
using Names = std::vector<std::string>;

constexpr const char* here = "1311234567";
constexpr const char* moment = "20261126093015";

inline Record facts(const char* day = "2026-11-26", const char* medium = MDG_CONSENT_MEDIUM_FACE_READER,
                    const Answers& answers = {}) {
    Record record(MDG_KIND_CONSENT);
    record.set_date(MDG_FIELD_VISIT_DATE, base::parse_iso_date(day).value())
        .set_text(MDG_FIELD_CONSENT_MEDIUM, medium)
        .set_text(MDG_FIELD_FACILITY_CODE, here)
        .set_text(MDG_FIELD_CONSENTED_AT, moment);
    for (const auto& [question, choice] : answers)
        record.add(MDG_FIELD_CONSENT_PROMPT, Record(MDG_KIND_CONSENT_PROMPT)
                                                 .set_text(MDG_FIELD_CONSENT_QUESTION, question)
                                                 .set_text(MDG_FIELD_CONSENT_CHOICE, choice));
    return record;
}

inline Names asked(const Record& record) {
    Names names;
    for (const auto& prompt : record.list(MDG_FIELD_CONSENT_PROMPT))
        names.push_back(*prompt->text(MDG_FIELD_CONSENT_QUESTION));
    return names;
}

inline const Record& prompt(const Record& record, std::string_view question) {
    for (const auto& each : record.list(MDG_FIELD_CONSENT_PROMPT))
        if (*each->text(MDG_FIELD_CONSENT_QUESTION) == question) return *each;
    FAIL("not asked: " << question);
    throw; // FAIL does not return
}

inline Names choices(const Record& prompt) {
    Names names;
    for (const auto& choice : prompt.list(MDG_FIELD_CHOICE)) names.push_back(*choice->text(MDG_FIELD_CONSENT_CHOICE));
    return names;
}

// The kinds of information that are agreed to.
inline Names agreed(const Record& consent) {
    Names names;
    for (const ConsentItem& item : consent_items())
        if (consent.text_or(item.flag, "") == MDG_CONSENT_YES) names.emplace_back(item.code);
    return names;
}

inline std::string state(const Record& consent) {
    return consent.text_or(MDG_FIELD_CONSENT_STATE, "");
}

inline bool says(const Record& record, std::string_view what) {
    for (const auto& text : record.list(MDG_FIELD_TEXT))
        if (text->text(MDG_FIELD_JA)->find(what) != std::string::npos) return true;
    return false;
}

inline Names faults(const Record& facts) {
    try {
        take_consent(facts);
    } catch (const base::Failure& failure) {
        CHECK(failure.status == MDG_E_CHECK_FAILED);
        Names names;
        for (const auto& finding : failure.findings) names.push_back(finding.place + " " + finding.code);
        return names;
    }
    return {};
}

inline Record question(const char* facility, const std::string& at, const char* item) {
    return Record(MDG_KIND_CONSENT)
        .set_text(MDG_FIELD_FACILITY_CODE, facility)
        .set_text(MDG_FIELD_MOMENT, at)
        .set_text(MDG_FIELD_CONSENT_ITEM, item);
}

inline bool open(const Record& consent, const std::string& at, const char* item = MDG_CONSENT_ITEM_DRUG,
                 const char* facility = here) {
    return test::next_action(consent_view(consent, question(facility, at, item))) == MDG_NEXT_ACTION_SEND;
}

inline Record all_agreed() {
    return take_consent(facts("2026-11-26", MDG_CONSENT_MEDIUM_FACE_READER, {{"all_or_individual", "all"}}));
}

} // namespace mdg::rules::consent_test
