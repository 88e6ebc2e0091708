#include "base/failure.hpp"
#include "rules/book.hpp"
#include "rules/failure_mode.hpp"

#include <algorithm>
#include <vector>

namespace mdg::rules {
namespace {

struct HoursRow {
    base::Date from;
    base::Date to;
    unsigned weekday; // 1 Monday … 7 Sunday
    std::chrono::minutes opens;
    std::chrono::minutes closes;
    std::string_view opens_text;
    std::string_view closes_text;
};

std::chrono::minutes clock_cell(std::string_view cell) {
    const auto digit = [cell](std::size_t at) { return cell[at] - '0'; };
    if (cell.size() != 5) throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, "call_centre_hours.tsv: bad time");
    return std::chrono::hours(digit(0) * 10 + digit(1)) + std::chrono::minutes(digit(3) * 10 + digit(4));
}

constexpr base::Date ever{std::chrono::year::min(), std::chrono::January, std::chrono::day(1)};
constexpr base::Date for_good{std::chrono::year::max(), std::chrono::December, std::chrono::day(31)};

std::vector<HoursRow> read_hours(const Book& book) {
    std::vector<HoursRow> list;
    for (const Row& row : book.table("call_centre_hours.tsv"))
        list.push_back({date_cell(row[0]).value_or(ever), date_cell(row[1]).value_or(for_good),
                        static_cast<unsigned>(row[2][0] - '0'), clock_cell(row[3]), clock_cell(row[4]), row[3],
                        row[4]});
    return list;
}

const std::vector<HoursRow>& hours_rows() {
    return of_book<read_hours>();
}

base::Date last_known_day() {
    return std::ranges::max(hours_rows(), {}, &HoursRow::to).to;
}

// nullptr: closed on that day. A day later than what was published: as it was last.
const HoursRow* hours_of(base::Date day) {
    const base::Date as_of = std::min(day, last_known_day());
    const unsigned weekday = std::chrono::weekday(std::chrono::sys_days{day}).iso_encoding();
    const auto row = std::ranges::find_if(hours_rows(), [&](const HoursRow& each) {
        return each.from <= as_of && as_of <= each.to && each.weekday == weekday;
    });
    return row == hours_rows().end() ? nullptr : &*row;
}

bool published(base::Date day) {
    return std::ranges::any_of(hours_rows(), [&](const HoursRow& row) { return row.from <= day; });
}

} // namespace

CentreHours centre_hours(base::Moment moment) {
    const base::Date day = base::date_of(moment);
    if (!published(day)) return {MDG_CENTRE_HOURS_UNKNOWN, ""};
    const bool known = day <= last_known_day();
    const HoursRow* today = hours_of(day);
    const auto time = base::time_of_day(moment);
    const bool open = today != nullptr && today->opens <= time && time < today->closes;
    const std::string hours =
        today != nullptr ? std::string(today->opens_text) + "-" + std::string(today->closes_text) : "";
    if (known) return {open ? MDG_CENTRE_HOURS_OPEN : MDG_CENTRE_HOURS_CLOSED, hours};
    return {open ? MDG_CENTRE_HOURS_LAST_KNOWN_OPEN : MDG_CENTRE_HOURS_LAST_KNOWN_CLOSED, hours};
}

std::optional<base::Moment> centre_opens(base::Moment moment) {
    const auto today = std::chrono::floor<std::chrono::days>(moment);
    for (std::chrono::days ahead{0}; ahead <= std::chrono::weeks(1); ++ahead) {
        const base::Date day = base::date_of(today + ahead);
        const HoursRow* row = published(day) ? hours_of(day) : nullptr;
        if (row != nullptr && today + ahead + row->opens > moment) return today + ahead + row->opens;
    }
    return std::nullopt;
}

} // namespace mdg::rules
