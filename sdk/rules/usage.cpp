#include "rules/usage.hpp"

#include "base/failure.hpp"
#include "record/registry.hpp"
#include "rules/book.hpp"
#include "rules/dated.hpp"

#include <algorithm>
#include <vector>

namespace mdg::rules {
namespace {

using Count = std::optional<std::int64_t>;

constexpr std::int64_t hundredths = 10'000;
constexpr std::int64_t most = 100'000'000'000'000; // so that no product of a rate overflows

constexpr Count Figures::*all_counts[] = {&Figures::card_checks, &Figures::online_checks, &Figures::card_persons,
                                          &Figures::checked_persons, &Figures::claims};

struct Level {
    std::string_view level;
    std::optional<Date> from;
    std::optional<Date> to;
    std::int64_t percent = 0;
    std::int64_t pediatric_percent = 0;
};

[[noreturn]] void unusable(const std::string& message) {
    throw base::Failure(MDG_E_INTERNAL, MDG_ORIGIN_SDK, message);
}

// The highest threshold first.
std::vector<Level> read_levels(const Book& book) {
    std::vector<Level> list;
    for (const Row& cells : book.table("usage_thresholds.tsv")) {
        const Level row{cells[0], date_cell(cells[1]), date_cell(cells[2]),
                        amount_cell(cells[3], "usage_thresholds.tsv"), amount_cell(cells[4], "usage_thresholds.tsv")};
        if (record::find_code("usage_level", row.level) == nullptr || row.percent == 0 || row.percent > 100 ||
            row.pediatric_percent > row.percent)
            unusable("usage_thresholds.tsv: no level, or percentages that are none");
        for (const Level& other : list)
            if (other.level == row.level && overlap(other, row))
                unusable("usage_thresholds.tsv: a level has two rows for a day");
        list.push_back(row);
    }
    std::ranges::stable_sort(list, std::ranges::greater{}, &Level::percent);
    return list;
}

struct Subsidy {
    bool hospital = false;
    std::int64_t free_readers = 0; // 0: any number
    std::int64_t uses = 0;
    std::int64_t readers = 0;
};

std::vector<Subsidy> read_subsidies(const Book& book) {
    std::vector<Subsidy> list;
    for (const Row& cells : book.table("reader_subsidies.tsv"))
        list.push_back({cells[0] == "1", cells[1] == "*" ? 0 : amount_cell(cells[1], "reader_subsidies.tsv"),
                        amount_cell(cells[2], "reader_subsidies.tsv"), amount_cell(cells[3], "reader_subsidies.tsv")});
    return list;
}

struct Terms {
    Date by_claims_from;
    int rate_a_months, rate_b_months;
    std::int64_t distribution_checks;
    Date subsidy_from, subsidy_last;
};

// Within a few years: a month beyond the calendar is no month.
int months_of(const Book& book, std::string_view name) {
    const int months = number(book.parameter(name));
    if (months > 120) unusable("parameters.tsv: " + std::string(name) + " is too large");
    return months;
}

Terms read_terms(const Book& book) {
    return {date(book.parameter("usage_rate_b_main_from")), months_of(book, "usage_rate_a_months"),
            months_of(book, "usage_rate_b_months"),         number(book.parameter("usage_distribution_checks")),
            date(book.parameter("reader_subsidy_from")),    date(book.parameter("reader_subsidy_last"))};
}

const Terms& terms() {
    return of_book<read_terms>();
}

} // namespace

Count rate_of(Count part, Count whole) {
    if (!part || !whole || *whole <= 0) return std::nullopt;
    return (*part * hundredths * 2 + *whole) / (*whole * 2);
}

Count rate_a(const Figures& figures) {
    return rate_of(figures.card_checks, figures.online_checks);
}

Count rate_b(const Figures& figures) {
    return rate_of(figures.card_persons, figures.claims);
}

Published published(Month month) {
    return {base::add_months(month, terms().rate_a_months), base::add_months(month, terms().rate_b_months),
            month >= terms().by_claims_from};
}

std::optional<bool> in_distribution(const Figures& figures) {
    if (!figures.online_checks) return std::nullopt;
    return *figures.online_checks >= terms().distribution_checks;
}

std::optional<bool> in_return_analysis(const Figures& figures) {
    if (!figures.checked_persons || !figures.claims) return std::nullopt;
    return *figures.checked_persons <= *figures.claims;
}

std::optional<std::string_view> usage_level(const Figures& figures, bool pediatric, Month thresholds_of) {
    if (!rate_b(figures)) return std::nullopt;
    bool known = false;
    for (const Level& level : of_book<read_levels>()) {
        if (!holds_on(level, thresholds_of)) continue;
        known = true;
        const std::int64_t percent = pediatric ? level.pediatric_percent : level.percent;
        // Of the counts, not of the rounded rate.
        if (*figures.card_persons * 100 >= *figures.claims * percent) return level.level;
    }
    return known ? MDG_USAGE_LEVEL_NONE : MDG_USAGE_LEVEL_UNKNOWN;
}

std::optional<AddedReaders> added_readers(const FacilityUse& facility) {
    if (!facility.hospital || (*facility.hospital && !facility.free_readers)) return std::nullopt;
    std::optional<AddedReaders> added;
    for (const auto& [month, figures] : facility.months) {
        if (month < terms().subsidy_from || terms().subsidy_last < month) continue;
        const Count uses = figures.card_checks;
        if (uses && (!added || added->best_month_uses < *uses)) added = AddedReaders{*uses, 0};
    }
    if (!added) return std::nullopt;
    for (const Subsidy& row : of_book<read_subsidies>())
        if (row.hospital == *facility.hospital && added->best_month_uses >= row.uses &&
            (row.free_readers == 0 || row.free_readers == facility.free_readers))
            added->readers = std::max(added->readers, row.readers);
    return added;
}

void MonthTally::check(std::string_view person, bool by_card) {
    ++checks_;
    card_checks_ += by_card ? 1 : 0;
    if (person.empty()) {
        all_named_ = false;
        return;
    }
    bool& used_card = persons_[person];
    used_card = used_card || by_card;
}

bool MonthTally::count(const Figures& figures) {
    for (const auto member : all_counts) {
        if (!(figures.*member)) continue;
        const std::int64_t sum = (counted_.*member).value_or(0) + *(figures.*member);
        if (sum > most) return false;
        counted_.*member = sum;
    }
    return true;
}

bool MonthTally::counted_twice() const noexcept {
    return checks_ > 0 &&
           (counted_.card_checks || counted_.online_checks || counted_.card_persons || counted_.checked_persons);
}

Figures MonthTally::figures() const {
    Figures figures = counted_;
    if (checks_ == 0) return figures;
    figures.card_checks = card_checks_;
    figures.online_checks = checks_;
    if (!all_named_) return figures;
    figures.card_persons = std::ranges::count_if(persons_, [](const auto& person) { return person.second; });
    figures.checked_persons = std::ssize(persons_);
    return figures;
}

std::map<Month, Totals> totals(const FacilityUses& facilities) {
    std::map<Month, Totals> all;
    for (const auto& [code, facility] : facilities)
        for (const auto& [month, figures] : facility.months) {
            const auto [at, is_first] = all.try_emplace(month);
            const auto add = [first = is_first](Count& sum, Count each) {
                sum = first ? each : sum && each ? Count(std::min(most, *sum + *each)) : std::nullopt;
            };
            for (const auto member : all_counts) add(at->second.figures.*member, figures.*member);
            add(at->second.in_distribution, in_distribution(figures));
            add(at->second.in_return_analysis, in_return_analysis(figures));
        }
    return all;
}

} // namespace mdg::rules
