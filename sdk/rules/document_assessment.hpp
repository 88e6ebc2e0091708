// What a document that was shown is good for on the day of the visit, in words (R-DOC, R-DATE, R-PUB). Pure functions.
#pragma once

#include "record/record.hpp"
#include "rules/document_facts.hpp"
#include "rules/spoken_decision.hpp"

namespace mdg::rules {

// facts: kind document_facts. With document_form: what that document proves. With certificate_state: whether such a
// patient receives a 資格確認書. With neither: what patients are to be told on that day. Kind decision.
record::Record assess_document(const record::Record& facts);

struct Assessment {
    std::string_view proof; // MDG_DOCUMENT_PROOF_…, empty where no document is meant
    std::string_view way;   // MDG_CERTIFICATE_WAY_…
    bool draft = false;
    SpokenDecision spoken;

    void say(std::string_view text, std::initializer_list<std::string_view> rules = {});
};

// Who receives a 資格確認書 (R-DOC-20 to R-DOC-22, R-DATE-10 to R-DATE-12) and what patients are told (R-FLOW-18, R-FLOW-19).
Assessment expected_certificate(const record::Record& facts, const DocumentFacts& read);
void add_hints(const Situation& s, Assessment& assessment);

// R-PUB: subsidies and medical assistance.
Assessment assess_public_expense(const record::Record& facts, const DocumentFacts& read);

} // namespace mdg::rules
