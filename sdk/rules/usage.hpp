// Usage rates of マイナ保険証 (R-STAT): what a facility's checks or counts of a month come to, the thresholds they reach, and
// the added readers they gave a subsidy for. Pure.
#pragma once

#include "base/calendar.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace mdg::rules {

using base::Date;
using Month = Date; // its first day

// nullopt: not known.
struct Figures {
    std::optional<std::int64_t> card_checks;
    std::optional<std::int64_t> online_checks;
    std::optional<std::int64_t> card_persons;    // each person once a facility (R-STAT-05)
    std::optional<std::int64_t> checked_persons; // the same of all who were checked
    std::optional<std::int64_t> claims;
};

// Hundredths of a per cent, half up; nullopt where a part is not known or the whole is none.
std::optional<std::int64_t> rate_of(std::optional<std::int64_t> part, std::optional<std::int64_t> whole);
std::optional<std::int64_t> rate_a(const Figures& figures); // R-STAT-01
std::optional<std::int64_t> rate_b(const Figures& figures); // R-STAT-03

struct Published {
    Date rate_a;    // first day of the month in which it is known (R-STAT-02)
    Date rate_b;    // R-STAT-04
    bool by_claims; // rate B is the main one (R-DATE-28)
};
Published published(Month month);

// R-STAT-12, R-STAT-18; nullopt where the counts for it are not known.
std::optional<bool> in_distribution(const Figures& figures);
std::optional<bool> in_return_analysis(const Figures& figures);

// MDG_USAGE_LEVEL_… that rate B reaches by the thresholds of a month (R-STAT-08); nullopt without a rate.
std::optional<std::string_view> usage_level(const Figures& figures, bool pediatric, Month thresholds_of);

// R-STAT-19, R-SUP-01: by the uses of the best month.
struct AddedReaders {
    std::int64_t best_month_uses = 0;
    std::int64_t readers = 0;
};
struct FacilityUse;
std::optional<AddedReaders> added_readers(const FacilityUse& facility);

// The checks and counts of one facility and month as they come in. Keys of persons are borrowed, compared, and given to
// nobody.
class MonthTally {
public:
    void check(std::string_view person, bool by_card);
    // false: the sums would be larger than the rates can be worked out of.
    bool count(const Figures& figures);
    // Checks came one by one, and counts of checks besides: they could be the same ones.
    bool counted_twice() const noexcept;
    Figures figures() const;

private:
    Figures counted_;
    std::int64_t checks_ = 0;
    std::int64_t card_checks_ = 0;
    bool all_named_ = true;                              // no check without a person's key
    std::unordered_map<std::string_view, bool> persons_; // true: used the card
};

struct FacilityUse {
    bool pediatric = false;
    std::optional<bool> hospital;
    std::optional<std::int64_t> free_readers;
    std::map<Month, Figures> months;
};

// By facility code; empty: the facility that asks.
using FacilityUses = std::map<std::string, FacilityUse, std::less<>>;

// Of all facilities together; what one of them does not know is not known of all.
struct Totals {
    Figures figures;
    std::optional<std::int64_t> in_distribution; // how many facilities
    std::optional<std::int64_t> in_return_analysis;
};
std::map<Month, Totals> totals(const FacilityUses& facilities);

} // namespace mdg::rules
