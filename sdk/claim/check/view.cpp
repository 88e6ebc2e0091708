#include "claim/check/view.hpp"

#include <madoguchi/fields.h>

#include <algorithm>
#include <array>

namespace mdg::claim {
namespace {

// 法別 of health insurance but for the late elderly and 自衛官 (claim facts 1.4). 67 is national.
constexpr std::array<std::string_view, 14> employee_laws{"01", "02", "03", "04", "06", "31", "32",
                                                         "33", "34", "63", "72", "73", "74", "75"};

Path path_of(std::string_view code) noexcept {
    return code == MDG_CLAIM_PATH_CURRENT   ? Path::current
           : code == MDG_CLAIM_PATH_LAPSED  ? Path::lapsed
           : code == MDG_CLAIM_PATH_UNKNOWN ? Path::unknown
                                            : Path::none;
}

Cover cover_of(const Claim& claim, Path path) noexcept {
    const std::string_view number = claim.insurer_number;
    if (path == Path::unknown || is_sevens(number)) return Cover::unknown;
    if (number.empty()) return claim.public_expenses.empty() ? Cover::unclear : Cover::public_only;
    if (!all_digits(number)) return Cover::unclear;
    if (number.size() == 6) return Cover::national;
    if (number.size() != 8) return Cover::unclear;
    if (number == "99999999") return Cover::disaster;
    const std::string_view law = number.substr(0, 2);
    if (law == "39") return Cover::late_elderly;
    if (law == "67") return Cover::national;
    if (law == "07") return Cover::self_defence;
    return std::ranges::find(employee_laws, law) != employee_laws.end() ? Cover::employees : Cover::unclear;
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

bool is_sevens(std::string_view insurer_number) noexcept {
    return insurer_number == "77777777" || insurer_number == "77777779";
}

} // namespace mdg::claim
