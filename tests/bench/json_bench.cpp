// Records to JSON and back, beside the JSON library alone.
#include "beside.hpp"
#include "record/json.hpp"
#include "record/sample.hpp"

#include <Poco/JSON/Object.h>
#include <Poco/JSON/Parser.h>

#include <sstream>
#include <string>

namespace mdg::bench {
namespace {

using record::Privacy;

// An answer with two results, every field set.
const record::Record& sample() {
    static const record::Record made = test::Maker(20261122).record(MDG_KIND_ELIGIBILITY, 100, 3);
    return made;
}

Poco::JSON::Object::Ptr parsed(const std::string& json) {
    return Poco::JSON::Parser().parse(json).extract<Poco::JSON::Object::Ptr>();
}

void count_bytes(benchmark::State& state, std::size_t bytes) {
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
}

void to_json(benchmark::State& state) {
    const std::string json = record::to_json(sample(), Privacy::whole);
    const auto object = parsed(json);
    beside(
        state, [] { benchmark::DoNotOptimize(record::to_json(sample(), Privacy::whole)); },
        [&] {
            std::ostringstream out;
            object->stringify(out, 2);
            benchmark::DoNotOptimize(out.str());
        });
    count_bytes(state, json.size());
}

void from_json(benchmark::State& state) {
    const std::string json = record::to_json(sample(), Privacy::whole);
    beside(
        state, [&] { benchmark::DoNotOptimize(record::from_json(json, 0)); },
        [&] { benchmark::DoNotOptimize(parsed(json)); });
    count_bytes(state, json.size());
}

BENCHMARK(to_json)->Name("json/out beside Poco::JSON")->UseManualTime();
BENCHMARK(from_json)->Name("json/in beside Poco::JSON")->UseManualTime();

} // namespace
} // namespace mdg::bench
