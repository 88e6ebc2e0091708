#include "rules/rulebook.hpp"

#include "rules/table.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace mdg::rules {
namespace {

constexpr std::string_view text =
#include "embedded/rules.tsv.inc"
    ;

} // namespace

bool Rule::holds_on(base::Date day) const noexcept {
    return (!valid_from || *valid_from <= day) && (!valid_to || day <= *valid_to);
}

std::span<const Rule> all_rules() {
    static const std::vector<Rule> rules = [] {
        std::vector<Rule> list;
        for (const Row& row : read_table(text))
            list.push_back({row[0], date_cell(row[1]), date_cell(row[2]), row[3], row[4], row[5], row[6]});
        return list;
    }();
    return rules;
}

const Rule& rule(std::string_view id) {
    const auto rules = all_rules();
    const auto found = std::find_if(rules.begin(), rules.end(), [id](const Rule& rule) { return rule.id == id; });
    if (found == rules.end())
        throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "no rule " + std::string(id) + " in the rulebook");
    return *found;
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
