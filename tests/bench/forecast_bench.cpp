// A forecast of many certificates from an array of days, beside judging each certificate on one single day.
#include "beside.hpp"
#include "certificate/window.hpp"
#include "rules/forecast.hpp"
#include "rules/parameters.hpp"

#include <cstring>
#include <vector>

namespace mdg::bench {
namespace {

using record::Record;

std::vector<std::int32_t> ends(std::int64_t count) {
    std::vector<std::int32_t> days;
    for (int i = 0; i < static_cast<int>(count); ++i)
        days.push_back((2024 + i % 7) * 10'000 + (1 + i % 12) * 100 + 1 + i % 28);
    return days;
}

base::Date date_of(std::int32_t day) {
    return std::chrono::year{day / 10'000} / static_cast<int>(day / 100 % 100) / static_cast<int>(day % 100);
}

void forecast_by_day(benchmark::State& state) {
    const auto days = ends(state.range(0));
    std::vector<std::byte> packed(days.size() * sizeof days[0]);
    std::memcpy(packed.data(), days.data(), packed.size());
    Record query(MDG_KIND_FORECAST_QUERY);
    query.set_date(MDG_FIELD_FORECAST_FROM, date_of(2026'04'01))
        .set_date(MDG_FIELD_FORECAST_TO, date_of(2027'03'31))
        .set_bytes(MDG_FIELD_NOT_AFTER_LIST, packed)
        .set_text(MDG_FIELD_FORECAST_BY, MDG_FORECAST_BY_DAY);
    const auto terms = rules::certificate_terms("");
    beside(
        state, [&] { benchmark::DoNotOptimize(rules::forecast(query)); },
        [&] {
            int alert = 0;
            for (const std::int32_t day : days)
                alert += certificate::assess({{}, date_of(day)}, date_of(2026'04'01), terms).days_left;
            benchmark::DoNotOptimize(alert);
        });
    state.SetComplexityN(state.range(0));
}
BENCHMARK(forecast_by_day)->RangeMultiplier(10)->Range(10'000, 10'000'000)->UseManualTime()->Complexity();

} // namespace
} // namespace mdg::bench
