#include "eligibility/person.hpp"

#include "base/text.hpp"

#include <array>

namespace mdg::eligibility {
namespace {

constexpr std::string_view black_dot = "●";

std::string without_blanks(std::string_view text) {
    std::string folded = base::fold_for_comparison(text);
    std::erase(folded, ' ');
    return folded;
}

// Small kana are written large in many registers: ジュ, ｼﾞﾕ (terminal facts §6.3).
std::string fold_kana(std::string_view text) {
    static constexpr std::array<std::string_view, 10> small = {"ァ", "ィ", "ゥ", "ェ", "ォ",
                                                               "ッ", "ャ", "ュ", "ョ", "ヮ"};
    static constexpr std::array<std::string_view, 10> large = {"ア", "イ", "ウ", "エ", "オ",
                                                               "ツ", "ヤ", "ユ", "ヨ", "ワ"};
    std::string folded = without_blanks(text);
    for (std::size_t i = 0; i < small.size(); ++i)
        for (auto at = folded.find(small[i]); at != folded.npos; at = folded.find(small[i], at))
            folded.replace(at, small[i].size(), large[i]);
    return folded;
}

std::string_view take_character(std::string_view& rest) {
    std::size_t size = 1;
    while (size < rest.size() && (static_cast<unsigned char>(rest[size]) & 0xC0) == 0x80) ++size;
    const std::string_view character = rest.substr(0, size);
    rest.remove_prefix(size);
    return character;
}

bool equal_but_for_dots(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        const std::string_view left = take_character(a);
        const std::string_view right = take_character(b);
        if (left != right && left != black_dot && right != black_dot) return false;
    }
    return a.empty() && b.empty();
}

Match compare_names(const Person& expected, const std::string& name, const std::string& kana) {
    const std::string ours = without_blanks(expected.name);
    const std::string theirs = without_blanks(name);
    if (theirs.empty() || !equal_but_for_dots(ours, theirs)) return Match::other;
    if (ours.find(black_dot) == ours.npos && theirs.find(black_dot) == theirs.npos) return Match::same;
    if (expected.name_kana.empty() || kana.empty()) return Match::dots_unchecked;
    return fold_kana(expected.name_kana) == fold_kana(kana) ? Match::same : Match::other;
}

} // namespace

Match compare(const Person& expected, const record::Record& qualification) {
    if (qualification.date(MDG_FIELD_BIRTH_DATE) != expected.birth_date) return Match::other;
    const std::string kana = qualification.text_or(MDG_FIELD_NAME_KANA, "");
    if (expected.name.empty()) {
        if (expected.name_kana.empty() || kana.empty()) return Match::birth_only;
        return fold_kana(expected.name_kana) == fold_kana(kana) ? Match::same : Match::other;
    }
    const Match first = compare_names(expected, qualification.text_or(MDG_FIELD_NAME, ""), kana);
    if (first != Match::other) return first;
    return compare_names(expected, qualification.text_or(MDG_FIELD_NAME_OTHER, ""),
                         qualification.text_or(MDG_FIELD_NAME_OTHER_KANA, ""));
}

} // namespace mdg::eligibility
