// The twelve-digit tripwire over texts, beside one look at every byte.
#include "base/tripwire.hpp"
#include "beside.hpp"

#include <algorithm>
#include <string>

namespace mdg::bench {
namespace {

std::string repeated(const std::string& piece) {
    std::string text;
    while (text.size() < 64 * 1024) text += piece;
    return text;
}

void scan(benchmark::State& state, const std::string& text) {
    beside(
        state, [&] { benchmark::DoNotOptimize(base::holds_individual_number(text)); },
        [&] {
            benchmark::DoNotOptimize(
                std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
        });
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

const std::string prose = repeated("受付の方はこちらの窓口へお越しください。Please come to the counter. ");
const std::string numbers = repeated("<InsurerNumber>06132013</InsurerNumber><Birthdate>19550203</Birthdate>");
const std::string single_digits = repeated("1 2 3 4 5 6 7 8 9 ");

BENCHMARK_CAPTURE(scan, prose, prose)->Name("tripwire/prose")->UseManualTime();
BENCHMARK_CAPTURE(scan, numbers, numbers)->Name("tripwire/XML with numbers")->UseManualTime();
BENCHMARK_CAPTURE(scan, single_digits, single_digits)
    ->Name("tripwire/digits with blanks, the worst case")
    ->UseManualTime();

} // namespace
} // namespace mdg::bench
