#include "rules/meals.hpp"

#include "base/failure.hpp"
#include "record/registry.hpp"
#include "rules/book.hpp"
#include "rules/dated.hpp"

#include <algorithm>
#include <string>

namespace mdg::rules {
namespace {

constexpr std::string_view general = "general";

[[noreturn]] void no_such_meals(const std::string& message) {
    throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "meals.tsv: " + message);
}

bool share_a_flag(const MealRow& one, const MealRow& other) {
    return std::ranges::find_first_of(one.flags, other.flags) != one.flags.end();
}

std::vector<MealRow> read_meals(const Book& book) {
    std::vector<MealRow> list;
    for (const Row& cells : book.table("meals.tsv")) {
        MealRow row{cells[0],
                    split_list(cells[1]),
                    date_cell(cells[2]),
                    date_cell(cells[3]),
                    amount_cell(cells[4], "meals.tsv"),
                    amount_cell(cells[5], "meals.tsv"),
                    cells[6],
                    cells[7]};
        for (const std::string_view flag : row.flags)
            if (record::find_code("limit_flag", flag) == nullptr) no_such_meals(std::string(flag) + " is no category");
        for (const MealRow& other : list)
            if ((other.meal_class == row.meal_class || share_a_flag(other, row)) && overlap(other, row))
                no_such_meals(std::string(row.meal_class) + " has two rows for a day");
        list.push_back(std::move(row));
    }
    return list;
}

} // namespace

const MealRow* meal_row(std::string_view flag, Date day) {
    const auto& rows = of_book<read_meals>();
    const auto found = std::ranges::find_if(rows, [&](const MealRow& row) {
        const bool for_flag =
            flag.empty() ? row.meal_class == general : std::ranges::find(row.flags, flag) != row.flags.end();
        return for_flag && holds_on(row, day);
    });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace mdg::rules
