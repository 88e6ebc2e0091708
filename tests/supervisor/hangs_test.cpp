// Plugins that do not come back.
#include "supervisor/bench.hpp"

#include <future>

using namespace mdg;
using namespace mdg::test;

namespace {

struct Deaf final : reader::LinkListener {
    void device_arrived(const reader::DeviceReport&) override {}
    void device_gone(const std::string&) override {}
    void slot_changed(const reader::SlotReport&) override {}
    void fault_changed(const std::optional<base::Failure>&) override {}
    void verdict(reader::VerdictReport) override {}
};

} // namespace

TEST_CASE("a call that ignores its cancel is ended with its process, and the other plugin's reader notices nothing") {
    Bench bench({"troubled", "second"});
    reader::Readers readers(bench.options);
    REQUIRE(readers.snapshot().readers.size() == 2);
    std::map<std::string, std::unique_ptr<reader::Connection>> cards;
    for (const auto& state : readers.snapshot().readers)
        if (cards[state.plugin_id] == nullptr) cards[state.plugin_id] = readers.connect(state.name, Wait(5s));
    auto& troubled = *cards.at("jp.example.troubled");
    auto& second = *cards.at("jp.example.second");

    const auto before = Clock::now();
    auto spin = std::async(std::launch::async,
                           [&] { return failure_of([&] { troubled.transmit(command(3), false, Wait(200ms)); }); });
    int exchanges = 0;
    auto slowest = Clock::duration::zero();
    while (spin.wait_for(0s) != std::future_status::ready) {
        const auto sent = Clock::now();
        second.transmit(command(0), false, Wait(5s));
        slowest = std::max(slowest, Clock::now() - sent);
        ++exchanges;
        std::this_thread::sleep_for(10ms);
    }
    const auto failure = spin.get();
    CHECK(failure.status == MDG_E_DEADLINE);
    CHECK_THAT(failure.message, Catch::Contains("its process was ended"));
    CHECK(Clock::now() - before >= 2s); // the grace
    CHECK(Clock::now() - before < 4s);
    CHECK(exchanges > 10);
    CHECK(slowest < 500ms);
    CHECK_NOTHROW(second.transmit(command(0), false, Wait(5s)));
    for (const auto& plugin : readers.snapshot().plugins) {
        CAPTURE(plugin.id);
        const int expected = plugin.id == "jp.example.troubled" ? 1 : 0;
        CHECK(comes_true([&] {
            for (const auto& now : readers.snapshot().plugins)
                if (now.id == plugin.id) return now.restarts == expected;
            return false;
        }));
    }
}

TEST_CASE("a process that is stopped as a whole is noticed by its silence and ended") {
    Bench bench;
    reader::Readers readers(bench.options);
    const auto card = readers.connect("", Wait(5s));
    const auto children = children_of(::getpid());
    REQUIRE(children.size() == 1);
    const auto before = Clock::now();
    REQUIRE(::kill(children[0], SIGSTOP) == 0);
    REQUIRE(comes_true([&] { return readers.snapshot().plugins.at(0).restarts == 1; }, 7'500ms));
    CHECK(Clock::now() - before > 3s);
    const auto failure = readers.snapshot().plugins.at(0).failure;
    REQUIRE(failure);
    CHECK(failure->status == MDG_E_STALLED);
}

TEST_CASE("a plugin that never comes back from being loaded or started is reported within four seconds") {
    const auto report = [](const std::string& place) {
        Bench bench({place});
        const auto before = Clock::now();
        reader::Readers readers(bench.options);
        const auto took = Clock::now() - before;
        const auto plugin = readers.snapshot().plugins.at(0);
        return std::tuple(took, plugin.condition, plugin.failure ? plugin.failure->status : MDG_OK);
    };
    std::vector<std::future<decltype(report(""))>> places;
    for (const char* place : {"hangs_in_entry", "hangs_in_create", "hangs_in_start"})
        places.push_back(std::async(std::launch::async, report, place));
    for (auto& place : places) {
        const auto [took, condition, status] = place.get();
        CHECK(took < 4s);
        CHECK(condition == PluginCondition::restarting);
        CHECK(status == MDG_E_DEADLINE);
    }
}

TEST_CASE("a device that is silent is stalled after three seconds") {
    Bench bench;
    Deaf listener;
    reader::PluginLink link(setup_of(bench));
    link.start(listener);
    const auto device = link.open("troubled:1", Wait(5s));
    const auto before = Clock::now();
    CHECK(failure_of([&] { device->power_on(1, Wait(60s)); }).status == MDG_E_STALLED);
    CHECK(Clock::now() - before >= 3s);
    CHECK(Clock::now() - before < 5s);
}

TEST_CASE("a device that beats may take longer than it may be silent") {
    Bench bench;
    Deaf listener;
    reader::PluginLink link(setup_of(bench));
    link.start(listener);
    const auto device = link.open("troubled:1", Wait(5s));
    const auto before = Clock::now();
    CHECK(device->power_on(2, Wait(60s)).size() == 4);
    CHECK(Clock::now() - before > 3'500ms);
}
