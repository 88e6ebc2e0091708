#include "base/moment.hpp"
#include "rules/consent.hpp"
#include "rules/consent_facts.hpp"
#include "rules/consent_record.hpp"
#include "rules/spoken_decision.hpp"

#include <optional>

namespace mdg::rules {
namespace {

using base::Finding;
using base::Moment;
using record::Record;

struct Wanted {
    std::string facility;
    std::string item;
    Moment moment;
};

Wanted read(const Record& question) {
    std::vector<Finding> faults;
    const auto moment = base::parse_moment(question.text_or(MDG_FIELD_MOMENT, ""));
    if (!moment)
        faults.push_back(consent_fault(
            MDG_FIELD_MOMENT, question.has(MDG_FIELD_MOMENT) ? MDG_FINDING_CODE_BAD_VALUE : MDG_FINDING_CODE_MISSING,
            "is required (yyyyMMddHHmmss)", "日時 (yyyyMMddHHmmss) が必要です"));
    const std::string facility = question.text_or(MDG_FIELD_FACILITY_CODE, "");
    if (facility.empty())
        faults.push_back(consent_fault(MDG_FIELD_FACILITY_CODE, MDG_FINDING_CODE_MISSING, "is required",
                                       "医療機関コードが必要です"));
    const std::string item = question.text_or(MDG_FIELD_CONSENT_ITEM, "");
    if (flag_of(item) == 0)
        faults.push_back(consent_fault(MDG_FIELD_CONSENT_ITEM,
                                       item.empty() ? MDG_FINDING_CODE_MISSING : MDG_FINDING_CODE_UNKNOWN_CODE,
                                       "says what is asked for", "照会する情報の種類が必要です"));
    raise_consent_faults(std::move(faults));
    return {facility, item, *moment};
}

Record refuse(const char* text, std::vector<std::string_view> rules, Placeholders values = {}) {
    return to_record({MDG_NEXT_ACTION_DO_NOT_SEND, {text}, std::move(values), std::move(rules), {}});
}

// What has happened by then: nothing before the consent counts, and nothing after the withdrawal.
std::optional<Record> not_in_force(const Record& consent, Moment now) {
    const auto withdrawn = base::parse_moment(consent.text_or(MDG_FIELD_WITHDRAWN_AT, ""));
    if (consent.has(MDG_FIELD_WITHDRAWN_AT) && (!withdrawn || now >= *withdrawn))
        return refuse("consent_withdrawn", {"R-PRIV-09"});
    const auto given = base::parse_moment(consent.text_or(MDG_FIELD_CONSENTED_AT, ""));
    if (!given) return refuse("consent_no_time", {"R-CONS-08"});
    if (now < *given) return refuse("consent_absent", {"R-PRIV-09", "R-CONS-06"});
    return std::nullopt;
}

} // namespace

Record consent_view(const Record& consent, const Record& question) {
    const Wanted wanted = read(question);
    if (question.integer(MDG_FIELD_VIEWING_SUSPENDED).value_or(0) != 0)
        return refuse("consent_suspended", {"R-CONS-19"});
    if (wanted.item == MDG_CONSENT_ITEM_LIMIT && limit_needs_no_consent(base::date_of(wanted.moment), law()))
        return to_record({MDG_NEXT_ACTION_SEND, {"consent_limit_free"}, {}, {"R-CONS-04"}, {}});
    if (consent.text_or(MDG_FIELD_FACILITY_CODE, "") != wanted.facility)
        return refuse("consent_other_facility", {"R-CONS-07"});
    if (consent.text_or(flag_of(wanted.item), "") != MDG_CONSENT_YES && !consent.has(MDG_FIELD_WITHDRAWN_AT))
        return refuse("consent_absent", {"R-PRIV-09", "R-CONS-06", "R-CONS-18"});
    if (auto refusal = not_in_force(consent, wanted.moment)) return std::move(*refusal);
    const Moment closes =
        *base::parse_moment(consent.text_or(MDG_FIELD_CONSENTED_AT, "")) + std::chrono::hours(law().consent_hours);
    const Placeholders until{{"until", base::to_readable(closes)}};
    Record decision = wanted.moment < closes
                          ? to_record({MDG_NEXT_ACTION_SEND, {"consent_open"}, until, {"R-CONS-07", "R-CONS-08"}, {}})
                          : refuse("consent_expired", {"R-CONS-08"}, until);
    decision.set_text(MDG_FIELD_CLOSES_AT, base::to_compact(closes));
    return decision;
}

} // namespace mdg::rules
