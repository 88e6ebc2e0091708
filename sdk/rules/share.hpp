// The share the cash desk may ask for (R-BURD). The whole amount only where the notices say so, and never from a patient
// who showed the card (R-BURD-01).
#pragma once

#include "rules/law.hpp"
#include "rules/situation.hpp"

namespace mdg::rules {

enum class Share : std::uint8_t {
    normal,          // 3割 and so on, by age
    facility_choice, // the whole is lawful, the facility may take the normal share (R-BURD-08)
    whole_allowed,   // 10割 in principle (R-BURD-07, R-BURD-09)
};

// The normal share in tenths. Between two where only an answer or a document could say it (R-BURD-05).
struct Ratio {
    std::uint8_t lowest = 3;
    std::uint8_t highest = 3;
};

struct LawfulShare {
    Share share = Share::normal;
    Cited rules;
    Ratio ratio;
};

LawfulShare lawful_share(const Situation& s, const Law& law);

Ratio normal_ratio(const Patient& patient);

} // namespace mdg::rules
