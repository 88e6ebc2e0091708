// Situations for tests: a patient with a card at a counter where everything works, and what a test changes of it.
#pragma once

#include "rules/methods.hpp"

namespace mdg::test {

inline base::Date day(const char* iso) {
    return base::parse_iso_date(iso).value();
}

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
