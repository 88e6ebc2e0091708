#include "eligibility/match/text.hpp"

#include "base/characters.hpp"

#include <algorithm>

namespace mdg::eligibility::match {
namespace {

using base::Folding;
using base::Foldings;

constexpr char32_t black_dot = U'●';
constexpr char32_t long_mark = U'ー';

struct Alike {
    bool alike = false;
    bool dots = false;
    bool vowels = false;

    friend bool operator==(const Alike&, const Alike&) = default;
};

// One ● stands for one character with all of its marks.
bool take_dot(std::u32string_view& dot, std::u32string_view& other) {
    if (dot.front() != black_dot || other.front() == black_dot) return false;
    dot.remove_prefix(base::character_length(dot));
    other.remove_prefix(base::character_length(other));
    return true;
}

bool prolong(std::u32string_view mark, std::u32string_view vowel, char32_t before_vowel) {
    return mark.front() == long_mark && base::prolongs(vowel.front(), before_vowel);
}

Alike compare_folded(std::u32string_view a, std::u32string_view b, bool vowels_allowed) {
    Alike found;
    char32_t before_a = 0;
    char32_t before_b = 0;
    while (!a.empty() && !b.empty()) {
        if (take_dot(a, b) || take_dot(b, a)) {
            found.dots = true;
            before_a = before_b = 0;
            continue;
        }
        if (a.front() != b.front()) {
            if (!vowels_allowed || !(prolong(a, b, before_b) || prolong(b, a, before_a))) return {};
            found.vowels = true;
        }
        before_a = a.front();
        before_b = b.front();
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    found.alike = a.empty() && b.empty();
    return found.alike ? found : Alike{};
}

// Leaves out whatever the same verdict can do without.
Foldings needed(std::u32string_view own, std::u32string_view online, Foldings used, const Alike& wanted,
                bool vowels_allowed) {
    for (int i = 0; i < base::folding_count; ++i) {
        const auto one = static_cast<Folding>(i);
        if (!used.has(one)) continue;
        const Foldings fewer = used.without(one);
        if (compare_folded(base::fold(own, fewer).text, base::fold(online, fewer).text, vowels_allowed) == wanted)
            used = fewer;
    }
    return used;
}

std::string trimmed(std::string_view text, bool zeros_too) {
    std::u32string number = base::code_points(text);
    while (!number.empty() && base::is_blank(number.back())) number.pop_back();
    const auto first = std::ranges::find_if(
        number, [&](char32_t c) { return !base::is_blank(c) && !(zeros_too && (c == U'0' || c == U'０')); });
    return base::utf8_of({first, number.end()});
}

} // namespace

bool is_given(std::string_view text) {
    return !std::ranges::all_of(base::code_points(text), base::is_blank);
}

Compared compare(std::string_view own, std::string_view online, Foldings allowed) {
    if (!is_given(own) || !is_given(online)) return {};
    const bool vowels_allowed = allowed.has(Folding::long_vowel);
    if (own == online) return {Verdict::same, {}, false};
    const std::u32string ours = base::code_points(own);
    const std::u32string theirs = base::code_points(online);
    const base::Folded a = base::fold(ours, allowed);
    const base::Folded b = base::fold(theirs, allowed);
    const Alike found = compare_folded(a.text, b.text, vowels_allowed);
    if (!found.alike) return {Verdict::differs, {}, false};
    Foldings used = needed(ours, theirs, a.changed | b.changed, found, vowels_allowed);
    if (found.vowels) used = used.with(Folding::long_vowel);
    return {found.dots ? Verdict::same_but_dots : Verdict::same_by_folding, used, false};
}

Compared compare_number(std::string_view own, std::string_view online, bool zeros_are_padding) {
    if (!is_given(own) || !is_given(online)) return {};
    const Compared whole = compare(own, online, number_foldings);
    if (whole.same()) return whole;
    Compared bare = compare(trimmed(own, zeros_are_padding), trimmed(online, zeros_are_padding), number_foldings);
    if (!bare.same()) return {Verdict::differs, {}, false};
    return {Verdict::same_by_folding, bare.foldings, true};
}

} // namespace mdg::eligibility::match
