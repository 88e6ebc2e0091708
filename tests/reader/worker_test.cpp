#include "reader/worker.hpp"

#include "reader/failure.hpp"
#include "support/catch.hpp"

#include <atomic>
#include <chrono>
#include <latch>
#include <memory>
#include <stdexcept>
#include <thread>

using namespace mdg;
using namespace std::chrono_literals;
using base::Wait;
using Clock = std::chrono::steady_clock;

namespace {

const auto cannot_stop = [] { return false; };
const auto nothing = [] {};

} // namespace

TEST_CASE("a job runs on the worker's thread and its exception comes back") {
    reader::Worker worker;
    std::thread::id id;
    worker.run([&] { id = std::this_thread::get_id(); }, Wait(5s), "a job", cannot_stop, nothing);
    CHECK(id != std::thread::id());
    CHECK(id != std::this_thread::get_id());
    CHECK_THROWS_AS(worker.run([] { throw std::runtime_error("x"); }, Wait(5s), "a job", cannot_stop, nothing),
                    std::runtime_error);
}

TEST_CASE("a job that blocks does not hold the caller beyond its limit, and heals when it ends") {
    reader::Worker worker;
    const auto release = std::make_shared<std::latch>(1);
    const auto rested = std::make_shared<std::atomic<bool>>(false);
    const auto before = Clock::now();
    const auto failure = test::failure_of([&] {
        worker.run([release] { release->wait(); }, Wait(50ms), "a job", cannot_stop, [rested] { *rested = true; });
    });
    CHECK(failure.status == MDG_E_DEADLINE);
    CHECK(Clock::now() - before < 1s);
    CHECK_FALSE(*rested);

    const auto again = [&] { worker.run(nothing, Wait(5s), "a job", cannot_stop, nothing); };
    CHECK(test::failure_of(again).status == MDG_E_STUCK);

    release->count_down();
    for (const auto end = Clock::now() + 5s; Clock::now() < end && !*rested;) std::this_thread::sleep_for(1ms);
    CHECK(*rested);
    std::this_thread::sleep_for(20ms);
    CHECK_NOTHROW(again());
}

TEST_CASE("what really happened counts when a cancelled job ends at once") {
    reader::Worker worker;
    const auto release = std::make_shared<std::latch>(1);
    std::stop_source stop;
    stop.request_stop();
    CHECK(test::failure_of([&] {
              worker.run(nothing, Wait(5s, stop.get_token()), "a job", cannot_stop, nothing);
          }).status == MDG_E_CANCELLED);
    bool made = false;
    worker.run(
        [&] {
            release->wait();
            made = true;
        },
        Wait(30ms), "a job",
        [&] {
            release->count_down();
            return true;
        },
        nothing);
    CHECK(made);
}

TEST_CASE("a worker that is stuck is left to itself") {
    const auto release = std::make_shared<std::latch>(1);
    const auto ended = std::make_shared<std::latch>(1);
    const auto before = Clock::now();
    {
        reader::Worker worker;
        test::failure_of([&] {
            worker.run([release] { release->wait(); }, Wait(10ms), "a job", cannot_stop,
                       [ended] { ended->count_down(); });
        });
        worker.finish(nothing);
    }
    CHECK(Clock::now() - before < 1s);
    release->count_down();
    ended->wait();
}
