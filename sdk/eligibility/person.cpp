#include "eligibility/person.hpp"

#include "eligibility/match/text.hpp"

#include <algorithm>

namespace mdg::eligibility {
namespace {

bool has_dot(std::string_view text) {
    return text.find("●") != text.npos;
}

bool same_kana(const std::string& ours, const std::string& theirs) {
    return match::compare(ours, theirs, match::kana_foldings).same();
}

Match compare_names(const Person& expected, const std::string& name, const std::string& kana) {
    using match::Verdict;
    const Verdict verdict = match::compare(expected.name, name, match::name_foldings).verdict;
    if (verdict == Verdict::differs || verdict == Verdict::not_given) return Match::other;
    if (!has_dot(expected.name) && !has_dot(name)) return Match::same;
    if (expected.name_kana.empty() || kana.empty()) return Match::dots_unchecked;
    return same_kana(expected.name_kana, kana) ? Match::same : Match::other;
}

} // namespace

Match compare(const Person& expected, const record::Record& qualification) {
    if (qualification.date(MDG_FIELD_BIRTH_DATE) != expected.birth_date) return Match::other;
    const std::string kana = qualification.text_or(MDG_FIELD_NAME_KANA, "");
    if (expected.name.empty()) {
        if (expected.name_kana.empty() || kana.empty()) return Match::birth_only;
        return same_kana(expected.name_kana, kana) ? Match::same : Match::other;
    }
    const Match first = compare_names(expected, qualification.text_or(MDG_FIELD_NAME, ""), kana);
    if (first != Match::other) return first;
    return compare_names(expected, qualification.text_or(MDG_FIELD_NAME_OTHER, ""),
                         qualification.text_or(MDG_FIELD_NAME_OTHER_KANA, ""));
}

Match compare_all(const Person& expected, const record::Record& result) {
    const auto qualifications = result.list(MDG_FIELD_QUALIFICATION);
    if (qualifications.empty()) return Match::other;
    Match weakest = Match::same;
    for (const auto& qualification : qualifications) weakest = std::max(weakest, compare(expected, *qualification));
    return weakest;
}

void note_how_sure(Match match, record::Record& result) {
    if (match == Match::dots_unchecked)
        result.add(MDG_FIELD_FINDING,
                   record::to_record({"name", MDG_FINDING_CODE_UNKNOWN_CHARACTER,
                                      "names agree but for a black dot, and no kana decides (R-MATCH-07)",
                                      "氏名の●を除いて一致しました。カナ氏名をご確認ください"}));
    if (match == Match::birth_only)
        result.add(MDG_FIELD_FINDING,
                   record::to_record({"name", MDG_FINDING_CODE_MISSING, "no name is known: compared by birth date only",
                                      "生年月日だけで照合しました。氏名をご確認ください"}));
}

} // namespace mdg::eligibility
