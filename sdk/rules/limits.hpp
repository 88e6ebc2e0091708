// Monthly limits of the patient's payment (高額療養費) by category and day, from data/limits.tsv. A day that no row names is
// not known here: the amounts change by law, and none is guessed.
#pragma once

#include "base/calendar.hpp"
#include "rules/situation.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace mdg::rules {

enum class Setting : std::uint8_t { outpatient, inpatient };
enum class LimitKind : std::uint8_t { none, month, several_times, outpatient, mitigation, specific_disease };

using Yen = std::int64_t;

struct LimitRow {
    std::string_view flag; // MDG_LIMIT_FLAG_…
    bool outpatient = false;
    std::optional<Date> from;
    std::optional<Date> to;
    Yen fixed = 0;
    Yen over = 0;    // with percent: so many per cent of the cost above it are added
    Yen percent = 0; // 0: the limit is the fixed amount
    Yen several = 0; // 多数回該当; 0: the category has no such amount
    Yen cap = 0;     // 0: none. With it the row is the 配慮措置 of 一般Ⅱ
    Yen year = 0;    // of outpatient care; the insurer settles it
    std::string_view confidence;
    std::string_view source;

    bool mitigates() const noexcept { return cap != 0; }
};

// The row that holds for a category, nullptr where the amounts of that day are not known. A category with amounts of its own
// for outpatient care uses those there.
const LimitRow* limit_row(std::string_view flag, Setting setting, Date day);

struct Limit {
    Yen yen = 0;
    LimitKind kind = LimitKind::none;
};

// cost: of the month's treatment, in yen. Halved in the month of 75: nullopt with the 配慮措置, where sources differ.
// The part of a per cent is rounded to a whole yen, half up (M, outside the facts).
std::optional<Limit> limit_of(const LimitRow& row, Yen cost, bool several_times, bool halved);

// Whether a payment under 70 is below every limit that there is or was, so that no category matters to it.
bool below_every_limit(Yen payment);

// The category without a certificate or an answer that names one: from 70 by the burden ratio. Empty under 70, where the
// share is paid without a limit, and where the table has none.
struct CategoryRow {
    Age age = Age::from_70;
    int ratio = 0;
    std::optional<Date> from;
    std::optional<Date> to;
    std::string_view flag;
    std::string_view confidence;
    std::string_view source;
};
const CategoryRow* category_without_flag(Age age, int ratio, Date day);

// Flags A01… are for those under 70, B01… for the others.
constexpr bool flag_fits(std::string_view flag, bool from_70) noexcept {
    return flag.starts_with(from_70 ? 'B' : 'A');
}

// Whether limits are halved: in the month of the 75th birthday, when the insurer changes, except for who is born on the 1st.
bool halved_month(Date birth_date, Date day, Insurer insurer);

} // namespace mdg::rules
