// What a patient pays for a treatment: the share of points by age, rounded to ten yen, up to the limit of the month; meals
// beside it. Whole yen throughout. What is not known is said so, never filled in.
#pragma once

#include "rules/limits.hpp"
#include "rules/meals.hpp"
#include "rules/share.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace mdg::rules {

inline constexpr std::int64_t most_points = 99'999'999; // as many digits as a claim has
inline constexpr Yen most_paid = 999'999'999;
inline constexpr std::int64_t most_meals = 93; // three a day

// A certificate for a specific disease that the treatment is for.
struct DiseaseLimit {
    std::string_view category; // MDG_DISEASE_CATEGORY_…
    Yen self_pay = 0;          // 0: the certificate's amount is not at hand
};

struct Treatment {
    Date day;
    Date birth_date;
    Insurer insurer = Insurer::unknown;
    std::uint8_t ratio = 0;     // in tenths, as an answer or a document says; 0: by age
    std::string_view flag;      // MDG_LIMIT_FLAG_…; empty: no category is known
    bool several_times = false; // 多数回該当
    Setting setting = Setting::outpatient;
    std::int64_t points = 0;
    std::int64_t earlier_points = 0; // of the same month, facility and setting
    Yen earlier_paid = 0;
    std::optional<bool> halved; // by the birth date where it is not said
    std::optional<DiseaseLimit> disease;
    std::int64_t meals = 0;
    std::int64_t long_stay_meals = 0; // of them
};

enum class PaymentState : std::uint8_t { share, limit, unknown_limit, undecided_ratio, undecided_limit };

struct Payment {
    PaymentState state = PaymentState::share;
    Age age = Age::under_40;
    Ratio ratio;
    bool halved = false;
    Yen before_limit = 0;      // with an undecided ratio: the highest it can be
    std::string_view flag;     // the category that was used
    bool flag_misfits = false; // it is not one of the patient's age
    Limit limit;               // kind none: nothing limits the payment, or it is not known what does
    Yen payment = 0;           // not with unknown_… and undecided_…
    const LimitRow* limit_row = nullptr;
    const CategoryRow* category = nullptr;
    const MealRow* meal_row = nullptr;
    Yen meal_payment = 0;

    bool known() const noexcept { return state == PaymentState::share || state == PaymentState::limit; }
};

Payment payment_for(const Treatment& treatment);

// The share of so many points, rounded to ten yen, half up (健康保険法75条; M).
constexpr Yen share_of_points(std::int64_t points, int ratio) noexcept {
    return (points * ratio + 5) / 10 * 10;
}

} // namespace mdg::rules
