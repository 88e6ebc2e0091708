// What an answer of the online check means: the outcome, the way to claim, the lawful share. Pure functions of facts.
#pragma once

#include "record/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace mdg::rules {

// One qualification of an answer, as far as the decision needs it.
struct QualificationFacts {
    bool medical_assistance = false; // InsuredCardClassification A1, stands beside an insurance
};

struct AnswerFacts {
    std::string validity; // MDG_VALIDITY_…, or a value this release does not know
    std::vector<QualificationFacts> qualifications;
};

struct Decision {
    std::string_view outcome;    // MDG_VISIT_OUTCOME_…
    std::string_view claim_path; // MDG_CLAIM_PATH_…, empty where none can be named yet
    std::string_view share;      // MDG_SHARE_…
    std::string_view text;       // id in the catalogue of texts
    int qualification = -1;      // which one the claim goes by, -1 for none
    std::vector<std::string_view> rules;
};

// After an answer of the terminal, the card having been shown.
Decision decide(const AnswerFacts& answer);

// Without an answer: the card was shown, a document was shown instead (or none of them).
Decision decide_without_answer(bool document_shown);

AnswerFacts facts_of(const record::Record& eligibility);
record::Record to_record(const Decision& decision);

} // namespace mdg::rules
