// One value compared with another: is it the same, and what had to be set aside for that?
#pragma once

#include "base/folding.hpp"

#include <string>
#include <string_view>

namespace mdg::eligibility::match {

enum class Verdict { same, same_by_folding, same_but_dots, differs, not_given };

struct Compared {
    Verdict verdict = Verdict::not_given;
    base::Foldings foldings; // without any one of these the two would differ
    bool padding = false;    // blanks or zeros before a number had to be left out

    bool same() const { return verdict == Verdict::same || verdict == Verdict::same_by_folding; }
};

// What may be set aside for a name, its kana, an address, a symbol or number.
inline constexpr base::Foldings name_foldings{
    base::Folding::width,      base::Folding::blank,     base::Folding::letter_case, base::Folding::small_kana,
    base::Folding::long_vowel, base::Folding::iteration, base::Folding::variant};
inline constexpr base::Foldings kana_foldings{
    base::Folding::width,      base::Folding::blank,      base::Folding::letter_case, base::Folding::kana_script,
    base::Folding::small_kana, base::Folding::long_vowel, base::Folding::iteration};
inline constexpr base::Foldings number_foldings{base::Folding::width, base::Folding::letter_case};

// Anything but blanks.
bool is_given(std::string_view text);

// ● stands for exactly one character that is not known (R-MATCH-07, R-NAME-01); ー for the vowel that it prolongs, where
// the long vowel may be set aside. Symmetric. not_given unless both are.
Compared compare(std::string_view own, std::string_view online, base::Foldings allowed);

// Numbers are text: only widths and blanks around are set aside, and the zeros before an insurer's number or a branch
// number, which some write and others do not (terminal facts §6.7).
Compared compare_number(std::string_view own, std::string_view online, bool zeros_are_padding);

} // namespace mdg::eligibility::match
