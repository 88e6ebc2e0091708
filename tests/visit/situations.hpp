// Situations at the counter, and what the order makes of them.
#pragma once

#include "visit/conductor.hpp"
#include "visit/happened.hpp"

#include <algorithm>
#include <string_view>

namespace mdg::test {

inline const rules::Law& law_now = rules::law();

inline rules::Situation on(const char* date) {
    rules::Situation s;
    s.visit_date = *base::parse_iso_date(date);
    return s;
}

inline rules::Situation with_card(rules::CertificateUse use = rules::CertificateUse::valid, int tries = 3) {
    rules::Situation s = on("2026-11-22");
    visit::card_read(s, rules::Card::photo, use, tries);
    return s;
}

inline rules::Situation verified_by_pin() {
    rules::Situation s = with_card();
    visit::pin_answered(s, rules::PinState::verified, 3);
    return s;
}

inline visit::Step next(const rules::Situation& s) {
    return visit::next_step(s, law_now);
}

inline void answer(rules::Situation& s, visit::Choice choice) {
    visit::take_answer(s, next(s), choice, law_now);
}

inline bool cites(const visit::Step& step, std::string_view rule) {
    return std::ranges::find(step.rules, rule) != step.rules.end();
}

} // namespace mdg::test
