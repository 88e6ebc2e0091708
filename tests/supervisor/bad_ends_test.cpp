// Plugins whose process ends in the middle of something.
#include "supervisor/bench.hpp"

#include <algorithm>

using namespace mdg;
using namespace mdg::test;

TEST_CASE("a crash in a call ends it as CRASHED, and the next connection works within a second") {
    Bench bench;
    reader::Readers readers(bench.options);
    auto card = readers.connect("", Wait(5s));
    const auto generation = card->reader().generation;
    const auto failure = failure_of([&] { card->transmit(command(1), false, Wait(5s)); });
    CHECK(failure.status == MDG_E_CRASHED);
    CHECK(failure.side_effects == MDG_SIDE_EFFECTS_NONE);
    CHECK(failure.plugin_id == "jp.example.troubled");
    CHECK_THAT(failure.message, Catch::Contains("signal 6"));
    CHECK(failure_of([&] { card->transmit(command(0), false, Wait(5s)); }).status == MDG_E_CLOSED);
    card.reset();

    const auto before = Clock::now();
    const auto again = readers.connect("", Wait(5s));
    CHECK(Clock::now() - before < 1s);
    CHECK(again->reader().generation > generation);
    CHECK_NOTHROW(again->transmit(command(0), false, Wait(5s)));
    CHECK(readers.snapshot().plugins.at(0).restarts == 1);
    const std::vector<std::string> expected{MDG_EVENT_CODE_READER_ARRIVED, MDG_EVENT_CODE_CARD_INSERTED,
                                            MDG_EVENT_CODE_READER_GONE, MDG_EVENT_CODE_READER_ARRIVED,
                                            MDG_EVENT_CODE_CARD_INSERTED};
    auto events = bench.events();
    std::erase_if(events, [&](const auto& code) { return std::ranges::find(expected, code) == expected.end(); });
    CHECK(events == expected);
}

TEST_CASE("after a crash the device is brought to rest before anybody opens it again") {
    Bench bench;
    reader::Readers readers(bench.options);
    auto card = readers.connect("", Wait(5s));
    failure_of([&] { card->transmit(command(1), false, Wait(5s)); });
    card.reset();
    card = readers.connect("", Wait(5s));
    CHECK(bench.journal() == std::vector<std::string>{"load 0", "power_on 0", "transmit 1", "load 0",
                                                      "idle " + std::to_string(MDGP_IDLE_CRASH), "power_on 0"});
}

TEST_CASE("a PIN whose command crashes the plugin is sent exactly once and may have been spent") {
    Bench bench;
    {
        reader::Readers readers(bench.options);
        const auto card = readers.connect("", Wait(5s));
        const auto failure = failure_of([&] { card->transmit(command(1), true, Wait(5s)); });
        CHECK(failure.status == MDG_E_CRASHED);
        CHECK(failure.side_effects == MDG_SIDE_EFFECTS_POSSIBLE);
        REQUIRE(comes_true([&] { return readers.snapshot().plugins.at(0).restarts == 1; }));
        readers.connect("", Wait(5s));
    }
    const auto journal = bench.journal();
    CHECK(std::ranges::count(journal, "load 0") == 2);
    CHECK(std::ranges::count(journal, "secret 1") == 1);
}

TEST_CASE("a plugin that leaves by exit() in a call crashed, and the failure says how") {
    Bench bench;
    reader::Readers readers(bench.options);
    const auto card = readers.connect("", Wait(5s));
    const auto failure = failure_of([&] { card->transmit(command(2), false, Wait(5s)); });
    CHECK(failure.status == MDG_E_CRASHED);
#if defined(__SANITIZE_ADDRESS__)
    CHECK_THAT(failure.message, Catch::Contains("exit code")); // the search for leaks at the end has a code of its own
#else
    CHECK_THAT(failure.message, Catch::Contains("exit code 3"));
#endif
}

TEST_CASE("three crashes put the plugin aside, and an operator brings it back") {
    Bench bench;
    reader::Readers readers(bench.options);
    for (int i = 0; i < 3; ++i) {
        const auto card = readers.connect("", Wait(5s));
        CHECK(failure_of([&] { card->transmit(command(1), false, Wait(5s)); }).status == MDG_E_CRASHED);
    }
    const auto condition = [&] { return readers.snapshot().plugins.at(0).condition; };
    REQUIRE(comes_true([&] { return condition() == PluginCondition::quarantined; }));
    REQUIRE(comes_true([&] { return readers.snapshot().readers.empty(); }));
    const auto failure = failure_of([&] { readers.connect("", Wait(5s)); });
    CHECK(failure.status == MDG_E_QUARANTINED);
    CHECK_THAT(failure.message, Catch::Contains("signal 6"));
    CHECK(readers.snapshot().plugins.at(0).restarts == 3);

    readers.release("jp.example.troubled");
    REQUIRE(comes_true([&] { return condition() == PluginCondition::ready; }));
    const auto card = readers.connect("", Wait(5s));
    CHECK_NOTHROW(card->transmit(command(0), false, Wait(5s)));
}

TEST_CASE("nonsense instead of an answer ends the plugin's process, and the reader is back") {
    Bench bench;
    reader::Readers readers(bench.options);
    auto card = readers.connect("", Wait(5s));
    CHECK(failure_of([&] { card->transmit(command(9), false, Wait(5s)); }).status == MDG_E_CONTRACT);
    card.reset();
    REQUIRE(comes_true([&] { return readers.snapshot().plugins.at(0).restarts == 1; }));
    CHECK(readers.snapshot().plugins.at(0).failure->status == MDG_E_CONTRACT);
    CHECK_NOTHROW(readers.connect("", Wait(5s)));
}

TEST_CASE("nonsense on a device's channel while it is closed ends the plugin's process, not the application") {
    Bench bench;
    reader::Readers readers(bench.options);
    auto card = readers.connect("", Wait(5s));
    card->transmit(command(7), false, Wait(5s));
    card.reset();
    REQUIRE(comes_true([&] { return readers.snapshot().plugins.at(0).restarts == 1; }));
    CHECK(readers.snapshot().plugins.at(0).failure->status == MDG_E_CONTRACT);
    CHECK_NOTHROW(readers.connect("", Wait(5s)));
}
