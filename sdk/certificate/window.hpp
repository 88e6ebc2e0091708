// What a certificate's dates mean for insurance on the day of a visit (R-CERT-02 to R-CERT-09, R-CONF-01). A
// pure function: the day and the terms come from the caller, who has them from the person at the desk and
// from the rules.
#pragma once

#include "base/calendar.hpp"

#include <optional>

namespace mdg::certificate {

using base::Date;

// How the months after the last day are counted (R-CONF-01): from that day, or from the end of its month.
enum class Counting { from_month_end, from_day };

struct Terms {
    int alert_months = 0;
    int grace_months = 0;           // 0: no grace at all (phones)
    std::optional<Date> grace_from; // first day of a visit on which there is grace; absent: always
    Counting counting = Counting::from_month_end;
};

struct Validity {
    std::optional<Date> not_before; // absent: not known, taken for begun
    Date not_after;                 // the last day, which still counts
};

struct Assessment {
    const char* use = ""; // MDG_CERTIFICATE_USE_…
    Date alert_from;
    Date usable_to;    // the last day it serves for insurance, by what holds on the day of the visit
    int days_left = 0; // to the last day of validity; negative after it
};

// First day of the alert.
Date alert_begin(Date not_after, const Terms& terms) noexcept;
// Last day of the grace where there is one; the last day itself without.
Date grace_end(Date not_after, const Terms& terms) noexcept;

Assessment assess(const Validity& validity, Date visit, const Terms& terms);

// The application for insurance use needs some days of validity (R-CERT-12, R-CERT-13); whether exactly so many are
// enough is not certain (R-CONF-13).
struct RegistrationTerms {
    int min_days = 0;
    bool min_days_suffice = true;
};

bool registration_possible(const Validity& validity, Date visit, const RegistrationTerms& terms) noexcept;

// MDG_GRACE_COUNTING_… of configuration and requests; nullopt for another text.
std::optional<Counting> counting_of_code(std::string_view code) noexcept;

} // namespace mdg::certificate
