#include "eligibility/match/names.hpp"

#include <vector>

namespace mdg::eligibility::match {
namespace {

using record::Record;

struct Candidate {
    NamePair pair;
    const char* source;
};

bool has_dot(const std::string& text) {
    return text.find("●") != std::string::npos;
}

// Kanji agree without leaving a character open.
bool kanji_agree(const NamesCompared& names, bool own_is_accepted) {
    const bool open = has_dot(names.own.name) || has_dot(names.online.name);
    return names.name.same() && (!open || own_is_accepted);
}

Agreement judge(const NamesCompared& names, bool own_is_accepted) {
    const bool kanji_differ = names.name.verdict == Verdict::differs;
    switch (names.kana.verdict) {
    case Verdict::same:
    case Verdict::same_by_folding:
        return kanji_differ ? Agreement::unsure : Agreement::agrees;
    case Verdict::differs:
        return names.name.same() ? Agreement::unsure : Agreement::differs;
    case Verdict::same_but_dots:
    case Verdict::not_given:
        break;
    }
    if (kanji_agree(names, own_is_accepted)) return Agreement::agrees;
    return kanji_differ ? Agreement::differs : Agreement::unsure;
}

std::vector<Candidate> own_pairs(const Record& patient) {
    const NamePair own{patient.text_or(MDG_FIELD_NAME, ""), patient.text_or(MDG_FIELD_NAME_KANA, "")};
    std::vector<Candidate> pairs{{own, ""}};
    for (const auto& alias : patient.list(MDG_FIELD_ALIAS))
        pairs.push_back({{alias->text_or(MDG_FIELD_NAME, own.name), alias->text_or(MDG_FIELD_NAME_KANA, own.kana)},
                         MDG_MATCHED_NAME_ALIAS});
    return pairs;
}

std::vector<Candidate> online_pairs(const Record& qualification) {
    std::vector<Candidate> pairs{
        {{qualification.text_or(MDG_FIELD_NAME, ""), qualification.text_or(MDG_FIELD_NAME_KANA, "")},
         MDG_MATCHED_NAME_NAME}};
    const NamePair other{qualification.text_or(MDG_FIELD_NAME_OTHER, ""),
                         qualification.text_or(MDG_FIELD_NAME_OTHER_KANA, "")};
    if (!other.name.empty() || !other.kana.empty()) pairs.push_back({other, MDG_MATCHED_NAME_NAME_OTHER});
    return pairs;
}

} // namespace

NamesCompared compare_pair(const NamePair& own, const NamePair& online, bool own_is_accepted) {
    NamesCompared names{own,
                        online,
                        compare(own.name, online.name, name_foldings),
                        compare(own.kana, online.kana, kana_foldings),
                        Agreement::unsure,
                        ""};
    names.agreement = judge(names, own_is_accepted);
    return names;
}

NamesCompared compare_names(const Record& patient, const Record& qualification) {
    NamesCompared best;
    bool first = true;
    for (const Candidate& own : own_pairs(patient)) {
        const bool alias = *own.source != '\0';
        for (const Candidate& online : online_pairs(qualification)) {
            NamesCompared names = compare_pair(own.pair, online.pair, alias);
            if (!first && names.agreement >= best.agreement) continue;
            names.matched = alias ? own.source : online.source;
            best = std::move(names);
            first = false;
        }
    }
    if (best.agreement == Agreement::differs) best.matched = "";
    return best;
}

bool is_insured_name(const Record& patient, const Record& qualification) {
    return compare(patient.text_or(MDG_FIELD_NAME, ""), qualification.text_or(MDG_FIELD_INSURED_NAME, ""),
                   name_foldings)
        .same();
}

} // namespace mdg::eligibility::match
