// Things that happen at the same moment, many times with moments of their own: whichever wins, there is one end, in time.
// Built with ThreadSanitizer by the test command.
#include "reader/readers.hpp"

#include "support/catch.hpp"

#include <atomic>
#include <chrono>
#include <random>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

using namespace mdg;
using namespace std::chrono_literals;
using base::Wait;
using card::Bytes;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int rounds = 60;

Bytes script(int number, int argument = 0) {
    return {std::byte{0xF0}, std::byte(number), std::byte(argument)};
}

reader::Readers::Options options(reader::EventSink on_event = {}) {
    return {{MDG_TEST_PLUGINS "/good"}, {}, {}, MDG_PLUGIN_HOST, std::move(on_event), {}};
}

// After a moment of the round's own, up to a few milliseconds.
void moment(std::minstd_rand& random) {
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 3000));
}

// The reader may be gone for a moment, between two reports of an earlier round.
std::unique_ptr<reader::Connection> connected(reader::Readers& readers) {
    for (const auto end = Clock::now() + 5s;;) {
        try {
            return readers.connect("", Wait(20s));
        } catch (const base::Failure& failure) {
            if (failure.status != MDG_E_NOT_FOUND || Clock::now() > end) throw;
        }
    }
}

} // namespace

TEST_CASE("cancel against completion: the exchange has one end", "[races]") {
    reader::Readers readers(options());
    std::minstd_rand random(1);
    int completed = 0;
    auto card = connected(readers);
    for (int round = 0; round < rounds; ++round) {
        std::stop_source stop;
        std::jthread clerk([&] {
            moment(random);
            stop.request_stop();
        });
        try {
            card->transmit(script(0x09, 1), false, Wait(20s, stop.get_token())); // a millisecond, can be cancelled
            ++completed;
        } catch (const base::Failure& failure) {
            CHECK(failure.status == MDG_E_CANCELLED);
            clerk.join();
            card.reset();
            card = connected(readers);
        }
    }
    INFO(completed << " of " << rounds << " completed");
    CHECK(card->transmit(script(0x00), false, Wait(20s)).size() == 5);
}

TEST_CASE("unplug against completion: the exchange has one end, and the reader is back", "[races]") {
    reader::Readers readers(options());
    for (int round = 0; round < rounds; ++round) {
        const auto card = connected(readers);
        try {
            card->transmit(script(0x04), false, Wait(20s)); // gone and arrived while it runs
            card->transmit(script(0x00), false, Wait(20s));
        } catch (const base::Failure& failure) {
            CHECK((failure.status == MDG_E_REMOVED || failure.status == MDG_E_CLOSED));
        }
    }
    CHECK_NOTHROW(connected(readers));
}

TEST_CASE("crash against everything else: each call has one end", "[races]") {
    reader::Readers readers(options());
    std::minstd_rand random(2);
    for (int round = 0; round < 8; ++round) {
        readers.release("jp.example.scripted");
        auto card = connected(readers);
        std::jthread looker([&] {
            for (int i = 0; i < 20; ++i) {
                readers.snapshot();
                moment(random);
            }
        });
        try {
            card->transmit(script(0x08), true, Wait(20s));
            FAIL("a crash is no answer");
        } catch (const base::Failure& failure) {
            CHECK(failure.status == MDG_E_CRASHED);
            CHECK(failure.side_effects == MDG_SIDE_EFFECTS_POSSIBLE);
        }
    }
}

TEST_CASE("close against events: none comes after the readers are gone", "[races]") {
    std::minstd_rand random(3);
    for (int round = 0; round < 20; ++round) {
        std::atomic<bool> gone = false;
        std::atomic<int> late = 0;
        auto readers = std::make_unique<reader::Readers>(options([&](const reader::Event&) { late += gone ? 1 : 0; }));
        const auto card = connected(*readers);
        std::jthread shaker([&] {
            try {
                while (!gone) card->transmit(script(0x04), false, Wait(20s));
            } catch (const base::Failure&) {
            }
        });
        moment(random);
        readers.reset();
        gone = true;
        shaker.join();
        CHECK(late == 0);
    }
}

TEST_CASE("two sets of readers in one process do not disturb each other", "[races]") {
    const auto work = [] {
        for (int round = 0; round < 10; ++round) {
            reader::Readers readers(options());
            const auto card = connected(readers);
            for (int i = 0; i < 20; ++i)
                if (card->transmit(script(0x00), false, Wait(20s)).size() != 5) std::abort();
        }
    };
    std::jthread one(work);
    std::jthread other(work);
}

TEST_CASE("a fork while plugins work: the parent goes on", "[races]") {
    reader::Readers readers(options());
    const auto card = connected(readers);
    std::jthread busy([&] {
        for (int i = 0; i < 200; ++i) card->transmit(script(0x00), false, Wait(20s));
    });
    for (int round = 0; round < 10; ++round) {
        const pid_t child = ::fork();
        if (child == 0) ::_exit(0);
        int status = 0;
        CHECK(::waitpid(child, &status, 0) == child);
        CHECK(status == 0);
    }
}
