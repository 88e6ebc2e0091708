// Name and kana taken together: kana lead (R-MATCH-07). A result has up to two pairs, a patient one and the aliases that
// staff accepted; the pair that agrees best counts. The insured's name is never one of them (terminal facts §6.3).
#pragma once

#include "eligibility/match/text.hpp"
#include "record/record.hpp"

#include <string>

namespace mdg::eligibility::match {

struct NamePair {
    std::string name; // empty: not known
    std::string kana; // empty: not known
};

enum class Agreement { agrees, unsure, differs };

struct NamesCompared {
    NamePair own;
    NamePair online;
    Compared name;
    Compared kana;
    Agreement agreement = Agreement::unsure;
    const char* matched = ""; // MDG_MATCHED_NAME_…
};

// own_is_accepted: staff have confirmed this spelling, so that its ● need no kana.
NamesCompared compare_pair(const NamePair& own, const NamePair& online, bool own_is_accepted);

NamesCompared compare_names(const record::Record& patient, const record::Record& qualification);

// The receipt computer holds the name of the insured where the patient's should stand.
bool is_insured_name(const record::Record& patient, const record::Record& qualification);

} // namespace mdg::eligibility::match
