// Claims checked before they are claimed, beside a copy of the same claims: the least that taking one over costs.
#include "beside.hpp"
#include "claim/check/check.hpp"
#include "claim/claim_record.hpp"
#include "support/claims.hpp"

#include <vector>

namespace mdg::bench {
namespace {

std::vector<claim::Claim> claims_of(std::int64_t size) {
    test::Claims claims(1);
    std::vector<claim::Claim> all;
    for (std::int64_t i = 0; i < size; ++i) all.push_back(claims.next());
    return all;
}

template <typename Check>
void claims(benchmark::State& state, Check check) {
    const auto all = claims_of(state.range(0));
    beside(
        state,
        [&] {
            for (const claim::Claim& claim : all) benchmark::DoNotOptimize(check(claim));
        },
        [&] {
            for (const claim::Claim& claim : all) {
                claim::Claim copy = claim;
                benchmark::DoNotOptimize(copy);
            }
        });
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

void clean(benchmark::State& state) {
    claims(state, claim::check);
}

void faulty(benchmark::State& state) {
    claims(state, [](claim::Claim claim) {
        claim.sex.clear();
        claim.number += "０x";
        return claim::check(claim);
    });
}

// As the ABI has it: a record in, a record out.
void by_record(benchmark::State& state) {
    claims(state, [](const claim::Claim& claim) { return claim::check_claim(claim::to_record(claim)); });
}

BENCHMARK(clean)->Name("preflight/clean")->Arg(1'000)->Arg(100'000)->UseManualTime();
BENCHMARK(faulty)->Name("preflight/faulty")->Arg(1'000)->UseManualTime();
BENCHMARK(by_record)->Name("preflight/record")->Arg(1'000)->UseManualTime();

} // namespace
} // namespace mdg::bench
