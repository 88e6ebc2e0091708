// How consent to medical information is asked for at this counter on this day (R-CONS).
#pragma once

#include "rules/law.hpp"
#include "rules/situation.hpp"

namespace mdg::rules {

enum class ConsentForm : std::uint8_t {
    none,          // nothing to ask: not wanted, not lawful here, or not possible
    screens_three, // until 2024-10-06 (R-CONS-01)
    screen_one,    // all together or one by one (R-CONS-02)
    paper_2024,    // generic readers (R-CONS-11)
    paper_2025,    // R-CONS-12
};

ConsentForm consent_form(const Situation& s, const Law& law);

} // namespace mdg::rules
