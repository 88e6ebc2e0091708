#include "base/wait.hpp"
#include "failing.hpp"
#include "support/catch.hpp"

#include <string>
#include <thread>

namespace mdg::base {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;
using test::failure_of;

} // namespace

TEST_CASE("a wait within its limit goes on, and tells the time left") {
    const Wait wait(10s);
    wait.check("a card");
    CHECK(wait.left() > 9s);
    CHECK(wait.left() <= 10s);
    CHECK_FALSE(wait.cancel().stop_possible());
}

TEST_CASE("a wait past its limit is a deadline that names what was waited for") {
    for (const auto limit : {0ms, -5ms}) {
        const Wait wait(limit);
        CHECK(wait.left() == 0ms);
        const auto failure = failure_of([&] { wait.check("the terminal's answer"); });
        CHECK(failure.status == MDG_E_DEADLINE);
        CHECK(failure.origin == MDG_ORIGIN_SDK);
        CHECK(failure.message.find("the terminal's answer") != std::string::npos);
    }
}

TEST_CASE("a cancelled wait says so, also when its time is over") {
    std::stop_source stop;
    const Wait wait(10s, stop.get_token());
    const Wait over(0ms, stop.get_token());
    stop.request_stop();
    CHECK(wait.cancel().stop_requested());
    for (const Wait* each : {&wait, &over}) {
        const auto failure = failure_of([&] { each->check("a card"); });
        CHECK(failure.status == MDG_E_CANCELLED);
        CHECK(failure.origin == MDG_ORIGIN_APPLICATION);
        CHECK(failure.message.find("a card") != std::string::npos);
    }
}

TEST_CASE("a pause lasts its time") {
    const Wait wait(10s);
    const auto begin = steady_clock::now();
    wait.pause(60ms, "a card");
    CHECK(steady_clock::now() - begin >= 60ms);
    CHECK(steady_clock::now() - begin < 5s);
    wait.pause(0ms, "a card");
}

TEST_CASE("a cancel ends a pause at once") {
    std::stop_source stop;
    const Wait wait(60s, stop.get_token());
    steady_clock::time_point cancelled;
    std::jthread other([&] {
        std::this_thread::sleep_for(50ms);
        cancelled = steady_clock::now();
        stop.request_stop();
    });
    const auto failure = failure_of([&] { wait.pause(30s, "a card"); });
    const auto back = steady_clock::now();
    other.join();
    CHECK(failure.status == MDG_E_CANCELLED);
    CHECK(back - cancelled < 1s);
}

TEST_CASE("a pause that is longer than the time left ends at the limit") {
    const auto begin = steady_clock::now();
    const Wait wait(80ms);
    const auto failure = failure_of([&] { wait.pause(30s, "a card"); });
    CHECK(failure.status == MDG_E_DEADLINE);
    CHECK(steady_clock::now() - begin >= 80ms);
    CHECK(steady_clock::now() - begin < 5s);
}

} // namespace mdg::base
