// The zoo of bad plugins behind the library: whatever a plugin does in its process, the application loses nothing but
// that plugin. Seeded rounds, several at once; afterwards no memory, descriptor, thread or child is left.
#include "reader/readers.hpp"

#include "support/catch.hpp"

#include <array>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <mutex>
#include <random>
#include <sstream>
#include <thread>

#include <sys/types.h>
#include <unistd.h>

using namespace mdg;
using namespace std::chrono_literals;
using base::Wait;
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int at_once = 8;
constexpr unsigned seed = 20261124;

std::vector<fs::path> places() {
    std::vector<fs::path> list;
    for (const auto& entry : fs::directory_iterator(MDG_ZOO_DIR))
        if (entry.is_directory()) list.push_back(entry.path());
    std::ranges::sort(list);
    return list;
}

std::size_t entries(const char* folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

std::size_t children() {
    std::size_t number = 0;
    for (const auto& task : fs::directory_iterator("/proc/self/task")) {
        std::ifstream file(task.path() / "children");
        pid_t child = 0;
        while (file >> child) ++number;
    }
    return number;
}

long resident_kib() {
    std::ifstream file("/proc/self/status");
    std::string line;
    while (std::getline(file, line))
        if (line.starts_with("VmRSS:")) return std::stol(line.substr(6));
    return 0;
}

struct Count {
    std::atomic<int> operations = 0, failed = 0, late = 0, foreign = 0;
};

// Runs one operation: it ends once, with a result or a failure, within its limit, the grace of a cancel and the end of
// a process.
template <typename Operation>
bool run(Count& count, std::chrono::milliseconds limit, Operation operation) {
    const auto begin = Clock::now();
    bool done = false;
    try {
        operation();
        done = true;
    } catch (const base::Failure&) {
        ++count.failed;
    } catch (...) {
        ++count.foreign;
    }
    ++count.operations;
    if (Clock::now() - begin > limit + 6s) ++count.late;
    return done;
}

void one_round(const fs::path& place, std::mt19937& random, Count& count) {
    std::unique_ptr<reader::Readers> readers;
    // Finding and starting: hello, load and start have limits of their own.
    run(count, 7s, [&] {
        readers = std::make_unique<reader::Readers>(reader::Readers::Options{{place}, {}, {}, MDG_PLUGIN_HOST, {}, {}});
    });
    if (!readers) return;
    readers->snapshot();
    std::unique_ptr<reader::Connection> card;
    run(count, 400ms, [&] { card = readers->connect("", Wait(400ms)); });
    for (int i = 0; card && i < 3; ++i) {
        const card::Bytes command(4 + random() % 32, std::byte{static_cast<unsigned char>(random())});
        std::stop_source stop;
        const bool cancelled = random() % 3 == 0;
        if (cancelled) stop.request_stop();
        run(count, 200ms, [&] { card->transmit(command, random() % 4 == 0, Wait(200ms, stop.get_token())); });
    }
    run(count, 2s, [&] { card.reset(); });
    run(count, 5s, [&] { readers.reset(); });
}

class Listener final : public reader::LinkListener {
public:
    void device_arrived(const reader::DeviceReport& report) override {
        const std::lock_guard lock(mutex_);
        token_ = report.token;
    }
    void device_gone(const std::string&) override {}
    void slot_changed(const reader::SlotReport&) override {}
    void fault_changed(const std::optional<base::Failure>&) override {}
    void verdict(reader::VerdictReport) override {}
    std::string token() {
        const std::lock_guard lock(mutex_);
        return token_;
    }

private:
    std::mutex mutex_;
    std::string token_;
};

// The same one floor below: any function of any interface, as it comes.
void device_round(const fs::path& place, std::mt19937& random, Count& count) {
    const auto found = reader::discover({place});
    if (found.packages.empty() || !found.packages.front().manifest) return;
    const auto& package = found.packages.front();
    Listener listener;
    reader::PluginLink link({MDG_PLUGIN_HOST, package.folder, {}, *package.manifest, {}, {}, {}});
    if (!run(count, 7s, [&] { link.start(listener); })) return;
    std::unique_ptr<reader::DeviceLink> device;
    run(count, 400ms, [&] { device = link.open(listener.token(), Wait(400ms)); });
    for (int i = 0; device && i < 4; ++i) {
        const auto id = static_cast<plugin_abi::CallId>(random() % static_cast<unsigned>(plugin_abi::CallId::count));
        std::stop_source stop;
        std::jthread clerk;
        if (random() % 2 == 0)
            clerk = std::jthread([&stop, after = std::chrono::milliseconds(random() % 50)] {
                std::this_thread::sleep_for(after);
                stop.request_stop();
            });
        plugin_abi::with_call(
            id, [&]<auto Member>() {
                if constexpr (plugin_abi::row_of(plugin_abi::id_of<Member>).thread == plugin_abi::Thread::worker)
                    run(count, 200ms, [&] {
                        plugin_abi::Call<Member> call;
                        device->call(call, "anything", Wait(200ms, stop.get_token()));
                    });
            });
    }
    run(count, 2s, [&] { device.reset(); });
    run(count, 5s, [&] { link.stop(); });
}

void any_round(const fs::path& place, std::mt19937& random, Count& count) {
    if (random() % 2 == 0)
        one_round(place, random, count);
    else
        device_round(place, random, count);
}

} // namespace

TEST_CASE("a thousand rounds with plugins that crash, hang, lie and flood: nothing is lost but the plugin") {
    const auto all = places();
    REQUIRE(all.size() > 30);
    Count count;
    {
        // What the first use sets up once is no leak.
        std::mt19937 random(seed);
        one_round(fs::path(MDG_ZOO_DIR) / "good", random, count);
        CHECK(count.failed == 0);
        device_round(fs::path(MDG_ZOO_DIR) / "good", random, count);
    }
    const std::array before{entries("/proc/self/fd"), entries("/proc/self/task"), children()};
    const long memory_before = resident_kib();
    std::atomic<int> round = 0;
    {
        std::vector<std::jthread> workers;
        for (int worker = 0; worker < at_once; ++worker)
            workers.emplace_back([&] {
                for (int mine = round++; mine < MDG_TORTURE_ROUNDS; mine = round++) {
                    std::mt19937 random(seed + static_cast<unsigned>(mine));
                    any_round(all[random() % all.size()], random, count);
                }
            });
    }
    const auto end = Clock::now() + 5s; // threads that were told to end may take a moment
    while (entries("/proc/self/task") > before[1] && Clock::now() < end) std::this_thread::sleep_for(10ms);
    std::cout << "torture: " << MDG_TORTURE_ROUNDS << " rounds over " << all.size() << " plugins, seed " << seed << ": "
              << count.operations << " operations, " << count.failed << " failed as they should, resident "
              << memory_before << " -> " << resident_kib() << " KiB\n";
    CHECK(count.foreign == 0);
    CHECK(count.late == 0);
    CHECK(entries("/proc/self/fd") == before[0]);
    CHECK(entries("/proc/self/task") == before[1]);
    CHECK(children() == before[2]);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    CHECK(resident_kib() < memory_before + 32 * 1024);
#endif
}

TEST_CASE("every plugin of the zoo: a good one in the same process serves on meanwhile") {
    reader::Readers good(reader::Readers::Options{{fs::path(MDG_ZOO_DIR) / "good"}, {}, {}, MDG_PLUGIN_HOST, {}, {}});
    const auto card = good.connect("", Wait(5s));
    const card::Bytes select{std::byte{0x00}, std::byte{0xA4}, std::byte{0x00}, std::byte{0x00}};
    Count count;
    std::mt19937 random(seed);
    for (const char* sin :
         {"crashes_on_load", "exits", "spins", "ignores_cancel", "floods_log", "event_storm", "closes_descriptors"}) {
        const fs::path place = fs::path(MDG_ZOO_DIR) / sin;
        CAPTURE(sin);
        REQUIRE(fs::exists(place));
        one_round(place, random, count);
        device_round(place, random, count);
        CHECK_NOTHROW(card->transmit(select, false, Wait(5s)));
    }
    CHECK(count.foreign == 0);
}
