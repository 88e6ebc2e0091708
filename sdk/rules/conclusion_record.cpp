#include "rules/conclusion_record.hpp"

#include "rules/rulebook.hpp"
#include "rules/texts.hpp"

#include <algorithm>
#include <array>

namespace mdg::rules {
namespace {

constexpr std::array<std::string_view, 12> outcomes{
    MDG_VISIT_OUTCOME_ABANDONED, MDG_VISIT_OUTCOME_ELIGIBLE,         MDG_VISIT_OUTCOME_LAPSED,
    MDG_VISIT_OUTCOME_SEVERAL,   MDG_VISIT_OUTCOME_DOCUMENT,         MDG_VISIT_OUTCOME_INTERIM,
    MDG_VISIT_OUTCOME_ORAL,      MDG_VISIT_OUTCOME_DECLARATION,      MDG_VISIT_OUTCOME_FACE_ITEMS,
    MDG_VISIT_OUTCOME_OWN_RULE,  MDG_VISIT_OUTCOME_NO_QUALIFICATION, MDG_VISIT_OUTCOME_UNCONFIRMED};
constexpr std::array<std::string_view, 4> paths{MDG_CLAIM_PATH_NOT_YET, MDG_CLAIM_PATH_CURRENT, MDG_CLAIM_PATH_LAPSED,
                                                MDG_CLAIM_PATH_UNKNOWN};
constexpr std::array<std::string_view, 3> shares{MDG_SHARE_NORMAL, MDG_SHARE_FACILITY_CHOICE, MDG_SHARE_WHOLE_ALLOWED};

} // namespace

std::string_view code_of(Outcome outcome) noexcept {
    return outcomes[static_cast<std::size_t>(outcome)];
}

std::string_view code_of(ClaimPath path) noexcept {
    return paths[static_cast<std::size_t>(path)];
}

std::string_view code_of(Share share) noexcept {
    return shares[static_cast<std::size_t>(share)];
}

void add_rules(record::Record& record, const Cited& rules) {
    for (const char* id : rules) {
        const auto same = [id](const auto& cited) { return *cited->text(MDG_FIELD_RULE_ID) == id; };
        if (std::ranges::none_of(record.list(MDG_FIELD_RULE), same)) record.add(MDG_FIELD_RULE, to_record(rule(id)));
    }
}

record::Record to_record(const Conclusion& conclusion) {
    record::Record record(MDG_KIND_DECISION);
    const auto text = texts(conclusion.text);
    record.set_text(MDG_FIELD_VISIT_OUTCOME, code_of(conclusion.outcome))
        .set_text(MDG_FIELD_SHARE, code_of(conclusion.share.share))
        .set_integer(MDG_FIELD_SHARE_LOWEST, conclusion.share.ratio.lowest)
        .set_integer(MDG_FIELD_SHARE_HIGHEST, conclusion.share.ratio.highest)
        .set_text(MDG_FIELD_DECISION_JA, *text.front().text(MDG_FIELD_JA))
        .set_text(MDG_FIELD_DECISION_EN, *text.front().text(MDG_FIELD_EN));
    if (conclusion.path != ClaimPath::not_yet) record.set_text(MDG_FIELD_CLAIM_PATH, code_of(conclusion.path));
    if (conclusion.confirm_later) record.set_integer(MDG_FIELD_CONFIRM_LATER, 1);
    add_rules(record, conclusion.rules);
    add_rules(record, conclusion.share.rules);
    return record;
}

} // namespace mdg::rules
