// What a decision's record says, in short.
#pragma once

#include "record/record.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace mdg::test {

inline std::vector<std::string> rule_ids(const record::Record& decision) {
    std::vector<std::string> ids;
    for (const auto& rule : decision.list(MDG_FIELD_RULE)) ids.push_back(*rule->text(MDG_FIELD_RULE_ID));
    return ids;
}

inline bool cites(const record::Record& decision, std::string_view id) {
    const auto ids = rule_ids(decision);
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// All texts of one language together, also the short one.
inline std::string said(const record::Record& decision, record::FieldId language) {
    std::string all = decision.text_or(language == MDG_FIELD_JA ? MDG_FIELD_DECISION_JA : MDG_FIELD_DECISION_EN, "");
    for (const auto& text : decision.list(MDG_FIELD_EXPLANATION)) all += "\n" + text->text_or(language, "");
    return all;
}

inline bool says(const record::Record& decision, std::string_view what) {
    return (said(decision, MDG_FIELD_JA) + said(decision, MDG_FIELD_EN)).find(what) != std::string::npos;
}

inline std::string next_action(const record::Record& decision) {
    return decision.text_or(MDG_FIELD_NEXT_ACTION, "");
}

inline std::vector<std::string> places(const record::Record& record) {
    std::vector<std::string> found;
    for (const auto& finding : record.list(MDG_FIELD_FINDING)) found.push_back(*finding->text(MDG_FIELD_PLACE));
    return found;
}

inline std::vector<std::string> places(const base::Failure& failure) {
    std::vector<std::string> found;
    for (const auto& finding : failure.findings) found.push_back(finding.place);
    return found;
}

} // namespace mdg::test
