#include "eligibility/web/queue.hpp"

#include "../support.hpp"
#include "support/catch.hpp"

#include <atomic>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using mdg::base::Wait;
using mdg::eligibility::test::failure_of;
using mdg::eligibility::web::Queue;

namespace {

void until(const std::function<bool()>& true_one_day) {
    while (!true_one_day()) std::this_thread::sleep_for(1ms);
}

} // namespace

TEST_CASE("Never more than the places are taken, and everybody gets one") {
    Queue queue(3);
    std::atomic<int> inside{0};
    std::atomic<int> most{0};
    std::atomic<int> served{0};
    std::vector<std::thread> threads;
    for (int caller = 0; caller < 12; ++caller)
        threads.emplace_back([&] {
            for (int round = 0; round < 20; ++round) {
                const Queue::Place place = queue.enter(Wait(10s));
                int seen = most;
                const int now = ++inside;
                while (seen < now && !most.compare_exchange_weak(seen, now)) {
                }
                std::this_thread::yield();
                --inside;
                ++served;
            }
        });
    for (std::thread& thread : threads) thread.join();
    CHECK(served == 240);
    CHECK(most <= 3);
    CHECK(most >= 1);
    CHECK(queue.waiting() == 0);
}

TEST_CASE("Places are given in the order they were asked for") {
    Queue queue(1);
    std::vector<int> order;
    std::vector<std::thread> threads;
    {
        const Queue::Place held = queue.enter(Wait(10s));
        for (int caller = 0; caller < 6; ++caller) {
            threads.emplace_back([&, caller] {
                const Queue::Place place = queue.enter(Wait(10s));
                order.push_back(caller);
            });
            until([&] { return queue.waiting() == static_cast<std::size_t>(caller) + 1; });
        }
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(order == std::vector<int>{0, 1, 2, 3, 4, 5});
}

TEST_CASE("Who gives up leaves the queue, and those behind move up") {
    Queue queue(1);
    std::stop_source impatient;
    std::optional<mdg::base::Failure> cancelled;
    std::optional<mdg::base::Failure> late;
    std::atomic<bool> served{false};
    std::thread first;
    std::thread second;
    std::thread third;
    {
        const Queue::Place held = queue.enter(Wait(10s));
        first = std::thread([&] { cancelled = failure_of([&] { queue.enter(Wait(10s, impatient.get_token())); }); });
        until([&] { return queue.waiting() == 1; });
        second = std::thread([&] { late = failure_of([&] { queue.enter(Wait(1ms)); }); });
        second.join();
        third = std::thread([&] {
            const Queue::Place place = queue.enter(Wait(10s));
            served = true;
        });
        until([&] { return queue.waiting() == 2; });
        impatient.request_stop();
        first.join();
        CHECK(queue.waiting() == 1);
        CHECK_FALSE(served);
    }
    third.join();
    CHECK(served);
    REQUIRE(cancelled);
    CHECK(cancelled->status == MDG_E_CANCELLED);
    REQUIRE(late);
    CHECK(late->status == MDG_E_DEADLINE);
}
