#include "claim/check/findings.hpp"
#include "claim/check/view.hpp"

#include <charconv>

namespace mdg::claim {
namespace {

using std::chrono::year_month;

std::optional<year_month> month_of(std::string_view text) {
    if (text.size() != 6 || !all_digits(text)) return std::nullopt;
    int year = 0;
    unsigned month = 0;
    std::from_chars(text.data(), text.data() + 4, year);
    std::from_chars(text.data() + 4, text.data() + 6, month);
    const year_month value{std::chrono::year{year}, std::chrono::month{month}};
    return value.ok() ? std::optional(value) : std::nullopt;
}

year_month month_of(Date date) {
    return {date.year(), date.month()};
}

void check_qualification(const View& view, Findings& findings) {
    const auto start = existing(view.claim.qualification_date);
    const auto loss = existing(view.claim.disqualification_date);
    if (start && loss && *loss < *start) return findings.add("qualification_order", MDG_FIELD_DISQUALIFICATION_DATE);
    if (!view.visit || view.path == Path::unknown) return;
    if (start && *view.visit < *start) {
        if (view.claim.personal_family == MDG_PERSONAL_FAMILY_DEPENDENT)
            findings.add("visit_before_recognition", MDG_FIELD_QUALIFICATION_DATE);
        else
            findings.add("visit_before_qualification", MDG_FIELD_QUALIFICATION_DATE);
    } else if (loss && view.path == Path::current && *loss <= *view.visit) {
        findings.add("visit_after_loss", MDG_FIELD_DISQUALIFICATION_DATE);
    } else if (loss && view.path == Path::lapsed && *view.visit < *loss) {
        findings.add("lapsed_but_valid", MDG_FIELD_DISQUALIFICATION_DATE);
    }
}

void check_check_date(const View& view, Findings& findings) {
    const Claim& claim = view.claim;
    const bool online = claim.evidence == MDG_EVIDENCE_CARD || claim.evidence == MDG_EVIDENCE_NUMBER;
    const bool checked = view.path == Path::current || view.path == Path::lapsed;
    const auto date = existing(claim.check_date);
    if (!claim.check_date && online && checked) findings.add("check_date_missing", MDG_FIELD_CHECK_DATE);
    if (date && view.visit && view.path == Path::current && month_of(*date) < month_of(*view.visit))
        findings.add("check_date_before_month", MDG_FIELD_CHECK_DATE);
}

} // namespace

void check_dates(const View& view, Findings& findings) {
    const Claim& claim = view.claim;
    check_qualification(view, findings);
    check_check_date(view, findings);
    if (view.path == Path::lapsed) findings.add("lapsed_card_collected", MDG_FIELD_CLAIM_PATH);

    const auto month = month_of(claim.month);
    if (!claim.month.empty() && !month) findings.add("month_form", MDG_FIELD_CLAIM_MONTH);
    if (month && view.visit && month_of(*view.visit) != *month)
        findings.add("visit_outside_month", MDG_FIELD_VISIT_DATE);
    if (claim.visit_days) {
        const unsigned last = month ? static_cast<unsigned>((*month / std::chrono::last).day()) : 31;
        if (*claim.visit_days < 1 || *claim.visit_days > last) findings.add("visit_days_range", MDG_FIELD_VISIT_DAYS);
    }
}

} // namespace mdg::claim
