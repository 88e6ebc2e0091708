#include "rules/answer.hpp"
#include "rules/situation_record.hpp"
#include "visit/claims.hpp"
#include "visit/facts_change.hpp"
#include "visit/happened.hpp"
#include "visit/ladder.hpp"

#include <algorithm>

namespace mdg::visit {
namespace {

using record::Record;

rules::PersonMatch match_of(const Record& answer) {
    const auto findings = answer.list(MDG_FIELD_FINDING);
    const bool differs = std::ranges::any_of(findings, [](const auto& finding) {
        return finding->text_or(MDG_FIELD_FINDING_CODE, "") == MDG_FINDING_CODE_NAME_DIFFERS;
    });
    return differs ? rules::PersonMatch::differs : rules::PersonMatch::same;
}

bool confirmed_by_number(const rules::Situation& s) {
    return s.ladder.number_check == rules::Check::answered && rules::is_valid(s.ladder.number_answer);
}

std::optional<Record>& request_under_way(Facts& facts) {
    return ladder_waits_for_check(facts.situation) ? facts.number_request : facts.request;
}

} // namespace

namespace change {

void check_sent(Facts& facts, const Record& request) {
    request_under_way(facts) = request;
}

void check_done(Facts& facts, const Record& answer) {
    auto& request = request_under_way(facts);
    if (request) facts.answered.push_back(request->text_or(MDG_FIELD_REQUEST_ID, ""));
    request.reset();
    const bool by_number = ladder_waits_for_check(facts.situation);
    const rules::ReadAnswer read = rules::read_answer(answer);
    facts.qualification = read.qualification;
    (by_number ? facts.number_eligibility : facts.eligibility) = answer;
    check_answered(facts.situation, read.answer, by_number ? rules::PersonMatch::not_compared : match_of(answer),
                   !by_number && read.candidates, rules::law());
}

void check_failure(Facts& facts, const Record& content) {
    auto& request = request_under_way(facts);
    facts.check_trouble = error_in(content);
    if (request && facts.check_trouble && facts.check_trouble->integer(MDG_FIELD_STATUS) == MDG_E_REFUSED)
        facts.refused.push_back(request->text_or(MDG_FIELD_REQUEST_ID, ""));
    if (!content.has(MDG_FIELD_STILL_EXPECTED)) request.reset();
    check_failed(facts.situation, rules::read_shared(content).site.line, rules::law());
}

// The decision in the journal is for people; what follows from the situation is drawn from it.
void conclude(Facts& facts, const Record&) {
    const rules::Situation& s = facts.situation;
    facts.conclusion = rules::conclude(s, rules::law());
    const auto& answer = confirmed_by_number(s) ? facts.number_eligibility : facts.eligibility;
    if (answer && goes_by_answer(facts.conclusion->outcome))
        facts.claim = claim_by(facts.conclusion->path, facts.qualification, *answer, facts);
    else
        facts.claim = claim_by_number(facts);
    conclusion_kept(facts.situation);
}

} // namespace change
} // namespace mdg::visit
