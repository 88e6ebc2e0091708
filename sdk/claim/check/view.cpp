#include "claim/check/view.hpp"

#include "claim/tables.hpp"

#include <madoguchi/fields.h>

#include <algorithm>

namespace mdg::claim {
namespace {

Path path_of(std::string_view code) noexcept {
    return code == MDG_CLAIM_PATH_CURRENT   ? Path::current
           : code == MDG_CLAIM_PATH_LAPSED  ? Path::lapsed
           : code == MDG_CLAIM_PATH_UNKNOWN ? Path::unknown
                                            : Path::none;
}

Cover cover_of(const Claim& claim, Path path) {
    const std::string_view number = claim.insurer_number;
    if (path == Path::unknown || is_sevens(number)) return Cover::unknown;
    if (number.empty()) {
        const bool assistance = claim.card_classification == MDG_CARD_CLASSIFICATION_MEDICAL_ASSISTANCE;
        return assistance || !claim.public_expenses.empty() ? Cover::public_only : Cover::unclear;
    }
    if (number == "99999999") return Cover::disaster;
    const InsurerLaw* law = all_digits(number) ? insurer_law(number) : nullptr;
    if (law == nullptr) return Cover::unclear;
    if (law->kind == MDG_INSURER_KIND_LATE_ELDERLY) return Cover::late_elderly;
    if (law->kind == MDG_INSURER_KIND_NATIONAL) return Cover::national;
    return law->kind == MDG_INSURER_KIND_OTHER ? Cover::self_defence : Cover::employees;
}

} // namespace

View::View(const Claim& of)
    : claim(of)
    , path(path_of(of.path))
    , cover(cover_of(of, path))
    , visit(existing(of.visit_date))
    , birth(existing(of.birth_date)) {
    if (visit && birth && *birth <= *visit) {
        age = rules::age_on(*birth, *visit);
        years = rules::years_on(*birth, *visit);
    }
    late = cover == Cover::late_elderly || age == rules::Age::late_elderly ||
           (cover == Cover::unknown && of.insurer_kind == MDG_INSURER_KIND_LATE_ELDERLY);
    elderly = late || age == rules::Age::from_70;
}

bool all_digits(std::string_view text) noexcept {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool check_digit_fits(std::string_view digits) noexcept {
    int sum = 0;
    int weight = 2;
    for (std::size_t i = digits.size() - 1; i-- > 0;) {
        const int product = (digits[i] - '0') * weight;
        sum += product / 10 + product % 10;
        weight = 3 - weight;
    }
    return (10 - sum % 10) % 10 == digits.back() - '0';
}

bool is_prefecture(std::string_view digits) noexcept {
    return digits >= "01" && digits <= "47";
}

bool is_sevens(std::string_view insurer_number) {
    return insurer_number == unknown_number(Unknown::insurer_number) ||
           insurer_number == unknown_number(Unknown::accepted_insurer_number);
}

} // namespace mdg::claim
