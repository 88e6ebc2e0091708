#include "certificate/window.hpp"

#include <madoguchi/fields.h>

namespace mdg::certificate {
namespace {

const char* use_on(Date visit, const Validity& validity, const Assessment& dates, bool grace) {
    if (validity.not_before && visit < *validity.not_before) return MDG_CERTIFICATE_USE_NOT_YET_VALID;
    if (visit <= validity.not_after)
        return visit < dates.alert_from ? MDG_CERTIFICATE_USE_VALID : MDG_CERTIFICATE_USE_EXPIRING; // R-CERT-02, 03
    if (!grace) return MDG_CERTIFICATE_USE_EXPIRED;                                                 // R-CERT-06
    return visit <= dates.usable_to ? MDG_CERTIFICATE_USE_IN_GRACE                                  // R-CERT-05, 09
                                    : MDG_CERTIFICATE_USE_OUT_OF_GRACE;                             // R-CERT-08
}

} // namespace

Date alert_begin(Date not_after, const Terms& terms) noexcept {
    return base::add_months(not_after, -terms.alert_months);
}

// Months counted from a month's end run to the end of a month, also from February.
Date grace_end(Date not_after, const Terms& terms) noexcept {
    if (terms.grace_months <= 0) return not_after;
    const auto moved = base::add_months(not_after, terms.grace_months);
    return terms.counting == Counting::from_month_end ? base::end_of_month(moved) : moved;
}

Assessment assess(const Validity& validity, Date visit, const Terms& terms) {
    const bool grace = terms.grace_months > 0 && (!terms.grace_from || visit >= *terms.grace_from);
    Assessment made;
    made.alert_from = alert_begin(validity.not_after, terms);
    made.usable_to = grace ? grace_end(validity.not_after, terms) : validity.not_after;
    made.days_left = base::days_between(visit, validity.not_after);
    made.use = use_on(visit, validity, made, grace);
    return made;
}

bool registration_possible(const Validity& validity, Date visit, const RegistrationTerms& terms) noexcept {
    if (validity.not_before && visit < *validity.not_before) return false;
    const int left = base::days_between(visit, validity.not_after);
    return left >= 0 && (left > terms.min_days || (left == terms.min_days && terms.min_days_suffice));
}

std::optional<Counting> counting_of_code(std::string_view code) noexcept {
    if (code == MDG_GRACE_COUNTING_FROM_MONTH_END) return Counting::from_month_end;
    if (code == MDG_GRACE_COUNTING_FROM_DAY) return Counting::from_day;
    return std::nullopt;
}

} // namespace mdg::certificate
