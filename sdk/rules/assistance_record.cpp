#include "rules/assistance_record.hpp"

#include "rules/texts.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace mdg::rules {
namespace {

using record::FieldId;
using record::Record;

constexpr std::array<std::string_view, 4> helpers{MDG_ASSISTED_BY_PROXY, MDG_ASSISTED_BY_FAMILY, MDG_ASSISTED_BY_CARER,
                                                  MDG_ASSISTED_BY_STAFF};
constexpr std::array<std::string_view, 3> reasons{"", MDG_ASSIST_REASON_CHILD, MDG_ASSIST_REASON_CANNOT_OPERATE};

template <typename Enum, std::size_t size>
Enum value_of(const Record& record, FieldId field, const std::array<std::string_view, size>& codes) {
    const auto found = std::ranges::find(codes, record.text_or(field, ""));
    if (found == codes.end())
        throw base::Failure(MDG_E_BAD_ARGUMENT, MDG_ORIGIN_APPLICATION, "help at the reader: unknown code")
            .with_findings({{std::string(record::find_field(field)->name), MDG_FINDING_CODE_BAD_VALUE,
                             "not a code that rules know", "規則にない値です"}});
    return static_cast<Enum>(found - codes.begin());
}

struct Refusal {
    FieldId field;
    std::string_view text;
};

Refusal refusal_of(HelpVerdict verdict) {
    switch (verdict) {
    case HelpVerdict::allowed:
        break;
    case HelpVerdict::patient_can:
        return {MDG_FIELD_ASSIST_REASON, "help_needs_reason"};
    case HelpVerdict::not_wished:
        return {MDG_FIELD_ASSIST_WISH, "help_needs_wish"};
    case HelpVerdict::not_in_front:
        return {MDG_FIELD_ASSIST_PRESENT, "help_in_front"};
    case HelpVerdict::proxy_only:
        return {MDG_FIELD_ASSISTED_BY, "help_pin_by_proxy"};
    case HelpVerdict::never_taken:
        return {MDG_FIELD_ASSISTED_BY, "help_keeps_no_card"};
    }
    return {MDG_FIELD_ASSISTED_BY, "help_needs_reason"};
}

} // namespace

std::optional<Help> read_help(const Record& record, HelpAct act) {
    if (!record.has(MDG_FIELD_ASSISTED_BY)) return std::nullopt;
    return Help{value_of<Helper>(record, MDG_FIELD_ASSISTED_BY, helpers), act,
                value_of<HelpReason>(record, MDG_FIELD_ASSIST_REASON, reasons),
                record.integer(MDG_FIELD_ASSIST_WISH).value_or(0) != 0,
                record.integer(MDG_FIELD_ASSIST_PRESENT).value_or(0) != 0};
}

void demand_lawful_help(const Record& record, HelpAct act) {
    const auto help = read_help(record, act);
    if (!help) return;
    const HelpDecision decision = may_assist(*help);
    if (decision.verdict == HelpVerdict::allowed) return;
    const Refusal refusal = refusal_of(decision.verdict);
    const auto text = texts(refusal.text).front();
    throw base::Failure(MDG_E_CHECK_FAILED, MDG_ORIGIN_APPLICATION,
                        "this help at the reader is not allowed (" + std::string(decision.rules.front()) + ")")
        .with_findings({{std::string(record::find_field(refusal.field)->name), MDG_FINDING_CODE_BAD_VALUE,
                         *text.text(MDG_FIELD_EN), *text.text(MDG_FIELD_JA)}});
}

} // namespace mdg::rules
