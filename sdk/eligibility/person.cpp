#include "eligibility/person.hpp"

#include "eligibility/match/text.hpp"

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

} // namespace mdg::eligibility
