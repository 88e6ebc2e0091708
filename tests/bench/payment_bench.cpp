// A payment from its facts, beside the bare arithmetic of one category; usage rates of many checks, beside counting the same
// persons in one set.
#include "beside.hpp"
#include "rules/payment.hpp"
#include "rules/usage_record.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace mdg::bench {
namespace {

using record::Record;

base::Date day_of(int year, unsigned month, unsigned day) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

void payment_of_a_treatment(benchmark::State& state) {
    rules::Treatment t;
    t.day = day_of(2026, 6, 15);
    t.birth_date = day_of(1985, 6, 3);
    t.flag = MDG_LIMIT_FLAG_U;
    t.setting = rules::Setting::inpatient;
    constexpr std::int64_t count = 1000;
    beside(
        state,
        [&] {
            for (t.points = 0; t.points < count; ++t.points) benchmark::DoNotOptimize(rules::payment_for(t));
        },
        [&] {
            for (std::int64_t points = 0; points < count; ++points) {
                const std::int64_t limit = 80'100 + std::max<std::int64_t>(0, points * 10 - 267'000) / 100;
                benchmark::DoNotOptimize(std::min(limit, (points * 3 + 5) / 10 * 10));
            }
        });
    state.SetItemsProcessed(state.iterations() * count);
}
BENCHMARK(payment_of_a_treatment)->UseManualTime();

void usage_of_checks(benchmark::State& state) {
    Record query(MDG_KIND_USAGE_QUERY);
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        Record row(MDG_KIND_USAGE_ROW, 4);
        row.set_text(MDG_FIELD_FACILITY_CODE, "131123450" + std::to_string(i % 20 / 10))
            .set_date(MDG_FIELD_VISIT_DATE, day_of(2026, 1 + static_cast<unsigned>(i % 6), 5))
            .set_text(MDG_FIELD_PERSON_KEY, "P" + std::to_string(i % 100'003))
            .set_integer(MDG_FIELD_CARD_USED, i % 2);
        query.add(MDG_FIELD_USAGE_ROW, std::move(row));
    }
    const auto rows = query.list(MDG_FIELD_USAGE_ROW);
    beside(
        state, [&] { benchmark::DoNotOptimize(rules::usage_statistics(query)); },
        [&] {
            std::unordered_set<std::string_view> persons;
            for (const auto& row : rows) persons.insert(*row->text(MDG_FIELD_PERSON_KEY));
            benchmark::DoNotOptimize(persons.size());
        });
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.SetComplexityN(state.range(0));
}
BENCHMARK(usage_of_checks)->RangeMultiplier(10)->Range(10'000, 1'000'000)->UseManualTime()->Complexity();

} // namespace
} // namespace mdg::bench
