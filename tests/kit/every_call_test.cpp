// What is true for every function of every interface of a plugin on the kit.
#include "every_call.hpp"

#include <set>

using namespace mdg;
using test::Shape;

namespace {

constexpr int all_calls = static_cast<int>(plugin_abi::CallId::count);
// The kit answers these itself: no code of the maker runs.
const std::set<std::string> without_maker = {"mdgp.consent/1 begin", "mdgp.consent/1 answer", "mdgp.health/1 subsystem",
                                             "mdgp.face/1 purge"};

bool is_control(const plugin_abi::CallRow& row) {
    return row.thread == plugin_abi::Thread::control;
}

} // namespace

TEST_CASE("a plugin on the kit has every function of every interface, and they answer") {
    test::FakeHost host;
    test::Loaded loaded(KIT_EVERYTHING, host);
    REQUIRE(loaded.open("works") == MDG_OK);
    const int calls = test::every_call(loaded, Shape::plain, [](const test::Called& called) {
        CAPTURE(called.name);
        CHECK(called.status == MDG_OK);
    });
    CHECK(calls == all_calls);
    CHECK(host.faults.empty());
}

TEST_CASE("an exception in any function becomes a status and one reported reason") {
    struct Row {
        const char* token;
        mdg_status status;
        const char* says;
    };
    const Row rows[] = {
        {"throws.error", MDG_E_OFFLINE, "the cable is out; plug it in"},
        {"throws.foreign", MDG_E_INTERNAL, "the plugin threw an exception of type "},
        {"throws.memory", MDG_E_NO_MEMORY, nullptr},
        {"throws.number", MDG_E_INTERNAL, "the plugin threw what is no exception"},
    };
    for (const auto& row : rows) {
        test::FakeHost host;
        test::Loaded loaded(KIT_EVERYTHING, host);
        REQUIRE(loaded.open(row.token) == MDG_OK);
        const int calls = test::every_call(loaded, Shape::plain, [&](const test::Called& called) {
            CAPTURE(row.token, called.name);
            const auto faults = std::exchange(host.faults, {});
            if (without_maker.count(called.name) != 0) {
                CHECK(faults.empty());
                return;
            }
            CHECK(called.status == row.status);
            REQUIRE(faults.size() == (row.says == nullptr ? 0 : 1));
            if (row.says == nullptr) return;
            CHECK_THAT(faults[0].en, Catch::Contains(row.says));
            CHECK_THAT(faults[0].en, !Catch::Contains("goes nowhere")); // what a foreign exception says may be anything
            CHECK(faults[0].status == row.status);
            const bool of_a_call = !is_control(called.row) || called.row.name == "offer_methods";
            CHECK(faults[0].op == (of_a_call ? test::an_op : 0));
            if (row.status == MDG_E_OFFLINE) {
                CHECK(faults[0].code == "011");
                CHECK(faults[0].ja == "ケーブルを接続してください。");
                CHECK(faults[0].place == MDGP_PLACE_READER);
            }
        });
        CHECK(calls == all_calls);
    }
}

TEST_CASE("exceptions stop at the device's and the plugin's own functions too") {
    test::FakeHost host;
    test::Loaded loaded(KIT_EVERYTHING, host);
    REQUIRE(loaded.open("throws.error") == MDG_OK);
    CHECK(loaded.plugin->device->reset_to_idle(loaded.device, MDGP_IDLE_END) == MDG_E_OFFLINE);
    CHECK(loaded.plugin->device->cancel(loaded.device, 5) == MDG_E_OFFLINE);
    CHECK(loaded.plugin->device->get_interface(loaded.device, "jp.example.light/1") == nullptr);
    CHECK(host.faults.size() == 3);

    mdgp_device* device = nullptr;
    CHECK(loaded.plugin->instance->open(loaded.instance, 9, "throws.open", &device) == MDG_E_PERMISSION);
    CHECK(device == nullptr);
    CHECK(host.faults.back().op == 9);
    CHECK(loaded.plugin->instance->open(loaded.instance, 9, "absent", &device) == MDG_E_NOT_FOUND);

    host.texts["start"] = "throws.foreign";
    CHECK(loaded.plugin->instance->start(loaded.instance) == MDG_E_INTERNAL);
    host.texts["stop"] = "throws.number";
    loaded.plugin->instance->stop(loaded.instance);
    host.texts["create"] = "throws.memory";
    mdgp_instance* instance = nullptr;
    CHECK(loaded.plugin->create(&host.table, &instance) == MDG_E_NO_MEMORY);
    CHECK(instance == nullptr);
}

TEST_CASE("a struct of a newer host is taken where it says nothing new, and refused where it does") {
    test::FakeHost host;
    test::Loaded loaded(KIT_EVERYTHING, host);
    REQUIRE(loaded.open("works") == MDG_OK);
    int with_in = 0;
    test::every_call(loaded, Shape::larger, [](const test::Called& called) {
        CAPTURE(called.name);
        CHECK(called.status == MDG_OK);
    });
    test::every_call(loaded, Shape::larger_speaks, [&](const test::Called& called) {
        if (!called.arguments.has_in) return;
        ++with_in;
        CAPTURE(called.name);
        CHECK(called.status == (called.name == "mdgp.consent/1 run" ? MDG_E_WRONG_STEP : MDG_E_UNKNOWN_FIELD));
    });
    CHECK(with_in >= 10);
}

TEST_CASE("no more is written than an older host has room for, and its size stays what it said") {
    test::FakeHost host;
    test::Loaded loaded(KIT_EVERYTHING, host);
    REQUIRE(loaded.open("works") == MDG_OK);
    int with_out = 0;
    test::every_call(loaded, Shape::short_out, [&](const test::Called& called) {
        const auto* out = called.arguments.out;
        if (out == nullptr) return;
        ++with_out;
        CAPTURE(called.name);
        CHECK(called.status == MDG_OK);
        std::uint32_t size = 0;
        std::memcpy(&size, out, sizeof size);
        CHECK(size == 8);
        CHECK(std::all_of(out + 8, out + called.arguments.out_size,
                          [](unsigned char byte) { return byte == test::untouched; }));
    });
    CHECK(with_out > 15);
}

TEST_CASE("a pointer that is NULL is a status, in whatever function") {
    test::FakeHost host;
    test::Loaded loaded(KIT_EVERYTHING, host);
    REQUIRE(loaded.open("works") == MDG_OK);
    test::every_call(loaded, Shape::no_out, [](const test::Called& called) {
        CAPTURE(called.name);
        const bool has_out = called.arguments.out != nullptr || called.arguments.out_number;
        CHECK(called.status == (has_out ? MDG_E_NULL_POINTER : MDG_OK));
    });
    test::every_call(loaded, Shape::no_in, [](const test::Called& called) {
        CAPTURE(called.name);
        if (called.arguments.has_in || called.row.name == "transmit") CHECK(called.status == MDG_E_NULL_POINTER);
    });
}

TEST_CASE("what a maker need not write answers UNSUPPORTED") {
    const std::set<std::string> optional = {
        "mdgp.apdu/1 exclusive_begin", "mdgp.apdu/1 exclusive_end",    "mdgp.apdu/1 limits",
        "mdgp.face/1 properties",      "mdgp.health/1 check",          "mdgp.mode/1 reboot",
        "mdgp.phone/1 properties",     "mdgp.pinpad/1 change",         "mdgp.pinpad/1 properties",
        "mdgp.register/1 properties",  "mdgp.slot/1 reconnect",        "mdgp.verdict/1 request",
        "mdgp.verdict/1 watch_start",  "mdgp.verdict/1 watch_stop",    "mdgp.visual/1 decide",
        "mdgp.visual/1 properties",    "mdgp.visual/1 passcode_is_set"};
    const std::set<std::string> empty = {"mdgp.slot/1 list", "mdgp.panel/1 templates", "mdgp.health/1 subsystem",
                                         "mdgp.health/1 code_text"};
    test::FakeHost host;
    test::Loaded loaded(KIT_BARE, host);
    REQUIRE(loaded.open("any") == MDG_OK);
    test::every_call(loaded, Shape::plain, [&](const test::Called& called) {
        CAPTURE(called.name);
        CHECK(called.status == (optional.count(called.name) != 0 ? MDG_E_UNSUPPORTED
                                : empty.count(called.name) != 0  ? MDG_E_NOT_FOUND
                                                                 : MDG_OK));
    });
    for (const char* id : {MDGP_IF_CONSENT_1, MDGP_IF_FIRMWARE_1, MDGP_IF_IDENTIFY_1, MDGP_IF_VENDOR_DIALOGUE_1,
                           "jp.example.light/1", "mdgp.slot/2", ""})
        CHECK(loaded.plugin->device->get_interface(loaded.device, id) == nullptr);
}
