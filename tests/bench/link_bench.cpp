// A plugin in a process of its own: what a call costs beside a bare echo between two processes, and how soon a plugin
// that crashed is back.
#include "beside.hpp"
#include "reader/readers.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <vector>

#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace mdg::bench {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using base::Wait;
using card::Bytes;

constexpr int calls = 2000;
constexpr std::size_t command_size = 261; // the longest short command; the scripted card gives it back

reader::Readers::Options options() {
    return {{MDG_TEST_PLUGINS "/good"}, {}, {}, MDG_PLUGIN_HOST, {}, {}};
}

// The least that crossing a process costs here: a message there and back, nothing done with it.
class Echo {
public:
    Echo() {
        if (::socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends_.data()) != 0) std::abort();
        if (::fork() == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            std::array<char, 1024> buffer{};
            ssize_t size = 0;
            while ((size = ::recv(ends_[1], buffer.data(), buffer.size(), 0)) > 0)
                ::send(ends_[1], buffer.data(), static_cast<std::size_t>(size), 0);
            ::_exit(0);
        }
        ::close(ends_[1]);
    }
    ~Echo() { ::close(ends_[0]); }
    Echo(const Echo&) = delete;
    Echo& operator=(const Echo&) = delete;
    void operator()() {
        ::send(ends_[0], buffer_.data(), command_size, 0);
        benchmark::DoNotOptimize(::recv(ends_[0], buffer_.data(), buffer_.size(), 0));
    }

private:
    std::array<int, 2> ends_{};
    std::array<char, 1024> buffer_{};
};

double at(std::vector<double>& sorted, double share) {
    return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

void call_through_child(benchmark::State& state) {
    Echo echo; // before the library has threads
    reader::Readers readers(options());
    const auto card = readers.connect("", Wait(5s));
    const Bytes command(command_size);
    std::vector<double> ours;
    std::vector<double> bare;
    for ([[maybe_unused]] auto turn : state) {
        const auto begin = Clock::now();
        for (int i = 0; i < calls; ++i) {
            const auto before = Clock::now();
            benchmark::DoNotOptimize(card->transmit(command, false, Wait(5s)));
            const auto between = Clock::now();
            echo();
            bare.push_back(std::chrono::duration<double, std::micro>(Clock::now() - between).count());
            ours.push_back(std::chrono::duration<double, std::micro>(between - before).count());
        }
        state.SetIterationTime(std::chrono::duration<double>(Clock::now() - begin).count() / calls);
    }
    std::ranges::sort(ours);
    std::ranges::sort(bare);
    state.counters["p50_us"] = at(ours, 0.5);
    state.counters["p99_us"] = at(ours, 0.99);
    state.counters["echo_p50_us"] = at(bare, 0.5);
    state.counters["echo_p99_us"] = at(bare, 0.99);
    state.counters["ratio"] = at(ours, 0.5) / at(bare, 0.5);
}

// From the call that kills the plugin to a card that answers again.
void restart(benchmark::State& state) {
    reader::Readers readers(options());
    std::vector<double> times;
    for ([[maybe_unused]] auto turn : state) {
        readers.release("jp.example.scripted"); // an operator: or the third crash would be a quarantine
        auto card = readers.connect("", Wait(5s));
        const auto begin = Clock::now();
        try {
            card->transmit({std::array{std::byte{0xF0}, std::byte{0x08}}}, false, Wait(5s));
        } catch (const base::Failure&) {
        }
        card.reset();
        card = readers.connect("", Wait(5s));
        const std::chrono::duration<double> time = Clock::now() - begin;
        state.SetIterationTime(time.count());
        times.push_back(time.count() * 1e3);
    }
    std::ranges::sort(times);
    state.counters["p50_ms"] = at(times, 0.5);
    state.counters["most_ms"] = times.back();
}

BENCHMARK(call_through_child)->Name("plugin/call through its process, beside an echo")->UseManualTime()->Iterations(5);
BENCHMARK(restart)->Name("plugin/crash, restart, card answers again")->UseManualTime()->Iterations(40);

} // namespace
} // namespace mdg::bench
