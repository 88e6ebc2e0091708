#include "reader/reader_table.hpp"

#include "reader/failure.hpp"
#include "support/catch.hpp"

#include <chrono>
#include <thread>

using namespace mdg;
using namespace std::chrono_literals;
using base::Wait;
using reader::Presence;
using reader::SlotKind;

namespace {

struct Desk {
    std::vector<std::string> events;
    reader::ReaderTable table{[this](const reader::Event& event) {
        events.push_back(std::string(event.code) + " " + event.token + " " + std::to_string(event.generation));
    }};
    std::unique_ptr<reader::LinkListener> port = table.port("jp.example.plugin", "1.0");

    void plug(const std::string& token, const std::string& name, Presence presence = Presence::empty) {
        port->device_arrived({token, name, 0});
        card(token, presence);
    }
    void card(const std::string& token, Presence presence) {
        port->slot_changed({token, 0, SlotKind::contactless, presence, {}});
    }
};

} // namespace

TEST_CASE("arrival, card and departure become events in their order") {
    Desk desk;
    desk.plug("a", "Maker A 00 00");
    desk.card("a", Presence::present);
    desk.card("a", Presence::present); // the same report again
    desk.port->device_gone("a");
    desk.port->device_gone("a");
    CHECK(desk.events ==
          std::vector<std::string>{"reader_arrived a 1", "card_inserted a 1", "card_removed a 1", "reader_gone a 1"});
    CHECK(desk.table.readers().empty());
}

TEST_CASE("the generation rises at each arrival of a reader, and of that reader only") {
    Desk desk;
    desk.plug("a", "Maker A 00 00");
    desk.plug("b", "Maker B 01 00");
    desk.port->device_arrived({"a", "Maker A 00 00", 0}); // reported twice: no new arrival
    const auto before = desk.table.readers();
    desk.port->device_gone("a");
    desk.plug("a", "Maker A 02 00");
    const auto after = desk.table.readers();
    REQUIRE(before.size() == 2);
    REQUIRE(after.size() == 2);
    CHECK(before[0].generation == 1);
    CHECK(after[0].generation == 2);
    CHECK(after[0].name == "Maker A 02 00");
    CHECK(after[1].generation == 1);

    CHECK_NOTHROW(desk.table.demand_alive(after[0]));
    CHECK(test::failure_of([&] { desk.table.demand_alive(before[0]); }).status == MDG_E_REMOVED);
}

TEST_CASE("two plugins may use the same token") {
    Desk desk;
    const auto other = desk.table.port("jp.example.other", "1.0");
    desk.plug("a", "Maker A");
    other->device_arrived({"a", "Maker B", 0});
    other->slot_changed({"a", 0, SlotKind::contact, Presence::empty, {}});
    CHECK(desk.table.readers().size() == 2);
    other->device_gone("a");
    REQUIRE(desk.table.readers().size() == 1);
    CHECK(desk.table.readers()[0].name == "Maker A");
}

TEST_CASE("a card that lies there already needs no waiting") {
    Desk desk;
    desk.plug("a", "Maker A 00 00", Presence::present);
    CHECK(desk.table.wait_for_card("Maker", Wait(0ms)).token == "a");
}

TEST_CASE("a hospital with three free readers and three more, and a tool's beside them: each has its own card",
          "[R-FAC-17][R-FAC-18][R-ERR-25]") {
    Desk desk;
    const auto tool = desk.table.port("jp.example.tool", "1.0");
    const std::vector<std::string> names{"a", "b", "c", "d", "e", "f"};
    for (const std::string& name : names) desk.plug(name, "Reader " + name);
    tool->device_arrived({"t", "Tool", 0});
    tool->slot_changed({"t", 0, SlotKind::contactless, Presence::present, {}});
    CHECK(desk.table.readers().size() == 7);
    for (const std::string& name : names) desk.card(name, Presence::present);
    for (const std::string& name : names) CHECK(desk.table.wait_for_card("Reader " + name, Wait(0ms)).token == name);
    CHECK(desk.table.wait_for_card("Tool", Wait(0ms)).token == "t");
}

TEST_CASE("waiting for a card ends with the card, at the limit, when cancelled, and when the reader goes") {
    Desk desk;
    desk.plug("a", "Maker A 00 00");
    const auto later = [&](auto action) {
        return std::jthread([action] {
            std::this_thread::sleep_for(30ms);
            action();
        });
    };
    SECTION("card") {
        const auto person = later([&] { desk.card("a", Presence::present); });
        CHECK(desk.table.wait_for_card("", Wait(10s)).presence == Presence::present);
    }
    SECTION("limit: what is missing is a card") {
        const auto failure = test::failure_of([&] { desk.table.wait_for_card("", Wait(30ms)); });
        CHECK(failure.status == MDG_E_NO_CARD);
        CHECK(failure.origin == MDG_ORIGIN_PERSON);
    }
    SECTION("cancel") {
        std::stop_source stop;
        const auto desk_clerk = later([&] { stop.request_stop(); });
        CHECK(test::failure_of([&] { desk.table.wait_for_card("", Wait(10s, stop.get_token())); }).status ==
              MDG_E_CANCELLED);
    }
    SECTION("reader unplugged") {
        const auto cable = later([&] { desk.port->device_gone("a"); });
        CHECK(test::failure_of([&] { desk.table.wait_for_card("", Wait(10s)); }).status == MDG_E_REMOVED);
    }
    SECTION("reader plugged in again: it is not the one that was waited at") {
        const auto cable = later([&] {
            desk.port->device_gone("a");
            desk.plug("a", "Maker A 00 00", Presence::present);
        });
        CHECK(test::failure_of([&] { desk.table.wait_for_card("", Wait(10s)); }).status == MDG_E_REMOVED);
    }
    SECTION("service down") {
        const auto service = later([&] {
            desk.port->fault_changed(base::Failure(MDG_E_OFFLINE, MDG_ORIGIN_RESOURCE_MANAGER, "down"));
            desk.port->device_gone("a");
        });
        CHECK(test::failure_of([&] { desk.table.wait_for_card("", Wait(10s)); }).status == MDG_E_OFFLINE);
    }
}

TEST_CASE(
    "the readers of a station are watched together, and one that goes or comes ends no wait (R-MOB-07, R-CARD-05)",
    "[R-MOB-07][R-CARD-05]") {
    Desk desk;
    const std::vector<std::string> station{"Face", "Phones"};
    const auto wait = [&](std::chrono::milliseconds limit = 10s) {
        return desk.table.wait_for_card(station, Wait(limit));
    };
    const auto later = [&](auto action) {
        return std::jthread([action] {
            std::this_thread::sleep_for(30ms);
            action();
        });
    };
    CHECK(test::failure_of([&] { wait(0ms); }).status == MDG_E_NOT_FOUND);
    desk.plug("f", "Face");
    SECTION("the second comes, with a phone") {
        const auto person = later([&] { desk.plug("p", "Phones", Presence::present); });
        CHECK(wait().token == "p");
    }
    SECTION("the first goes, and comes back with a card") {
        desk.plug("p", "Phones");
        const auto cable = later([&] {
            desk.port->device_gone("f");
            desk.plug("f", "Face", Presence::present);
        });
        CHECK(wait().token == "f");
    }
    SECTION("the second goes") {
        desk.plug("p", "Phones");
        const auto cable = later([&] {
            desk.port->device_gone("p");
            desk.card("f", Presence::present);
        });
        CHECK(wait().token == "f");
    }
    SECTION("both have one") {
        desk.plug("p", "Phones", Presence::present);
        desk.card("f", Presence::present);
        CHECK(wait(0ms).token == "f");
    }
    SECTION("both go") {
        desk.plug("p", "Phones");
        const auto cable = later([&] {
            desk.port->device_gone("p");
            desk.port->device_gone("f");
        });
        CHECK(test::failure_of([&] { wait(); }).status == MDG_E_REMOVED);
    }
    SECTION("nobody comes") {
        desk.plug("p", "Phones");
        CHECK(test::failure_of([&] { wait(10ms); }).status == MDG_E_NO_CARD);
    }
    SECTION("a name that several readers have") {
        desk.plug("p", "Phones 1");
        desk.plug("q", "Phones 2");
        CHECK(test::failure_of([&] { wait(0ms); }).status == MDG_E_AMBIGUOUS);
    }
}

TEST_CASE("a phone that a reader's plugin reports at the antenna of its device is seen like a card on it (R-MOB-07, "
          "R-MOB-08)",
          "[R-MOB-07][R-MOB-08]") {
    Desk desk;
    const std::string name = GENERATE("", "Face", "Face 1");
    desk.plug("f", "Face 1");
    const auto phone = [&](Presence presence) {
        desk.port->slot_changed({"f", 1, SlotKind::phone_antenna, presence, {}});
    };
    if (GENERATE(true, false)) { // the antenna may be reported late
        phone(Presence::empty);
        CHECK(test::failure_of([&] { desk.table.wait_for_card(name, Wait(0ms)); }).status == MDG_E_NO_CARD);
        phone(Presence::present);
    } else {
        const std::jthread person([&] {
            std::this_thread::sleep_for(30ms);
            phone(Presence::present);
        });
        CHECK(desk.table.wait_for_card(name, Wait(10s)).slot == 1);
    }
    CHECK(desk.table.wait_for_card(name, Wait(0ms)).slot == 1);
    desk.card("f", Presence::present);
    CHECK(desk.table.wait_for_card(name, Wait(0ms)).slot == 0);
}

TEST_CASE("the plugin's fault is the reason why no reader is there, as long as it lasts") {
    Desk desk;
    desk.port->fault_changed(base::Failure(MDG_E_PERMISSION, MDG_ORIGIN_RESOURCE_MANAGER, "refused"));
    CHECK(test::failure_of([&] { desk.table.wait_for_card("", Wait(1s)); }).status == MDG_E_PERMISSION);
    CHECK(desk.table.faults().size() == 1);
    desk.port->fault_changed(std::nullopt);
    CHECK(test::failure_of([&] { desk.table.wait_for_card("", Wait(1s)); }).status == MDG_E_NOT_FOUND);
    CHECK(desk.table.faults().empty());
}

TEST_CASE("a reader that is gone is looked for at its own plugin: a service that it does without is no reason") {
    Desk desk;
    const auto service = desk.table.port("jp.example.service", "1.0");
    service->fault_changed(base::Failure(MDG_E_OFFLINE, MDG_ORIGIN_RESOURCE_MANAGER, "down"));
    const auto missing = [&](const char* name) {
        return test::failure_of([&] { desk.table.wait_for_card(name, Wait(1s)); }).status;
    };
    CHECK(missing("Maker A") == MDG_E_OFFLINE); // never met: it may be the service's
    desk.plug("a", "Maker A 00 00");
    desk.port->device_gone("a");
    REQUIRE(desk.table.gone().size() == 1);
    CHECK(desk.table.gone().front().plugin_id == "jp.example.plugin");
    CHECK(missing("Maker A") == MDG_E_NOT_FOUND);
    CHECK(missing("Maker B") == MDG_E_OFFLINE);
    desk.plug("a", "Maker A 00 00");
    CHECK(desk.table.gone().empty());
}
