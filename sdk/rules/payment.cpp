#include "rules/payment.hpp"

#include "record/registry.hpp"
#include "rules/age.hpp"
#include "rules/book.hpp"

#include <algorithm>

namespace mdg::rules {
namespace {

constexpr Yen yen_a_point = 10;

struct DiseaseAmounts {
    Yen usual, upper;
};

DiseaseAmounts read_disease_amounts(const Book& book) {
    return {number(book.parameter("specific_disease_yen")), number(book.parameter("specific_disease_upper_yen"))};
}

// nullopt: which of the two amounts it is depends on a category that is not known.
std::optional<Yen> disease_limit(const DiseaseLimit& disease, bool from_70, std::string_view flag) {
    if (disease.self_pay > 0) return disease.self_pay;
    const DiseaseAmounts& amounts = of_book<read_disease_amounts>();
    if (disease.category != MDG_DISEASE_CATEGORY_DIALYSIS || from_70) return amounts.usual;
    if (flag.empty()) return std::nullopt;
    return flag == MDG_LIMIT_FLAG_A || flag == MDG_LIMIT_FLAG_I ? amounts.upper : amounts.usual;
}

// The lowest limit that holds, or why it cannot be told.
PaymentState find_limit(const Treatment& t, bool from_70, Payment& payment) {
    payment.flag = t.flag;
    payment.flag_misfits = !t.flag.empty() && !flag_fits(t.flag, from_70);
    if (payment.flag_misfits) return PaymentState::undecided_limit;
    if (t.flag.empty() && from_70) {
        payment.category = category_without_flag(payment.age, payment.ratio.highest, t.day);
        if (payment.category == nullptr) return PaymentState::undecided_limit;
        payment.flag = payment.category->flag;
    }
    if (!payment.flag.empty()) {
        payment.limit_row = limit_row(payment.flag, t.setting, t.day);
        if (payment.limit_row == nullptr) return PaymentState::unknown_limit;
        const Yen cost = (t.earlier_points + t.points) * yen_a_point;
        const auto limit = limit_of(*payment.limit_row, cost, t.several_times, payment.halved);
        if (!limit) return PaymentState::unknown_limit;
        payment.limit = *limit;
    }
    if (!t.disease) return PaymentState::limit;
    const auto disease = disease_limit(*t.disease, from_70, payment.flag);
    if (!disease) return PaymentState::undecided_limit;
    const Yen yen = payment.halved ? *disease / 2 : *disease;
    if (payment.limit.kind == LimitKind::none || yen < payment.limit.yen)
        payment.limit = {yen, LimitKind::specific_disease};
    return PaymentState::limit;
}

void add_meals(const Treatment& t, Payment& payment) {
    if (t.meals == 0 || payment.flag_misfits) return;
    payment.meal_row = meal_row(t.flag, t.day);
    if (payment.meal_row == nullptr) return;
    payment.meal_payment =
        (t.meals - t.long_stay_meals) * payment.meal_row->yen + t.long_stay_meals * payment.meal_row->long_stay_yen;
}

} // namespace

Payment payment_for(const Treatment& t) {
    Payment payment;
    const Patient patient{age_on(t.birth_date, t.day), t.insurer, false, false, t.ratio};
    payment.age = late_elderly(patient) ? Age::late_elderly : patient.age;
    payment.ratio = normal_ratio(patient);
    payment.halved = t.halved.value_or(halved_month(t.birth_date, t.day, t.insurer));
    payment.before_limit = share_of_points(t.points, payment.ratio.highest);
    add_meals(t, payment);
    if (payment.ratio.lowest != payment.ratio.highest) {
        payment.state = PaymentState::undecided_ratio;
        return payment;
    }
    const bool from_70 = payment.age == Age::from_70 || payment.age == Age::late_elderly;
    payment.state = find_limit(t, from_70, payment);
    if (payment.state != PaymentState::limit) return payment;
    payment.payment = payment.before_limit;
    const Yen left = std::max<Yen>(0, payment.limit.yen - t.earlier_paid);
    if (payment.limit.kind != LimitKind::none && left < payment.before_limit) {
        payment.payment = left;
    } else {
        payment.state = PaymentState::share;
    }
    return payment;
}

} // namespace mdg::rules
