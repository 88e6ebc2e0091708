// torture [--kills N] [--seed S] [--each]: conducts visits with programs that are killed, at random moments until that many
// were, or (--each) at each single write to the disk. Exit code 1 at the first thing that is not as in a
// visit that nobody disturbed.
#include "visit/torture/scene.hpp"

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <random>
#include <stdexcept>
#include <string>

namespace {

using namespace mdg::torture;
using std::chrono::microseconds;

struct Undisturbed {
    Conducted conducted;
    microseconds took;
};

Undisturbed undisturbed(Scene& scene, const Scenario& scenario) {
    const auto begin = std::chrono::steady_clock::now();
    Conducted conducted = scene.conduct(scenario, [](int) { return Run{}; });
    return {std::move(conducted), std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - begin)};
}

void same(const Outcome& now, const Outcome& before, const std::string& when) {
    if (now == before) return;
    std::string what = when + ": not as undisturbed\n  " + now.result + "\n  " + before.result + "\n ";
    for (const auto& answer : now.answers) what += " [" + answer + "]";
    throw std::runtime_error(what + " requests " + std::to_string(now.requests) + ", pending " +
                             std::to_string(now.pending) + ", declared " + std::to_string(now.declared));
}

int random_kills(int wanted, unsigned seed) {
    Scene scene;
    std::vector<Undisturbed> before;
    for (const Scenario& scenario : scenarios()) before.push_back(undisturbed(scene, scenario));
    std::mt19937 random(seed);
    int kills = 0;
    int visits = 0;
    while (kills < wanted) {
        const std::size_t which = random() % scenarios().size();
        const Scenario& scenario = scenarios()[which];
        const auto longest = before[which].took * 6 / 5;
        const Conducted conducted = scene.conduct(scenario, [&](int run) {
            constexpr int most = 12;
            if (run == most) return Run{}; // in peace at last
            return Run{{}, microseconds(std::uniform_int_distribution<long>(0, longest.count())(random))};
        });
        same(conducted.outcome, before[which].conducted.outcome,
             std::string(scenario.name) + ", visit " + std::to_string(visits));
        kills += conducted.kills;
        ++visits;
    }
    std::cout << "torture: seed " << seed << ", " << kills << " kills, " << visits
              << " visits: nothing lost, nothing doubled" << std::endl;
    return 0;
}

// Once for each write, the runs after it in peace.
int each_write() {
    Scene scene;
    int kills = 0;
    for (const Scenario& scenario : scenarios()) {
        const Conducted before = scene.conduct(scenario, [](int) { return Run{}; });
        for (long write = 1; write <= before.syncs; ++write) {
            const std::string word = "MDG_KILL_AT=" + std::to_string(write);
            const Conducted conducted = scene.conduct(scenario, [&](int run) {
                return run == 0 ? Run{{word}, {}} : Run{};
            });
            same(conducted.outcome, before.outcome, std::string(scenario.name) + ", " + word);
            kills += conducted.kills;
        }
    }
    std::cout << "torture: " << kills << " kills, one at each write: nothing lost, nothing doubled" << std::endl;
    return kills > 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    int kills = 60;
    unsigned seed = 20'261'122;
    bool each = false;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--each") {
            each = true;
        } else if (word == "--kills" && i + 1 < argc) {
            kills = std::atoi(argv[++i]);
        } else if (word == "--seed" && i + 1 < argc) {
            seed = static_cast<unsigned>(std::strtoul(argv[++i], nullptr, 10));
        } else {
            std::cerr << "usage: torture [--kills N] [--seed S] [--each]\n";
            return 2;
        }
    }
    try {
        return each ? each_write() : random_kills(kills, seed);
    } catch (const std::exception& error) {
        std::cerr << "torture (seed " << seed << "): " << error.what() << std::endl;
        return 1;
    }
}
