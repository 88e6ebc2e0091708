#include "visit/decide.hpp"

#include "rules/conclusion_record.hpp"
#include "rules/documents.hpp"
#include "rules/situation_record.hpp"
#include "visit/certificates.hpp"
#include "visit/conductor.hpp"
#include "visit/records.hpp"

#include <algorithm>

namespace mdg::visit {
namespace {

using record::Record;

// A document that proves nothing on that day was shown and refused, as it is in a reception.
void settle_document(rules::Situation& s) {
    if (rules::document_proof(s.ladder.document, s, rules::law()).proof != rules::Proof::nothing) return;
    if (s.ladder.document != rules::Document::none) s.ladder.refused.add(s.ladder.document);
    s.ladder.document = rules::Document::none;
}

} // namespace

Record decide(const Record& facts) {
    Facts known;
    known.situation = rules::read_situation(facts);
    settle_document(known.situation);
    if (const auto end = facts.date(MDG_FIELD_NOT_AFTER)) {
        Record request(MDG_KIND_CERTIFICATE_REQUEST);
        request.set_date(MDG_FIELD_NOT_AFTER, *end).set_date(MDG_FIELD_VISIT_DATE, known.situation.visit_date);
        known.certificate = assess_request(request);
    }
    const Record step = step_record(next_step(known.situation, rules::law()), known, {}, "");
    Record decision = rules::to_record(rules::conclude(known.situation, rules::law()));
    decision.set_text(MDG_FIELD_VISIT_STEP, *step.text(MDG_FIELD_VISIT_STEP));
    for (const auto& text : step.list(MDG_FIELD_TEXT)) decision.add(MDG_FIELD_EXPLANATION, *text);
    for (const auto& choice : step.list(MDG_FIELD_CHOICE)) decision.add(MDG_FIELD_CHOICE, *choice);
    for (const auto& rule : step.list(MDG_FIELD_RULE)) {
        const auto there = decision.list(MDG_FIELD_RULE);
        const auto same = [&](const auto& cited) {
            return *cited->text(MDG_FIELD_RULE_ID) == *rule->text(MDG_FIELD_RULE_ID);
        };
        if (std::ranges::none_of(there, same)) decision.add(MDG_FIELD_RULE, *rule);
    }
    return decision;
}

} // namespace mdg::visit
