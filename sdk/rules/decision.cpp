#include "rules/decision.hpp"

#include "rules/rulebook.hpp"
#include "rules/texts.hpp"

namespace mdg::rules {
namespace {

constexpr int none = -1;
constexpr int more_than_one = -2;

// Index of the one insurance among the qualifications; a medical assistance stands beside it. Never "the first".
int the_insurance(const std::vector<QualificationFacts>& qualifications) {
    int found = none;
    for (std::size_t i = 0; i < qualifications.size(); ++i) {
        if (qualifications[i].medical_assistance) continue;
        if (found != none) return more_than_one;
        found = static_cast<int>(i);
    }
    return found;
}

Decision several() {
    return {MDG_VISIT_OUTCOME_SEVERAL, "", MDG_SHARE_NORMAL, "several", none, {"R-ONL-01", "R-BURD-01"}};
}

Decision no_qualification() {
    return {MDG_VISIT_OUTCOME_NO_QUALIFICATION,
            MDG_CLAIM_PATH_UNKNOWN,
            MDG_SHARE_NORMAL,
            "no_qualification",
            none,
            {"R-ONL-03", "R-ONL-06", "R-CLM-04", "R-CLM-06", "R-CLM-11", "R-FLOW-07", "R-FLOW-08", "R-BURD-03"}};
}

Decision lapsed(int qualification, bool new_exists) {
    Decision decision{MDG_VISIT_OUTCOME_LAPSED,
                      MDG_CLAIM_PATH_LAPSED,
                      MDG_SHARE_NORMAL,
                      new_exists ? "lapsed_new_exists" : "lapsed",
                      qualification,
                      {"R-ONL-02", "R-CLM-03", "R-CLM-06", "R-CLM-07", "R-BURD-03"}};
    if (new_exists) decision.rules.insert(decision.rules.begin() + 1, "R-ONL-05");
    return decision;
}

} // namespace

Decision decide(const AnswerFacts& answer) {
    const int insurance = the_insurance(answer.qualifications);
    if (insurance == more_than_one || answer.validity == MDG_VALIDITY_SEVERAL) return several();
    const bool valid = answer.validity == MDG_VALIDITY_VALID || answer.validity == MDG_VALIDITY_VALID_UNREGISTERED;
    if (valid && insurance >= 0)
        return {MDG_VISIT_OUTCOME_ELIGIBLE, MDG_CLAIM_PATH_CURRENT, MDG_SHARE_NORMAL, "eligible", insurance,
                {"R-ONL-01", "R-CLM-02"}};
    // Medical assistance alone is paid by public expense; there is no insurance to claim by.
    if (valid && !answer.qualifications.empty())
        return {MDG_VISIT_OUTCOME_ELIGIBLE, "", MDG_SHARE_NORMAL, "medical_assistance", none, {"R-ONL-01"}};
    const bool new_exists = answer.validity == MDG_VALIDITY_INVALID_NEW_EXISTS;
    if ((answer.validity == MDG_VALIDITY_INVALID || new_exists) && insurance >= 0) return lapsed(insurance, new_exists);
    // An "invalid" that shows nothing to claim by leaves the same as nothing on file.
    if (answer.validity == MDG_VALIDITY_NONE || answer.validity == MDG_VALIDITY_INVALID || new_exists)
        return no_qualification();
    return decide_without_answer(false);
}

Decision decide_without_answer(bool document_shown) {
    if (document_shown)
        return {MDG_VISIT_OUTCOME_DOCUMENT,
                MDG_CLAIM_PATH_CURRENT,
                MDG_SHARE_NORMAL,
                "document",
                none,
                {"R-FLOW-04", "R-FLOW-05", "R-FLOW-10", "R-BURD-01"}};
    return {MDG_VISIT_OUTCOME_UNCONFIRMED,
            "",
            MDG_SHARE_NORMAL,
            "unconfirmed",
            none,
            {"R-FLOW-07", "R-FLOW-08", "R-FLOW-10", "R-BURD-01"}};
}

AnswerFacts facts_of(const record::Record& eligibility) {
    AnswerFacts facts{eligibility.text_or(MDG_FIELD_VALIDITY, ""), {}};
    for (const auto& qualification : eligibility.list(MDG_FIELD_QUALIFICATION))
        facts.qualifications.push_back(
            {qualification->text_or(MDG_FIELD_CARD_CLASSIFICATION, "") == MDG_CARD_CLASSIFICATION_MEDICAL_ASSISTANCE});
    return facts;
}

record::Record to_record(const Decision& decision) {
    record::Record record(MDG_KIND_DECISION);
    const auto text = texts(decision.text);
    record.set_text(MDG_FIELD_SHARE, decision.share)
        .set_text(MDG_FIELD_DECISION_JA, *text.front().text(MDG_FIELD_JA))
        .set_text(MDG_FIELD_DECISION_EN, *text.front().text(MDG_FIELD_EN));
    if (!decision.claim_path.empty()) record.set_text(MDG_FIELD_CLAIM_PATH, decision.claim_path);
    if (decision.qualification >= 0) record.set_integer(MDG_FIELD_QUALIFICATION_INDEX, decision.qualification);
    for (std::string_view id : decision.rules) record.add(MDG_FIELD_RULE, to_record(rule(id)));
    return record;
}

} // namespace mdg::rules
