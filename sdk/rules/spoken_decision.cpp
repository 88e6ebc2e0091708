#include "rules/spoken_decision.hpp"

#include "rules/rulebook.hpp"

namespace mdg::rules {

record::Record to_record(const SpokenDecision& decision) {
    record::Record record(MDG_KIND_DECISION);
    record.set_text(MDG_FIELD_NEXT_ACTION, decision.next_action);
    for (const std::string_view id : decision.texts)
        for (record::Record& text : texts(id, decision.values)) {
            if (!record.has(MDG_FIELD_DECISION_JA))
                record.set_text(MDG_FIELD_DECISION_JA, *text.text(MDG_FIELD_JA))
                    .set_text(MDG_FIELD_DECISION_EN, *text.text(MDG_FIELD_EN));
            record.add(MDG_FIELD_EXPLANATION, std::move(text));
        }
    for (const std::string_view id : decision.rules) record.add(MDG_FIELD_RULE, to_record(rule(id)));
    for (const base::Finding& finding : decision.findings) record.add(MDG_FIELD_FINDING, record::to_record(finding));
    return record;
}

} // namespace mdg::rules
