// Through real shared objects in processes of their own: the scripted plugin in C and its broken sisters.
#include "reader/readers.hpp"

#include "reader/failure.hpp"
#include "reader/scratch.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <thread>

using namespace mdg;
using namespace std::chrono_literals;
using base::Wait;
using card::Bytes;
using Clock = std::chrono::steady_clock;

namespace {

Bytes bytes(std::initializer_list<int> values) {
    Bytes list;
    for (const int value : values) list.push_back(std::byte(value));
    return list;
}

reader::Readers::Options place(const std::string& name) {
    return {{MDG_TEST_PLUGINS "/" + name}, {}, {}, MDG_PLUGIN_HOST, {}, {}};
}

// What the scripted card counted.
struct Counters {
    int transmits, power_offs, first_idle, exclusive, secrets;
};

Counters counters(reader::Connection& card) {
    const auto answer = card.transmit(bytes({0xF0, 0x07}), false, Wait(5s));
    const auto at = [&](std::size_t index) { return std::to_integer<int>(answer.at(index)); };
    return {at(0), at(1), at(2), at(3), at(4)};
}

} // namespace

TEST_CASE("a plugin's reader is listed and its card answers") {
    std::mutex mutex;
    std::vector<std::string> events;
    std::vector<std::string> log;
    auto options = place("good");
    options.on_event = [&](const reader::Event& event) {
        const std::lock_guard lock(mutex);
        events.emplace_back(event.code);
    };
    options.log = [&](int, const std::string& text) {
        const std::lock_guard lock(mutex);
        log.push_back(text);
    };
    reader::Readers readers(options);
    const auto snapshot = readers.snapshot();
    REQUIRE(snapshot.readers.size() == 1);
    CHECK(snapshot.readers[0].name == "Scripted Reader 00 00");
    CHECK(snapshot.readers[0].plugin_id == "jp.example.scripted");
    CHECK(snapshot.readers[0].plugin_version == "1.0");
    CHECK(reader::hexadecimal(snapshot.readers[0].atr) == "3B800181");
    CHECK(reader::presence_code(snapshot.readers[0].presence) == std::string(MDG_PRESENCE_PRESENT));
    REQUIRE(snapshot.plugins.size() == 1);
    CHECK(snapshot.plugins[0].condition == reader::PluginCondition::ready);
    CHECK(snapshot.findings.empty());
    CHECK(events == std::vector<std::string>{MDG_EVENT_CODE_READER_ARRIVED, MDG_EVENT_CODE_CARD_INSERTED});
    CHECK(log == std::vector<std::string>{"jp.example.scripted: started"});

    const auto card = readers.connect("Scripted", Wait(5s));
    CHECK(card->transmit(bytes({0x00, 0xA4}), false, Wait(5s)) == bytes({0x00, 0xA4, 0x90, 0x00}));
    CHECK(reader::hexadecimal(card->reader().atr) == "3B800181");
}

TEST_CASE("the quirks of a model are shown with its reader and told to its plugin") {
    reader::Readers readers(place("good"));
    const auto snapshot = readers.snapshot();
    CHECK(snapshot.readers.at(0).maker == "Scripted");
    CHECK(snapshot.readers.at(0).model == "S-1");
    REQUIRE(snapshot.quirks.at(0).size() == 1);
    CHECK(snapshot.quirks[0][0].name == "Slow");
    CHECK(snapshot.quirks[0][0].ja == "遅い機種です。");
    const auto card = readers.connect("", Wait(5s));
    CHECK(card->transmit(bytes({0xF0, 0x0A}), false, Wait(5s)) == bytes({'5', '0', 0x90, 0x00}));
}

TEST_CASE("a command is sent exactly once, whatever comes of it") {
    reader::Readers readers(place("good"));
    const auto card = readers.connect("", Wait(5s));
    for (const int script : {0x03, 0x05, 0x06}) {
        const int before = counters(*card).transmits;
        test::failure_of([&] { card->transmit(bytes({0xF0, script}), false, Wait(5s)); });
        CHECK(counters(*card).transmits == before + 2); // the command and the question
    }
}

TEST_CASE("the plugin's own reason comes with the failure") {
    reader::Readers readers(place("good"));
    const auto card = readers.connect("", Wait(5s));
    const auto failure = test::failure_of([&] { card->transmit(bytes({0xF0, 0x03}), false, Wait(5s)); });
    CHECK(failure.status == MDG_E_CARD_REMOVED);
    CHECK(failure.vendor_code == "E-77");
    CHECK(failure.origin == MDG_ORIGIN_CARD);
    CHECK(failure.plugin_id == "jp.example.scripted");
    CHECK(failure.message == "the card's answer: scripted trouble");
    REQUIRE(failure.findings.size() == 1);
    CHECK(failure.findings[0].ja == "台本どおりの不調");
    CHECK(failure.side_effects == MDG_SIDE_EFFECTS_NONE);
}

TEST_CASE("an answer without a status word and a status nobody knows break the contract") {
    reader::Readers readers(place("good"));
    const auto card = readers.connect("", Wait(5s));
    for (const int script : {0x05, 0x06})
        CHECK(test::failure_of([&] {
                  card->transmit(bytes({0xF0, script}), false, Wait(5s));
              }).status == MDG_E_CONTRACT);
}

TEST_CASE("a function the plugin's table is too short for answers unsupported") {
    reader::Readers readers(place("good"));
    const auto card = readers.connect("", Wait(5s));
    CHECK(test::failure_of([&] { card->reconnect(Wait(5s)); }).status == MDG_E_UNSUPPORTED);
}

TEST_CASE("a PIN goes as a secret, only while the card is held, and may have been spent when the answer is lost") {
    reader::Readers readers(place("good"));
    const auto card = readers.connect("", Wait(5s));
    const auto before = counters(*card);
    CHECK(before.exclusive == 1);
    card->transmit(bytes({0x00, 0x20}), true, Wait(5s));
    CHECK(counters(*card).secrets == before.secrets + 1);
    CHECK(test::failure_of([&] {
              card->transmit(bytes({0xF0, 0x03}), true, Wait(5s));
          }).side_effects == MDG_SIDE_EFFECTS_POSSIBLE);

    card->release(Wait(5s));
    const auto free = counters(*card);
    CHECK(free.exclusive == 0);
    const auto refused = test::failure_of([&] { card->transmit(bytes({0x00, 0x20}), true, Wait(5s)); });
    CHECK(refused.status == MDG_E_INTERNAL);
    CHECK(refused.side_effects == MDG_SIDE_EFFECTS_NONE);
    CHECK(counters(*card).secrets == free.secrets); // it never left
    card->hold(Wait(5s));
    CHECK(counters(*card).exclusive == 1);
}

TEST_CASE("a blocking exchange ends with the caller's cancel") {
    reader::Readers readers(place("good"));
    const auto card = readers.connect("", Wait(5s));
    std::stop_source stop;
    const std::jthread clerk([&] {
        std::this_thread::sleep_for(50ms);
        stop.request_stop();
    });
    const auto before = Clock::now();
    const auto failure = test::failure_of([&] {
        card->transmit(bytes({0xF0, 0x01}), false, Wait(30s, stop.get_token()));
    });
    CHECK(failure.status == MDG_E_CANCELLED);
    CHECK(Clock::now() - before < 2s);
    CHECK(test::failure_of([&] { card->transmit(bytes({0x00}), false, Wait(5s)); }).status == MDG_E_CLOSED);
    CHECK_NOTHROW(readers.connect("", Wait(5s))); // it ended at once, so the reader is free
}

TEST_CASE("a driver that blocks holds nobody beyond the limit: its process goes, and the reader is back at once") {
    reader::Readers readers(place("good"));
    auto card = readers.connect("", Wait(5s));
    const auto generation = readers.snapshot().readers.at(0).generation;
    const auto before = Clock::now();
    CHECK(test::failure_of([&] {
              card->transmit(bytes({0xF0, 0x02, 100}), false, Wait(50ms));
          }).status == MDG_E_DEADLINE);
    CHECK(Clock::now() - before < 500ms);
    card.reset();
    const auto again = readers.connect("", Wait(5s));
    CHECK(Clock::now() - before < 900ms); // the driver would be at it still
    CHECK(again->reader().generation == generation + 1);
    CHECK(counters(*again).first_idle == MDGP_IDLE_CRASH); // the first that the reader heard of the new process
    // The plugin said that it cannot stop, so nobody blames it.
    CHECK(readers.snapshot().plugins.at(0).restarts == 0);
}

TEST_CASE("one connection per reader, and power goes when it ends") {
    reader::Readers readers(place("good"));
    auto first = readers.connect("", Wait(5s));
    const int before = counters(*first).power_offs;
    CHECK(test::failure_of([&] { readers.connect("", Wait(5s)); }).status == MDG_E_BUSY);
    first->power_down();
    CHECK(test::failure_of([&] { first->transmit(bytes({0x00}), false, Wait(5s)); }).status == MDG_E_CLOSED);
    CHECK(counters(*readers.connect("", Wait(5s))).power_offs == before + 1);
}

TEST_CASE("a reader plugged in again is another generation, and the old connection is over") {
    reader::Readers readers(place("good"));
    const auto card = readers.connect("", Wait(5s));
    const auto before = readers.snapshot().readers.at(0);
    card->transmit(bytes({0xF0, 0x04}), false, Wait(5s));
    const auto end = Clock::now() + 5s; // reports come on a way of their own
    auto after = readers.snapshot().readers;
    while ((after.empty() || after.at(0).generation == before.generation) && Clock::now() < end)
        after = readers.snapshot().readers;
    REQUIRE(after.size() == 1);
    CHECK(after[0].token == before.token);
    CHECK(after[0].generation == before.generation + 1);
    CHECK(test::failure_of([&] { card->transmit(bytes({0x00, 0x00}), false, Wait(5s)); }).status == MDG_E_REMOVED);
}

TEST_CASE("a connection may outlive the readers it came from") {
    auto readers = std::make_unique<reader::Readers>(place("good"));
    const auto card = readers->connect("", Wait(5s));
    readers.reset();
    CHECK(card->transmit(bytes({0x01, 0x02}), false, Wait(5s)).size() == 4);
}

TEST_CASE("a plugin that cannot be used says why by name, and a search for a reader shows it") {
    struct Row {
        const char* place;
        base::Status status;
        const char* says;
    };
    const Row rows[] = {
        {"without_cancel", MDG_E_CONTRACT, "mandatory function missing: mdgp_device_table.cancel"},
        {"refuses", MDG_E_ABI_MISMATCH, "made for a later release"},
        {"other_version", MDG_E_CONTRACT, "the manifest's version is 1.0, the library's 9.9"},
        {"no_library", MDG_E_NOT_LOADED, "scripted.so"},
        {"no_entry", MDG_E_NOT_LOADED, "does not export mdgp_entry_v1"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.place);
        reader::Readers readers(place(row.place));
        const auto snapshot = readers.snapshot();
        CHECK(snapshot.readers.empty());
        REQUIRE(snapshot.plugins.size() == 1);
        CHECK(snapshot.plugins[0].condition != reader::PluginCondition::ready);
        REQUIRE(snapshot.plugins[0].failure);
        CHECK(snapshot.plugins[0].failure->status == row.status);
        CHECK(snapshot.plugins[0].failure->plugin_id == "jp.example.scripted");
        CHECK_THAT(snapshot.plugins[0].failure->message, Catch::Contains(row.says));
        CHECK(snapshot.findings.size() == 1);

        const auto missing = test::failure_of([&] { readers.connect("", Wait(5s)); });
        CHECK(missing.status == MDG_E_NOT_FOUND);
        REQUIRE(missing.findings.size() == 1);
        CHECK_THAT(missing.findings[0].detail, Catch::Contains(row.says));
    }
}

TEST_CASE("a plugin whose devices read no card is named: nobody can be received there") {
    const test::Scratch scratch;
    std::filesystem::copy(MDG_TEST_PLUGINS "/good", scratch.folder, std::filesystem::copy_options::recursive);
    const auto file = scratch.folder / "jp.example.scripted/manifest.json";
    std::ifstream stream(file);
    std::string json{std::istreambuf_iterator<char>(stream), {}};
    const std::string cards = R"("mdgp.slot/1", "mdgp.apdu/1")";
    json.replace(json.find(cards), cards.size(), R"("mdgp.identify/1", "mdgp.slot/1")");
    std::ofstream(file) << json;
    reader::Readers readers({{scratch.folder}, {}, {}, MDG_PLUGIN_HOST, {}, {}});
    const auto names_it = [](const std::vector<base::Finding>& findings) {
        return std::ranges::any_of(findings, [](const base::Finding& finding) {
            return finding.code == MDG_FINDING_CODE_MISSING && finding.detail.find("mdgp.apdu/1") != std::string::npos;
        });
    };
    CHECK(names_it(readers.snapshot().findings));
    CHECK(names_it(test::failure_of([&] { readers.connect("Another", Wait(5s)); }).findings));
    CHECK_FALSE(names_it(reader::Readers(place("good")).snapshot().findings));
}

TEST_CASE("no plugin folder at all: the failure names the place that was searched") {
    reader::Readers readers({{"/nonexistent/plugins"}, {}, {}, MDG_PLUGIN_HOST, {}, {}});
    const auto failure = test::failure_of([&] { readers.connect("", Wait(5s)); });
    CHECK(failure.status == MDG_E_NOT_FOUND);
    REQUIRE(failure.findings.size() == 1);
    CHECK(failure.findings[0].place == "/nonexistent/plugins");
}
