// Situations for tests, in few words.
#pragma once

#include "rules/law.hpp"
#include "rules/situation.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace mdg::test {

inline base::Date day(std::string_view iso) {
    return base::parse_iso_date(iso).value();
}

// At a counter of class ①, nothing asked yet.
inline rules::Situation on(std::string_view iso) {
    rules::Situation s;
    s.visit_date = day(iso);
    return s;
}

inline rules::Situation without_card(std::string_view iso) {
    rules::Situation s = on(iso);
    s.card.card = rules::Card::not_shown;
    return s;
}

// The card was shown, and its check failed.
inline rules::Situation with_card(std::string_view iso) {
    rules::Situation s = on(iso);
    s.card.card = rules::Card::photo;
    s.check.made = rules::Check::failed;
    return s;
}

template <typename Rules>
bool names(const Rules& cited, std::string_view id) {
    return std::any_of(cited.begin(), cited.end(), [id](std::string_view each) { return each == id; });
}

} // namespace mdg::test
