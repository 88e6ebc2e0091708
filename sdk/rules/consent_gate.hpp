// The consent gate: may medical information be asked for at this moment? A pure function of the patient's
// qualification, the moment and what is wanted (R-CONS-08, R-MOB-06, R-PRIV-09; terminal facts §2.5).
#pragma once

#include "base/failure.hpp"
#include "base/moment.hpp"
#include "record/record.hpp"
#include "rules/rulebook.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace mdg::rules {

enum class Information { drug, diagnosis, operation, checkup };

struct ConsentGate {
    bool open = false;
    std::string_view text;              // id in the catalogue
    std::optional<base::Moment> closes; // the first moment at which it is closed
    std::vector<base::Finding> findings;
};

// One kind of information. Closed wherever the consent is not proven: flag, time of consent and time of availability
// are read as they came. The gate closes 24 hours after the consent or at the AvailableTime, whichever is earlier.
ConsentGate consent_gate(const record::Record& qualification, Information information, base::Moment now);

// All of several kinds: open if each is, until the first of them closes.
ConsentGate consent_gate(const record::Record& qualification, std::span<const Information> information,
                         base::Moment now);

// Kind decision, next_action MDG_NEXT_ACTION_SEND or _DO_NOT_SEND.
record::Record to_record(const ConsentGate& gate);

} // namespace mdg::rules
