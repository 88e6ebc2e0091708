// Situations for tests, in few words.
#pragma once

#include "rules/methods.hpp"
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

// A patient with a card at a counter where everything works.
inline rules::Situation at_the_counter(rules::Card card = rules::Card::photo,
                                       rules::ReaderKind reader = rules::ReaderKind::face) {
    rules::Situation s;
    s.visit_date = day("2026-11-26");
    s.site.reader = reader;
    s.site.phone_reader = true;
    s.card.card = card;
    s.card.certificate = rules::CertificateUse::valid;
    return s;
}

inline rules::Situation with_tool(rules::ServiceClass service, rules::Tool tool,
                                  rules::Card card = rules::Card::photo) {
    rules::Situation s = at_the_counter(card, rules::ReaderKind::none);
    s.site.service = service;
    s.site.tool = tool;
    return s;
}

inline rules::MethodSet open_methods(const rules::Situation& s) {
    return rules::allowed_methods(s, rules::law()).open;
}

inline rules::Closed why(const rules::Situation& s, rules::Method method) {
    return rules::allowed_methods(s, rules::law()).why[static_cast<std::size_t>(method)];
}

} // namespace mdg::test
