// Is this result the person at the counter's? (R-MATCH-07; terminal facts §6.3, §6.5)
#pragma once

#include "base/calendar.hpp"
#include "record/record.hpp"

#include <string>
#include <string_view>

namespace mdg::eligibility {

struct Person {
    base::Date birth_date;
    std::string name;      // empty: not known
    std::string name_kana; // empty: not known
};

enum class Match {
    same,
    dots_unchecked, // names agree but for ●, and there is no kana on both sides to decide
    birth_only,     // no name is known: only the birth dates were compared
    other,
};

// Birth dates equal and names the same as match/text.hpp sees it: widths, blanks, small kana, variant kanji set aside, ●
// for exactly one character that is not known. A name with ● is decided by the kana. The name may be either of a
// result's two.
Match compare(const Person& expected, const record::Record& qualification);

// A result belongs to a person when all of its qualifications do; one without any to nobody.
Match compare_all(const Person& expected, const record::Record& result);

// Gives a result a finding where a match is less than sure.
void note_how_sure(Match match, record::Record& result);

} // namespace mdg::eligibility
