// A file of the terminal to a record, beside what two XML libraries need for the same bytes alone.
#include "eligibility/result.hpp"

#include <benchmark/benchmark.h>
#include <libxml/parser.h>
#include <pugixml.hpp>

#include <array>
#include <chrono>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace mdg::bench {
namespace {

std::string sample(const std::string& name) {
    std::ifstream file(MDG_EXCHANGE_DATA "/" + name, std::ios::binary);
    if (!file) throw std::runtime_error("no file " + name);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The three in turns. Counters: ratio_pugixml and ratio_libxml2 = ours / theirs.
void to_record(benchmark::State& state, const std::string& bytes) {
    using Clock = std::chrono::steady_clock;
    constexpr int calls = 32;
    const auto timed = [](auto call) {
        const auto begin = Clock::now();
        for (int i = 0; i < calls; ++i) call();
        return std::chrono::duration<double>(Clock::now() - begin).count() / calls;
    };
    const int size = static_cast<int>(bytes.size());
    std::array<double, 3> total{};
    for ([[maybe_unused]] auto turn : state) {
        const double ours = timed(
            [&] { benchmark::DoNotOptimize(eligibility::parse_result(bytes, "face.xml", MDG_RESULT_SOURCE_FACE)); });
        state.SetIterationTime(ours);
        total[0] += ours;
        total[1] += timed([&] {
            pugi::xml_document document;
            benchmark::DoNotOptimize(document.load_buffer(bytes.data(), bytes.size()));
        });
        total[2] += timed([&] {
            xmlDoc* document = xmlReadMemory(bytes.data(), size, "face.xml", nullptr, XML_PARSE_NONET);
            benchmark::DoNotOptimize(document);
            xmlFreeDoc(document);
        });
    }
    const auto turns = static_cast<double>(state.iterations());
    state.counters["bytes"] = static_cast<double>(size);
    state.counters["pugixml_ns"] = total[1] / turns * 1e9;
    state.counters["libxml2_ns"] = total[2] / turns * 1e9;
    state.counters["ratio_pugixml"] = total[0] / total[1];
    state.counters["ratio_libxml2"] = total[0] / total[2];
}

BENCHMARK_CAPTURE(to_record, face, sample("face.xml"))->Name("exchange/face file to record")->UseManualTime();
BENCHMARK_CAPTURE(to_record, answer, sample("response_valid.xml"))->Name("exchange/answer to record")->UseManualTime();

} // namespace
} // namespace mdg::bench
