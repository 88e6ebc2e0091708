#include "rules/limits.hpp"

#include "base/failure.hpp"
#include "record/registry.hpp"
#include "rules/age.hpp"
#include "rules/book.hpp"
#include "rules/dated.hpp"
#include "rules/situation_codes.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace mdg::rules {
namespace {

[[noreturn]] void cannot_use(const std::string& message) {
    throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "limits.tsv: " + message);
}

// Amounts are halved in the month of 75, so each is a whole number of yen twice over.
void check_amounts(const LimitRow& row) {
    for (const Yen amount : {row.fixed, row.over, row.several, row.cap})
        if (amount % 2 != 0) cannot_use(std::string(row.flag) + " has an amount that cannot be halved");
    if (row.fixed == 0 || row.percent > 100 || (row.percent == 0) != (row.over == 0))
        cannot_use(std::string(row.flag) + " needs a fixed amount, and over and percent together");
    if (row.mitigates() && (row.cap < row.fixed || row.percent == 0))
        cannot_use(std::string(row.flag) + " has a cap without what it caps");
}

std::vector<LimitRow> read_limits(const Book& book) {
    std::vector<LimitRow> list;
    for (const Row& cells : book.table("limits.tsv")) {
        const LimitRow row{cells[0],
                           cells[1] != "*",
                           date_cell(cells[2]),
                           date_cell(cells[3]),
                           amount_cell(cells[4], "limits.tsv"),
                           amount_cell(cells[5], "limits.tsv"),
                           amount_cell(cells[6], "limits.tsv"),
                           amount_cell(cells[7], "limits.tsv"),
                           amount_cell(cells[8], "limits.tsv"),
                           amount_cell(cells[9], "limits.tsv"),
                           cells[10],
                           cells[11]};
        if (record::find_code("limit_flag", row.flag) == nullptr || (row.outpatient && cells[1] != "outpatient"))
            cannot_use(std::string(cells[0]) + " " + std::string(cells[1]) + " is no category");
        check_amounts(row);
        for (const LimitRow& other : list)
            if (other.flag == row.flag && other.outpatient == row.outpatient && overlap(other, row))
                cannot_use(std::string(row.flag) + " has two rows for a day");
        list.push_back(row);
    }
    return list;
}

std::vector<CategoryRow> read_categories(const Book& book) {
    std::vector<CategoryRow> list;
    for (const Row& cells : book.table("limit_categories.tsv")) {
        const auto age = std::ranges::find(codes::ages, cells[0]);
        const Yen ratio = amount_cell(cells[1], "limit_categories.tsv");
        const auto* flag = record::find_code("limit_flag", cells[4]);
        if (age == codes::ages.end() || ratio < 1 || ratio > 3 || flag == nullptr)
            throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "limit_categories.tsv: no age, ratio or category");
        const CategoryRow row{static_cast<Age>(age - codes::ages.begin()),
                              static_cast<int>(ratio),
                              date_cell(cells[2]),
                              date_cell(cells[3]),
                              cells[4],
                              cells[5],
                              cells[6]};
        for (const CategoryRow& other : list)
            if (other.age == row.age && other.ratio == row.ratio && overlap(other, row))
                throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "limit_categories.tsv: two rows for a day");
        list.push_back(row);
    }
    return list;
}

constexpr Yen half_if(Yen amount, bool halved) noexcept {
    return halved ? amount / 2 : amount;
}

} // namespace

const LimitRow* limit_row(std::string_view flag, Setting setting, Date day) {
    const auto& rows = of_book<read_limits>();
    const bool own = setting == Setting::outpatient && std::ranges::any_of(rows, [flag](const LimitRow& row) {
                         return row.flag == flag && row.outpatient;
                     });
    const auto found = std::ranges::find_if(
        rows, [&](const LimitRow& row) { return row.flag == flag && row.outpatient == own && holds_on(row, day); });
    return found == rows.end() ? nullptr : &*found;
}

std::optional<Limit> limit_of(const LimitRow& row, Yen cost, bool several_times, bool halved) {
    if (row.mitigates() && halved) return std::nullopt;
    if (several_times && row.several != 0) return Limit{half_if(row.several, halved), LimitKind::several_times};
    const Yen above = std::max<Yen>(0, cost - half_if(row.over, halved));
    Yen limit = half_if(row.fixed, halved) + (above * row.percent + 50) / 100;
    if (row.mitigates()) return Limit{std::min(limit, row.cap), LimitKind::mitigation};
    return Limit{limit, row.outpatient ? LimitKind::outpatient : LimitKind::month};
}

bool below_every_limit(Yen payment) {
    return std::ranges::none_of(of_book<read_limits>(), [payment](const LimitRow& row) {
        return flag_fits(row.flag, false) && (row.fixed <= payment || (row.several != 0 && row.several <= payment));
    });
}

const CategoryRow* category_without_flag(Age age, int ratio, Date day) {
    const auto& rows = of_book<read_categories>();
    const auto found = std::ranges::find_if(
        rows, [&](const CategoryRow& row) { return row.age == age && row.ratio == ratio && holds_on(row, day); });
    return found == rows.end() ? nullptr : &*found;
}

bool halved_month(Date birth_date, Date day, Insurer insurer) {
    const Date first{day.year(), day.month(), std::chrono::day{1}};
    if (age_on(birth_date, first) == Age::late_elderly) return false;
    if (age_on(birth_date, base::end_of_month(day)) != Age::late_elderly) return false;
    // Who belongs to the late elderly before the birthday does so by a certified disability: nothing changes at 75.
    return insurer != Insurer::late_elderly || age_on(birth_date, day) == Age::late_elderly;
}

} // namespace mdg::rules
