#include "rules/rulebook.hpp"

#include "rules/book.hpp"

namespace mdg::rules {

bool Rule::holds_on(base::Date day) const noexcept {
    return (!valid_from || *valid_from <= day) && (!valid_to || day <= *valid_to);
}

std::span<const Rule> all_rules() {
    return book().rules();
}

const Rule& rule(std::string_view id) {
    return book().rule(id);
}

record::Record to_record(const Rule& rule) {
    record::Record record(MDG_KIND_RULE);
    record.set_text(MDG_FIELD_RULE_ID, rule.id)
        .set_text(MDG_FIELD_RULE_SOURCE, rule.source)
        .set_text(MDG_FIELD_CONFIDENCE, rule.confidence)
        .set_text(MDG_FIELD_JA, rule.ja)
        .set_text(MDG_FIELD_EN, rule.en);
    if (rule.valid_from) record.set_date(MDG_FIELD_VALID_FROM, *rule.valid_from);
    if (rule.valid_to) record.set_date(MDG_FIELD_VALID_TO, *rule.valid_to);
    return record;
}

} // namespace mdg::rules
