// A situation as a record of kind facts, both ways: what hosts bring, and what a report shows.
#pragma once

#include "record/record.hpp"
#include "rules/situation.hpp"

namespace mdg::rules {

// The same of any record that shares fields with facts (a configuration, the options of a visit); the day and the age stay
// as they are where it has none.
Situation read_shared(const record::Record& record);

// Absent fields mean what Situation's own values mean. The age comes from birth_date where age_band is absent (R-BURD-05,
// R-INS-02), the certificate's use from not_after where certificate_use is absent. Failure BAD_ARGUMENT with every fault as a finding: no visit_date, a code that this release does not know.
Situation read_situation(const record::Record& facts);

// Only what differs from Situation's own values, and the visit's date.
record::Record to_record(const Situation& situation);

} // namespace mdg::rules
