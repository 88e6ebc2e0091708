// A certificate as a record: what it is, and what it means on the day of a visit.
#pragma once

#include "certificate/authorities.hpp"
#include "record/record.hpp"
#include "rules/parameters.hpp"

#include <optional>
#include <string_view>

namespace mdg::visit {

struct Trust {
    const certificate::Authorities* authorities = nullptr; // nullptr: the chain is not checked
    bool accept_test_ca = false;
    std::string_view grace_counting; // MDG_GRACE_COUNTING_…, empty for the default
    rules::Carrier carrier = rules::Carrier::card;
};

// Kind certificate. Without a day only what does not depend on one. Failure BAD_CERTIFICATE for a test hierarchy that is
// not accepted, and for an issuer that is not among the authorities.
record::Record describe(const certificate::Certificate& certificate, std::optional<base::Date> visit_date,
                        const Trust& trust);

// For a record of kind certificate_request; a foreign issuer is reported, not refused.
record::Record assess_request(const record::Record& request);

} // namespace mdg::visit
