// What several checks ask of a claim, worked out once.
#pragma once

#include "claim/claim.hpp"
#include "rules/age.hpp"

namespace mdg::claim {

enum class Path : std::uint8_t { none, current, lapsed, unknown };

// By which the claim goes, as its insurer number has it.
enum class Cover : std::uint8_t {
    unclear, // no number, or one that is wrong itself
    employees,
    self_defence, // 自衛官 (07): of the kind "other", R-PUB-05
    national,
    late_elderly,
    public_only,
    unknown,  // 不詳
    disaster, // 99999999, number 999999999 (M)
};

struct View {
    explicit View(const Claim& of);

    const Claim& claim;
    Path path = Path::none;
    Cover cover = Cover::unclear;
    std::optional<Date> visit; // days that exist
    std::optional<Date> birth;
    std::optional<rules::Age> age;
    std::optional<int> years;
    bool elderly = false; // from the month after 70, or late elderly
    bool late = false;    // late elderly by number, by age, or by word in an unknown claim
};

bool all_digits(std::string_view text) noexcept;

// Modulus 10 with the weights 2, 1, 2 … from the right (claim facts 1.5). All digits.
bool check_digit_fits(std::string_view digits) noexcept;

// Two digits at that place: 01 to 47.
bool is_prefecture(std::string_view digits) noexcept;

// 不詳: 77777777, or 77777779 where a check digit is asked for (claim facts 0.1).
bool is_sevens(std::string_view insurer_number);

inline std::optional<Date> existing(std::optional<Date> date) noexcept {
    return date && date->ok() ? date : std::nullopt;
}

} // namespace mdg::claim
