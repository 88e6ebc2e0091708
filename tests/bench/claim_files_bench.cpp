// mdg_bench_claim_files [FOLDER]: files of 1,000 to 1,000,000 claims in each format, and the XML read back. For each: time a
// claim, and the most memory of a process that did only that. Linear and flat is what is wanted.
#include "base/failure.hpp"
#include "claim/format/file_writer.hpp"
#include "claim/read.hpp"
#include "support/claims.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <stdexcept>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;
using namespace mdg;
using Clock = std::chrono::steady_clock;

// A thousand claims, again and again: what is measured is the writing, not the making.
const std::vector<claim::Claim>& claims() {
    static const auto all = [] {
        std::vector<claim::Claim> made;
        mdg::test::Claims next(20261126);
        while (made.size() < 1'000) made.push_back(next.next());
        return made;
    }();
    return all;
}

void write(const char* format, const fs::path& path, std::size_t count) {
    claim::FileWriter writer(format, {}, path);
    for (std::size_t i = 0; i < count; ++i) writer.add(claims()[i % claims().size()]);
    writer.finish();
}

void read(const fs::path& path, std::size_t count) {
    std::size_t found = 0;
    claim::read_file(path, [&](const record::Record& part) {
        found += part.kind() == MDG_KIND_CLAIM;
        return true;
    });
    if (found != count) throw std::runtime_error("claims were lost");
}

// In a process of its own, so that its memory is its own.
void measure(const char* what, std::size_t count, const std::function<void()>& work) {
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        const auto begin = Clock::now();
        work();
        const double ns = std::chrono::duration<double, std::nano>(Clock::now() - begin).count();
        rusage used{};
        getrusage(RUSAGE_SELF, &used);
        std::printf("%-10s %8zu claims  %7.0f ns a claim  %5ld KiB\n", what, count, ns / static_cast<double>(count),
                    used.ru_maxrss);
        std::fflush(stdout);
        _exit(0);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0) std::exit(1);
}

} // namespace

int main(int argc, char** argv) {
    const fs::path folder = argc > 1 ? argv[1] : fs::temp_directory_path();
    const fs::path path = folder / ("mdg-bench-claims-" + std::to_string(getpid()));
    claims();
    for (const std::size_t count : {1'000U, 10'000U, 100'000U, 1'000'000U}) {
        for (const char* format : {MDG_CLAIM_FORMAT_CSV, MDG_CLAIM_FORMAT_JSON, MDG_CLAIM_FORMAT_XML})
            measure(format, count, [&] { write(format, path, count); });
        measure("read xml", count, [&] { read(path, count); });
    }
    fs::remove(path);
    return 0;
}
