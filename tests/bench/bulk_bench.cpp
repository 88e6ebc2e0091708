// A bulk result of any number of people read in a stream, each size in a process of its own: time for one person and
// the peak of memory have to be the same for a thousand and for a million. The files are the virtual terminal's.
#include "eligibility/bulk_stream.hpp"

#include <benchmark/benchmark.h>
#include <madoguchi/fields.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <string>

#include <sys/resource.h>
#include <unistd.h>

namespace mdg::bench {
namespace {

namespace fs = std::filesystem;

// What the child does: prints people, seconds, and the peak of its memory in KiB.
int read_file(const char* path) {
    const auto begin = std::chrono::steady_clock::now();
    eligibility::FileSource source(path);
    std::uint64_t people = 0;
    const eligibility::BulkTaker taker{{}, [&](const record::Record& unit, std::uint64_t) {
                                           people += unit.has(MDG_FIELD_PROCESSING_STATUS) ? 1U : 0U;
                                           return true;
                                       }};
    read_bulk(source, "OQSmuquc02res_1.xml", MDG_RESULT_SOURCE_FILE, taker, base::Wait(std::chrono::hours(1)));
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - begin;
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    std::cout << people << " " << time.count() << " " << usage.ru_maxrss << "\n";
    return 0;
}

struct Reading {
    std::uint64_t people = 0;
    double seconds = 0;
    double peak_kib = 0;
};

Reading read_in_child(const fs::path& file) {
    const std::string command = "'" + fs::read_symlink("/proc/self/exe").string() + "' --read '" + file.string() + "'";
    FILE* child = ::popen(command.c_str(), "r");
    Reading reading;
    unsigned long long people = 0;
    const int got =
        child == nullptr ? 0 : std::fscanf(child, "%llu %lf %lf", &people, &reading.seconds, &reading.peak_kib);
    if (child != nullptr) ::pclose(child);
    if (got != 3) throw std::runtime_error("the child did not read " + file.string());
    reading.people = people;
    return reading;
}

void stream(benchmark::State& state, const std::string& encoding) {
    const fs::path file = fs::temp_directory_path() / ("mdg-bench-" + std::to_string(::getpid()) + ".xml");
    const std::string command = std::string(MDG_CLINIC_TERMINAL) + " bulk-answer --persons " +
                                std::to_string(state.range(0)) + " --encoding " + encoding + " --out '" +
                                file.string() + "'";
    if (std::system(command.c_str()) != 0) {
        state.SkipWithError("the virtual terminal made no file");
        return;
    }
    Reading last;
    for ([[maybe_unused]] auto turn : state) {
        last = read_in_child(file);
        state.SetIterationTime(last.seconds);
    }
    const auto bytes = static_cast<double>(fs::file_size(file));
    fs::remove(file);
    if (last.people != static_cast<std::uint64_t>(state.range(0))) state.SkipWithError("people are missing");
    state.counters["person_ns"] = last.seconds * 1e9 / static_cast<double>(last.people);
    state.counters["person_bytes"] = bytes / static_cast<double>(last.people);
    state.counters["peak_MB"] = last.peak_kib / 1024;
}

BENCHMARK_CAPTURE(stream, utf8, "utf-8")
    ->Name("bulk/stream")
    ->RangeMultiplier(10)
    ->Range(1000, 1'000'000)
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(stream, shift_jis, "shift_jis")
    ->Name("bulk/stream, Shift_JIS")
    ->Arg(100'000)
    ->Iterations(1)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

} // namespace
} // namespace mdg::bench

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--read") return mdg::bench::read_file(argv[2]);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
