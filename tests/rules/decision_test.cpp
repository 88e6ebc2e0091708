#include "rules/decision.hpp"
#include "rules/rulebook.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace mdg::rules {
namespace {

constexpr QualificationFacts insurance{false};
constexpr QualificationFacts assistance{true}; // A1

struct Answer {
    const char* name;
    std::vector<QualificationFacts> qualifications;
};

const std::vector<Answer> answers = {
    {"none", {}},
    {"one", {insurance}},
    {"two", {insurance, insurance}},
    {"A1", {assistance}},
    {"A1+one", {assistance, insurance}},
    {"one+A1", {insurance, assistance}},
    {"A1+two", {assistance, insurance, insurance}},
};

const std::vector<std::string> validities = {"1", "2", "3", "4", "5", "6", "", "0", "7", "11", "有効"};

bool cites(const Decision& decision, const char* id) {
    return std::find(decision.rules.begin(), decision.rules.end(), id) != decision.rules.end();
}

// "outcome claim_path qualification text" in short.
std::string in_short(const Decision& decision) {
    return std::string(decision.outcome) + " " +
           (decision.claim_path.empty() ? "-" : std::string(decision.claim_path)) + " " +
           (decision.qualification < 0 ? "-" : std::to_string(decision.qualification)) + " " +
           std::string(decision.text);
}

} // namespace

TEST_CASE("R-ONL-01, R-ONL-02, R-ONL-03, R-CLM-02, R-CLM-03, R-CLM-04, R-CLM-06: what each answer means") {
    const std::string eligible_0 = "eligible current 0 eligible";
    const std::string eligible_1 = "eligible current 1 eligible";
    const std::string assisted = "eligible - - medical_assistance";
    const std::string lapsed_0 = "lapsed lapsed 0 lapsed";
    const std::string lapsed_1 = "lapsed lapsed 1 lapsed";
    const std::string newer_0 = "lapsed lapsed 0 lapsed_new_exists";
    const std::string newer_1 = "lapsed lapsed 1 lapsed_new_exists";
    const std::string nothing = "no_qualification unknown - no_qualification";
    const std::string several = "several - - several";
    const std::string open = "unconfirmed - - unconfirmed";
    struct Row {
        const char* validity;
        std::vector<std::string> expected; // in the order of `answers`
    };
    const std::vector<Row> table = {
        //         none     one         two      A1        A1+one      one+A1      A1+two
        {"1", {open, eligible_0, several, assisted, eligible_1, eligible_0, several}},
        {"2", {nothing, lapsed_0, several, nothing, lapsed_1, lapsed_0, several}},
        {"3", {nothing, newer_0, several, nothing, newer_1, newer_0, several}},
        {"4", {nothing, nothing, several, nothing, nothing, nothing, several}},
        {"5", {several, several, several, several, several, several, several}},
        {"6", {open, eligible_0, several, assisted, eligible_1, eligible_0, several}},
        {"7", {open, open, several, open, open, open, several}},
        {"", {open, open, several, open, open, open, several}},
    };
    for (const Row& row : table) {
        for (std::size_t i = 0; i < answers.size(); ++i) {
            CAPTURE(row.validity, answers[i].name);
            CHECK(in_short(decide({row.validity, answers[i].qualifications})) == row.expected[i]);
        }
    }
}

TEST_CASE("R-BURD-01, R-BURD-03: whatever the answer, the share is the normal one") {
    std::vector<Decision> decisions = {decide_without_answer(true), decide_without_answer(false)};
    for (const std::string& validity : validities)
        for (const Answer& answer : answers) decisions.push_back(decide({validity, answer.qualifications}));
    for (const Decision& decision : decisions) {
        CAPTURE(in_short(decision));
        CHECK(decision.share == MDG_SHARE_NORMAL);
        CHECK(*to_record(decision).text(MDG_FIELD_SHARE) == MDG_SHARE_NORMAL);
    }
}

TEST_CASE("R-CLM-07: a lapsed qualification that was shown is never claimed as unknown") {
    for (const char* validity : {MDG_VALIDITY_INVALID, MDG_VALIDITY_INVALID_NEW_EXISTS})
        for (const Answer& answer : answers) {
            CAPTURE(validity, answer.name);
            const Decision decision = decide({validity, answer.qualifications});
            const auto insurances = std::count_if(answer.qualifications.begin(), answer.qualifications.end(),
                                                  [](const QualificationFacts& q) { return !q.medical_assistance; });
            if (insurances > 0) CHECK(decision.claim_path != MDG_CLAIM_PATH_UNKNOWN);
            if (insurances == 1) CHECK(cites(decision, "R-CLM-07"));
        }
}

TEST_CASE("of several insurances none is chosen, whatever their order") {
    for (const std::string& validity : validities)
        for (const Answer& answer : answers) {
            if (std::string(answer.name).find("two") == std::string::npos) continue;
            const Decision decision = decide({validity, answer.qualifications});
            CHECK(decision.outcome == MDG_VISIT_OUTCOME_SEVERAL);
            CHECK(decision.qualification == -1);
            CHECK(decision.claim_path.empty());
        }
}

TEST_CASE("a decision names the rules it rests on, and all of them stand in the rulebook") {
    const auto rules_of = [](const Decision& decision) {
        return std::set<std::string>(decision.rules.begin(), decision.rules.end());
    };
    const std::vector<std::pair<Decision, std::vector<const char*>>> table = {
        {decide({"1", {insurance}}), {"R-ONL-01", "R-CLM-02"}},
        {decide({"6", {assistance}}), {"R-ONL-01"}},
        {decide({"2", {insurance}}), {"R-ONL-02", "R-CLM-03", "R-CLM-06", "R-CLM-07", "R-BURD-03"}},
        {decide({"3", {insurance}}), {"R-ONL-02", "R-ONL-05", "R-CLM-03", "R-CLM-06", "R-CLM-07", "R-BURD-03"}},
        {decide({"4", {}}),
         {"R-ONL-03", "R-ONL-06", "R-CLM-04", "R-CLM-06", "R-CLM-11", "R-FLOW-07", "R-FLOW-08", "R-BURD-03"}},
        {decide({"5", {}}), {"R-ONL-01", "R-BURD-01"}},
        {decide_without_answer(true), {"R-FLOW-04", "R-FLOW-05", "R-FLOW-10", "R-BURD-01"}},
        {decide_without_answer(false), {"R-FLOW-07", "R-FLOW-08", "R-FLOW-10", "R-BURD-01"}},
    };
    for (const auto& [decision, ids] : table) {
        CAPTURE(in_short(decision));
        CHECK(rules_of(decision) == std::set<std::string>(ids.begin(), ids.end()));
        CHECK(decision.rules.size() == ids.size()); // none twice
        for (std::string_view id : decision.rules) CHECK(rule(id).id == id);
    }
}

TEST_CASE("R-FLOW-04, R-FLOW-05, R-FLOW-07: without an answer it is the document or nothing") {
    CHECK(in_short(decide_without_answer(true)) == "document current - document");
    CHECK(in_short(decide_without_answer(false)) == "unconfirmed - - unconfirmed");
}

TEST_CASE("the facts of an answer are its validity and which results are medical assistance") {
    record::Record eligibility(MDG_KIND_ELIGIBILITY);
    CHECK(facts_of(eligibility).validity.empty());
    CHECK(facts_of(eligibility).qualifications.empty());
    eligibility.set_text(MDG_FIELD_VALIDITY, "9");
    for (const char* classification :
         {MDG_CARD_CLASSIFICATION_GENERAL, MDG_CARD_CLASSIFICATION_MEDICAL_ASSISTANCE, "Z9", ""})
        eligibility.add(MDG_FIELD_QUALIFICATION,
                        record::Record(MDG_KIND_QUALIFICATION).set_text(MDG_FIELD_CARD_CLASSIFICATION, classification));
    eligibility.add(MDG_FIELD_QUALIFICATION, record::Record(MDG_KIND_QUALIFICATION));
    const AnswerFacts facts = facts_of(eligibility);
    CHECK(facts.validity == "9");
    std::vector<bool> assisted;
    for (const auto& each : facts.qualifications) assisted.push_back(each.medical_assistance);
    CHECK(assisted == std::vector<bool>{false, true, false, false, false});
}

TEST_CASE("a decision's record says everything the decision says, and leaves out what it does not") {
    const record::Record lapsed = to_record(decide({"3", {assistance, insurance}}));
    CHECK(lapsed.kind() == MDG_KIND_DECISION);
    CHECK(*lapsed.text(MDG_FIELD_CLAIM_PATH) == MDG_CLAIM_PATH_LAPSED);
    CHECK(lapsed.integer(MDG_FIELD_QUALIFICATION_INDEX) == 1);
    CHECK(lapsed.text(MDG_FIELD_DECISION_JA)->find("新しい資格") != std::string::npos);
    CHECK(lapsed.text(MDG_FIELD_DECISION_EN)->find("newer") != std::string::npos);
    REQUIRE(lapsed.list(MDG_FIELD_RULE).size() == 6);
    CHECK(*lapsed.first(MDG_FIELD_RULE)->text(MDG_FIELD_RULE_ID) == "R-ONL-02");
    const record::Record open = to_record(decide_without_answer(false));
    CHECK_FALSE(open.has(MDG_FIELD_CLAIM_PATH));
    CHECK_FALSE(open.has(MDG_FIELD_QUALIFICATION_INDEX));
}

} // namespace mdg::rules
