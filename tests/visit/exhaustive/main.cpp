// The exhaustive run: every point of the decision space, and every reception from its beginning to its end. Prints how
// many there were, a digest, and how fast it was. Exit code 1 where a promise is broken.
#include "space.hpp"

#include "rules/law.hpp"

#include <chrono>
#include <cstdio>
#include <ctime>
#include <thread>
#include <vector>

using namespace mdg;
using namespace mdg::exhaustive;

namespace {

double cpu_seconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

struct Result {
    Points points;
    Walk walk;
    double point_seconds = 0; // of one core
    double walk_seconds = 0;
};

Result run(rules::Date day) {
    Result result;
    const double begin = cpu_seconds();
    result.points = every_point(day);
    const double middle = cpu_seconds();
    result.point_seconds = middle - begin;
    if (!is_walked(day)) return result;
    for (const rules::Site& site : sites()) {
        const Walk walk = every_reception(day, site);
        result.walk.states += walk.states;
        result.walk.moves += walk.moves;
        result.walk.ends += walk.ends;
        result.walk.faults += walk.faults;
    }
    result.walk_seconds = cpu_seconds() - middle;
    return result;
}

} // namespace

int main() {
    (void)rules::law(); // the book is read before the clock starts
    const auto& days = bands();
    std::vector<Result> results(days.size());
    {
        std::vector<std::jthread> threads;
        const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
        for (std::size_t core = 0; core < cores; ++core)
            threads.emplace_back([&, core] {
                for (std::size_t i = core; i < days.size(); i += cores) results[i] = run(days[i]);
            });
    }
    Result all;
    std::printf("%-10s %12s %16s %10s %10s %8s\n", "day", "points", "digest", "states", "moves", "ends");
    for (std::size_t i = 0; i < days.size(); ++i) {
        const Result& result = results[i];
        std::printf(
            "%-10s %12llu %016llx %10llu %10llu %8llu\n", base::to_iso(days[i]).c_str(),
            static_cast<unsigned long long>(result.points.count), static_cast<unsigned long long>(result.points.digest),
            static_cast<unsigned long long>(result.walk.states), static_cast<unsigned long long>(result.walk.moves),
            static_cast<unsigned long long>(result.walk.ends));
        all.points.count += result.points.count;
        all.points.digest = (all.points.digest ^ result.points.digest) * 0x100000001b3U;
        all.points.faults += result.points.faults;
        all.walk.states += result.walk.states;
        all.walk.moves += result.walk.moves;
        all.walk.ends += result.walk.ends;
        all.walk.faults += result.walk.faults;
        all.point_seconds += result.point_seconds;
        all.walk_seconds += result.walk_seconds;
    }
    std::printf("points %llu, digest %016llx, %.2f million decisions a second and core\n",
                static_cast<unsigned long long>(all.points.count), static_cast<unsigned long long>(all.points.digest),
                static_cast<double>(all.points.count) / all.point_seconds / 1e6);
    std::printf("receptions: %llu states, %llu moves, %llu ends; each state leads to an end (%.1f s of one core)\n",
                static_cast<unsigned long long>(all.walk.states), static_cast<unsigned long long>(all.walk.moves),
                static_cast<unsigned long long>(all.walk.ends), all.walk_seconds);
    const std::uint64_t faults = all.points.faults + all.walk.faults;
    std::printf("%llu promises broken\n", static_cast<unsigned long long>(faults));
    return faults == 0 ? 0 : 1;
}
