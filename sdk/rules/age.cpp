#include "rules/age.hpp"

#include "rules/book.hpp"

namespace mdg::rules {
namespace {

using std::chrono::March;
using std::chrono::year_month_day;

// The day at whose end a person is so many years old; who was born on 29 February is so on 28 February.
Date reached(Date birth_date, int years) {
    const Date birthday = base::add_months(birth_date, 12 * years);
    return birthday.day() == birth_date.day() ? base::add_days(birthday, -1) : birthday;
}

struct Ages {
    int school, forty, elderly, late_elderly;
};

Ages read_ages(const Book& book) {
    return {number(book.parameter("school_age")), number(book.parameter("checkup_consent_age")),
            number(book.parameter("elderly_age")), number(book.parameter("late_elderly_age"))};
}

const Ages& ages() {
    return of_book<read_ages>();
}

Date last_preschool_day(Date birth_date) {
    const Date six = reached(birth_date, ages().school);
    const Date march{six.year(), March, std::chrono::day{31}};
    return six <= march ? march : Date{six.year() + std::chrono::years{1}, March, std::chrono::day{31}};
}

} // namespace

int years_on(Date birth_date, Date day) {
    int years = static_cast<int>(day.year()) - static_cast<int>(birth_date.year());
    if (reached(birth_date, years) >= day) --years;
    return years;
}

Age age_on(Date birth_date, Date day) {
    if (day <= last_preschool_day(birth_date)) return Age::preschool;
    if (day > reached(birth_date, ages().late_elderly)) return Age::late_elderly;
    if (day > base::end_of_month(reached(birth_date, ages().elderly))) return Age::from_70;
    return day > reached(birth_date, ages().forty) ? Age::from_40 : Age::under_40;
}

} // namespace mdg::rules
