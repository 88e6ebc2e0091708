// Ours beside a plain way to do the same, in turns in one run, so that a busy machine slows both.
#pragma once

#include <benchmark/benchmark.h>

#include <chrono>

namespace mdg::bench {

// The time shown is ours for one call. Counters: baseline_ns, and ratio = ours / baseline.
template <typename Ours, typename Baseline>
void beside(benchmark::State& state, Ours ours, Baseline baseline, int calls_per_turn = 1) {
    using Clock = std::chrono::steady_clock;
    using Seconds = std::chrono::duration<double>;
    const auto timed = [calls_per_turn](auto& call) {
        const auto begin = Clock::now();
        for (int i = 0; i < calls_per_turn; ++i) call();
        return Seconds(Clock::now() - begin).count() / calls_per_turn;
    };
    double ours_total = 0;
    double baseline_total = 0;
    for ([[maybe_unused]] auto turn : state) {
        const double time = timed(ours);
        state.SetIterationTime(time);
        ours_total += time;
        baseline_total += timed(baseline);
    }
    state.counters["baseline_ns"] = baseline_total / static_cast<double>(state.iterations()) * 1e9;
    state.counters["ratio"] = ours_total / baseline_total;
}

} // namespace mdg::bench
