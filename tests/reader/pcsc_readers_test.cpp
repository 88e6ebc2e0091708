// The PC/SC plugin against the real pcsc-lite, in namespaces of its own (sdk/clinic/with_pcscd.sh).
#include "reader/readers.hpp"

#include "reader/failure.hpp"
#include "reader/virtual_card.hpp"
#include "support/catch.hpp"

#include <winscard.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

using namespace mdg;
using namespace std::chrono_literals;
using base::Wait;
using card::Bytes;
using reader::Presence;
using test::VirtualCard;

namespace {

constexpr const char* slot = "Virtual PCD 00 00";
const Bytes question = {std::byte{0x00}, std::byte{0xA4}, std::byte{0x04}, std::byte{0x0C}};
const Bytes good = {std::byte{0x90}, std::byte{0x00}};

void service(const char* what) {
    const char* control = std::getenv("MDG_PCSCD_CTL");
    REQUIRE(control != nullptr); // run below with_pcscd.sh
    REQUIRE(std::system((std::string(control) + " " + what).c_str()) == 0);
}

void eventually(const std::function<bool()>& fact) {
    for (const Wait wait(15s); !fact();) {
        REQUIRE(wait.left() > 0ms);
        std::this_thread::sleep_for(10ms);
    }
}

// Readers with a log of their events.
struct Desk {
    std::mutex mutex;
    std::vector<std::string> events;
    reader::Readers readers{{{MDG_PLUGIN_DIR},
                             {},
                             {},
                             MDG_PLUGIN_HOST,
                             [this](const reader::Event& event) {
                                 const std::lock_guard lock(mutex);
                                 events.push_back(event.name + " " + event.code);
                             },
                             {}}};

    bool happened(const std::string& event) {
        const std::lock_guard lock(mutex);
        return std::find(events.begin(), events.end(), std::string(slot) + " " + event) != events.end();
    }
    Presence presence() const {
        for (const auto& reader : readers.snapshot().readers)
            if (reader.name == slot) return reader.presence;
        return Presence::unknown;
    }
};

// Another program on this machine.
struct OtherProgram {
    OtherProgram() {
        REQUIRE(SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context) == SCARD_S_SUCCESS);
    }
    ~OtherProgram() { SCardReleaseContext(context); }

    LONG connect(DWORD mode) { return SCardConnect(context, slot, mode, SCARD_PROTOCOL_T1, &card, &protocol); }

    SCARDCONTEXT context = 0;
    SCARDHANDLE card = 0;
    DWORD protocol = 0;
};

} // namespace

TEST_CASE("the readers of pcscd are listed as soon as the plugin has started") {
    const Desk desk;
    const auto snapshot = desk.readers.snapshot();
    REQUIRE(snapshot.readers.size() == 2);
    CHECK(snapshot.readers[0].name == slot);
    CHECK(snapshot.readers[0].token == "pcsc:Virtual PCD/00");
    CHECK(snapshot.readers[0].presence == Presence::empty);
    CHECK(snapshot.readers[1].name == "Virtual PCD 00 01");
    for (const auto& finding : snapshot.findings) UNSCOPED_INFO(finding.place + " " + finding.detail);
    CHECK(snapshot.findings.empty());
    CHECK(test::failure_of([&] { desk.readers.wait_for_card("Virtual", Wait(1s)); }).status == MDG_E_AMBIGUOUS);
    CHECK(test::failure_of([&] { desk.readers.wait_for_card(slot, Wait(100ms)); }).status == MDG_E_NO_CARD);
}

TEST_CASE("a card is awaited, answers, and loses its power at the end") {
    Desk desk;
    std::optional<VirtualCard> card;
    std::jthread person([&] {
        std::this_thread::sleep_for(100ms);
        card.emplace();
    });
    auto connection = desk.readers.connect(slot, Wait(15s));
    person.join();
    CHECK(desk.happened(MDG_EVENT_CODE_CARD_INSERTED));
    CHECK(reader::hexadecimal(connection->reader().atr) == "3B888001000005E0B381A1007F");
    const int before = card->commands();
    CHECK(connection->transmit(question, false, Wait(5s)) == good);
    CHECK(card->commands() == before + 1);
    const int powered = card->power_downs();
    connection->power_down();
    eventually([&] { return card->power_downs() > powered; });
    card.reset();
    eventually([&] { return desk.happened(MDG_EVENT_CODE_CARD_REMOVED); });
}

TEST_CASE("the card taken away is CARD_REMOVED, and the same reader serves the next one") {
    Desk desk;
    std::optional<VirtualCard> card(std::in_place);
    auto connection = desk.readers.connect(slot, Wait(15s));
    card.reset();
    for (int exchange = 0; exchange < 2; ++exchange) { // the first and the next answer differ below
        const auto failure = test::failure_of([&] { connection->transmit(question, false, Wait(5s)); });
        CHECK(failure.status == MDG_E_CARD_REMOVED);
        CHECK(failure.origin == MDG_ORIGIN_CARD);
        CHECK_THAT(failure.vendor_code, Catch::StartsWith("0x801000"));
        eventually([&] { return desk.presence() == Presence::empty; });
    }
    connection.reset();
    card.emplace();
    connection = desk.readers.connect(slot, Wait(15s));
    CHECK(connection->transmit(question, false, Wait(5s)) == good);
}

TEST_CASE("another program's reset is CARD_RESET and heals by reconnect") {
    Desk desk;
    const VirtualCard card;
    const auto connection = desk.readers.connect(slot, Wait(15s));
    connection->release(Wait(5s));
    OtherProgram other;
    eventually([&] { return other.connect(SCARD_SHARE_SHARED) == SCARD_S_SUCCESS; });
    REQUIRE(SCardDisconnect(other.card, SCARD_RESET_CARD) == SCARD_S_SUCCESS);

    const auto failure = test::failure_of([&] { connection->transmit(question, false, Wait(5s)); });
    CHECK(failure.status == MDG_E_CARD_RESET);
    CHECK(failure.vendor_code == "0x80100068");
    connection->reconnect(Wait(5s));
    CHECK(connection->transmit(question, false, Wait(5s)) == good);
}

TEST_CASE("while a card is held no other program reaches it, and power_down lets it in without the card's state") {
    Desk desk;
    const VirtualCard card;
    const auto connection = desk.readers.connect(slot, Wait(15s));
    connection->release(Wait(5s));
    OtherProgram other;
    eventually([&] { return other.connect(SCARD_SHARE_SHARED) == SCARD_S_SUCCESS; });
    connection->hold(Wait(5s));

    std::atomic<bool> through = false;
    const std::jthread waiting([&] {
        SCardBeginTransaction(other.card);
        through = true;
    });
    std::this_thread::sleep_for(300ms);
    CHECK_FALSE(through);
    CHECK(connection->transmit(question, true, Wait(5s)) == good);
    const int powered = card.power_downs();
    connection->power_down();
    CHECK(card.power_downs() > powered);
    eventually([&] { return through.load(); });
}

TEST_CASE("an exclusive holder is CLAIMED after some patience") {
    Desk desk;
    const VirtualCard card;
    eventually([&] { return desk.presence() == Presence::present; });
    OtherProgram other;
    eventually([&] { return other.connect(SCARD_SHARE_EXCLUSIVE) == SCARD_S_SUCCESS; });
    const auto failure = test::failure_of([&] { desk.readers.connect(slot, Wait(15s)); });
    CHECK(failure.status == MDG_E_CLAIMED);
    CHECK(failure.vendor_code == "0x8010000B");
    CHECK_FALSE(failure.findings.empty()); // which kind of program it may be, in Japanese
    SCardDisconnect(other.card, SCARD_LEAVE_CARD);
    CHECK_NOTHROW(desk.readers.connect(slot, Wait(15s)));
}

TEST_CASE("another program's transaction holds nobody beyond the limit") {
    Desk desk;
    const VirtualCard card;
    eventually([&] { return desk.presence() == Presence::present; });
    OtherProgram other;
    eventually([&] { return other.connect(SCARD_SHARE_SHARED) == SCARD_S_SUCCESS; });
    REQUIRE(SCardBeginTransaction(other.card) == SCARD_S_SUCCESS);
    const auto before = std::chrono::steady_clock::now();
    CHECK(test::failure_of([&] { desk.readers.connect(slot, Wait(300ms)); }).status == MDG_E_DEADLINE);
    CHECK(std::chrono::steady_clock::now() - before < 1s);
    CHECK(desk.presence() == Presence::present); // only the process of that one device was ended
    SCardDisconnect(other.card, SCARD_LEAVE_CARD);
    const auto connection = desk.readers.connect(slot, Wait(5s));
    CHECK(connection->transmit(question, false, Wait(5s)) == good);
    CHECK(desk.readers.snapshot().plugins.at(0).restarts == 0); // PC/SC cannot stop a wait: nobody is to blame
}

TEST_CASE("a slow card does not hold the caller beyond the limit, nor against a cancel") {
    Desk desk;
    eventually([&] { return desk.presence() == Presence::empty; });
    std::this_thread::sleep_for(600ms); // pcscd looks that often; a card changed faster is not seen
    const VirtualCard card;
    const Bytes slow = {std::byte{0x00}, std::byte{0x02}, std::byte{0x00}, std::byte{0x00}};
    std::stop_source stop;
    const bool cancelled = GENERATE(false, true);
    auto connection = desk.readers.connect(slot, Wait(15s));
    const std::jthread clerk([&] {
        std::this_thread::sleep_for(200ms);
        if (cancelled) stop.request_stop();
    });
    const auto before = std::chrono::steady_clock::now();
    const auto failure =
        test::failure_of([&] { connection->transmit(slow, true, Wait(cancelled ? 10s : 300ms, stop.get_token())); });
    CHECK(failure.status == (cancelled ? MDG_E_CANCELLED : MDG_E_DEADLINE));
    CHECK(failure.side_effects == MDG_SIDE_EFFECTS_POSSIBLE);
    CHECK(std::chrono::steady_clock::now() - before < 1s);
    eventually([&] { return card.commands() == 1; });
    eventually([&] { return card.power_downs() > 0; }); // brought to rest: no verified state stays behind
}

TEST_CASE("pcscd stopped is OFFLINE, pcscd started again heals without a new start of ours") {
    Desk desk;
    std::optional<VirtualCard> card(std::in_place);
    auto connection = desk.readers.connect(slot, Wait(15s));
    const auto before = connection->reader();
    card.reset();
    service("stop");
    const auto lost = test::failure_of([&] { connection->transmit(question, false, Wait(5s)); });
    CHECK(lost.status == MDG_E_OFFLINE);
    CHECK(lost.origin == MDG_ORIGIN_RESOURCE_MANAGER);
    connection.reset();

    eventually([&] { return desk.readers.snapshot().readers.empty(); });
    CHECK(desk.happened(MDG_EVENT_CODE_READER_GONE));
    eventually([&] { // the first code may tell of a broken connection, later ones of no service
        const auto offline = test::failure_of([&] { desk.readers.connect(slot, Wait(1s)); });
        CHECK(offline.status == MDG_E_OFFLINE);
        return offline.vendor_code == "0x8010001D";
    });
    CHECK_FALSE(desk.readers.snapshot().findings.empty());

    service("start");
    eventually([&] { return desk.readers.snapshot().readers.size() == 2; });
    card.emplace();
    connection = desk.readers.connect(slot, Wait(15s));
    CHECK(connection->transmit(question, false, Wait(5s)) == good);
    CHECK(connection->reader().token == before.token);
    CHECK(connection->reader().generation == before.generation + 1);
    CHECK(desk.readers.snapshot().findings.empty());
}

TEST_CASE("a plugin started before pcscd finds the readers later") {
    service("stop");
    Desk desk;
    CHECK(desk.readers.snapshot().readers.empty());
    service("start");
    eventually([&] { return desk.readers.snapshot().readers.size() == 2; });
}
