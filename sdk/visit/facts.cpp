#include "visit/facts.hpp"

#include "visit/claims.hpp"
#include "visit/conductor.hpp"

namespace mdg::visit {
namespace {

bool confirmed_by_number(const rules::Situation& s) {
    return s.ladder.number_check == rules::Check::answered &&
           (s.ladder.number_answer == rules::Answer::valid ||
            s.ladder.number_answer == rules::Answer::valid_assistance);
}

} // namespace

void conclude(Facts& facts) {
    const rules::Situation& s = facts.situation;
    facts.conclusion = rules::conclude(s, rules::law());
    const auto& answer = confirmed_by_number(s) ? facts.number_eligibility : facts.eligibility;
    const bool by_answer = facts.conclusion->outcome == rules::Outcome::eligible ||
                           facts.conclusion->outcome == rules::Outcome::interim ||
                           facts.conclusion->outcome == rules::Outcome::lapsed;
    if (answer && by_answer) facts.claim = claim_by(facts.conclusion->path, facts.qualification, *answer, s.visit_date);
    conclusion_kept(facts.situation);
}

} // namespace mdg::visit
