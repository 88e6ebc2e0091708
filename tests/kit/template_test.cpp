// plugins/template as it is: what a maker copies keeps the promises of the interface.
#include "loaded.hpp"

#include <chrono>
#include <filesystem>
#include <iterator>
#include <thread>

using namespace mdg;
using namespace std::chrono_literals;

namespace {

constexpr const char* token = "template:000001";
constexpr std::uint64_t op = 77;

std::ptrdiff_t threads() {
    return std::distance(std::filesystem::directory_iterator("/proc/self/task"), {});
}

struct Reader : test::Loaded {
    explicit Reader(test::FakeHost& host)
        : Loaded(KIT_TEMPLATE, host) {
        REQUIRE(open(token) == MDG_OK);
    }

    mdg_status power_on() {
        std::uint8_t atr[64];
        std::uint32_t length = 0;
        return interface<mdgp_slot_1>(MDGP_IF_SLOT_1).power_on(device, op, 0, atr, sizeof atr, &length);
    }
    mdg_status transmit(std::vector<std::uint8_t> command, std::uint64_t number = op) {
        answer.assign(MDGP_ANSWER_CAPACITY, 0);
        std::uint32_t length = 0;
        const auto status =
            interface<mdgp_apdu_1>(MDGP_IF_APDU_1)
                .transmit(device, number, 0, 0, command.data(), static_cast<std::uint32_t>(command.size()),
                          answer.data(), MDGP_ANSWER_CAPACITY, &length);
        answer.resize(length);
        return status;
    }

    std::vector<std::uint8_t> answer;
};

} // namespace

TEST_CASE("the template starts nothing before start and leaves nothing after stop") {
    test::FakeHost host;
    const auto before = threads();
    test::Loaded loaded(KIT_TEMPLATE, host);
    CHECK(threads() == before);
    CHECK(host.events.empty());
    for (int round = 0; round < 3; ++round) {
        REQUIRE(loaded.plugin->instance->start(loaded.instance) == MDG_OK);
        CHECK(host.events == std::vector<std::string>{
                                 "device 1 template:000001 " + std::to_string(sizeof(mdgp_descriptor)), "medium 0 2"});
        CHECK(threads() == before + 1);
        const auto begun = std::chrono::steady_clock::now();
        loaded.plugin->instance->stop(loaded.instance);
        CHECK(std::chrono::steady_clock::now() - begun < 1s);
        CHECK(threads() == before);
        host.events.clear();
    }
    mdgp_device* device = nullptr;
    CHECK(loaded.plugin->instance->open(loaded.instance, op, "template:999", &device) == MDG_E_NOT_FOUND);
    CHECK(loaded.plugin->instance->open(loaded.instance, op, "other:000001", &device) == MDG_E_NOT_FOUND);
}

TEST_CASE("the template's card answers once and in full") {
    test::FakeHost host;
    Reader reader(host);
    CHECK(reader.transmit({0x00, 0xA4, 0x04, 0x00}) == MDG_E_NO_CARD); // no power
    REQUIRE(reader.power_on() == MDG_OK);
    CHECK(reader.power_on() == MDG_E_BUSY);
    REQUIRE(reader.transmit({0x00, 0xA4, 0x04, 0x00}) == MDG_OK);
    CHECK(reader.answer == std::vector<std::uint8_t>{0x6A, 0x82});
    REQUIRE(reader.transmit({0x00, 0xB0, 0x00, 0x00}) == MDG_OK);
    CHECK(reader.answer == std::vector<std::uint8_t>{0x6D, 0x00});
    CHECK(reader.transmit(std::vector<std::uint8_t>(262)) == MDG_E_TOO_LARGE);
    const auto& slot = reader.interface<mdgp_slot_1>(MDGP_IF_SLOT_1);
    CHECK(slot.power_off(reader.device, op, 0) == MDG_OK);
    CHECK(slot.power_off(reader.device, op, 0) == MDG_OK);
    CHECK(slot.power_off(reader.device, op, 1) == MDG_E_NOT_FOUND);
}

TEST_CASE("the template gives a slow exchange up when it is cancelled, and the card loses its power") {
    test::FakeHost host;
    Reader reader(host);
    REQUIRE(reader.power_on() == MDG_OK);
    std::thread other([&] {
        std::this_thread::sleep_for(100ms);
        auto health = mdgp_health{};
        health.struct_size = sizeof health;
        reader.interface<mdgp_health_1>(MDGP_IF_HEALTH_1).snapshot(reader.device, &health);
        if (health.state != MDGP_STATE_BUSY) std::terminate();
        host.cancelled = op;
        reader.plugin->device->cancel(reader.device, op);
    });
    const auto begun = std::chrono::steady_clock::now();
    CHECK(reader.transmit({0x00, 0xFE, 0x00, 0x00}) == MDG_E_CANCELLED);
    CHECK(std::chrono::steady_clock::now() - begun < 1s);
    other.join();
    CHECK(reader.transmit({0x00, 0xA4, 0x04, 0x00}, op + 1) == MDG_E_NO_CARD);
    REQUIRE(reader.power_on() == MDG_OK);
    CHECK(reader.transmit({0x00, 0xA4, 0x04, 0x00}, op + 1) == MDG_OK);
}

TEST_CASE("the template comes to rest from every state") {
    test::FakeHost host;
    Reader reader(host);
    const auto& mode = reader.interface<mdgp_mode_1>(MDGP_IF_MODE_1);
    const auto rest = [&] {
        const auto begun = std::chrono::steady_clock::now();
        CHECK(reader.plugin->device->reset_to_idle(reader.device, MDGP_IDLE_ABANDONED) == MDG_OK);
        CHECK(std::chrono::steady_clock::now() - begun < 2s);
        CHECK(reader.transmit({0x00, 0xA4, 0x04, 0x00}) == MDG_E_NO_CARD);
    };
    rest();
    REQUIRE(reader.power_on() == MDG_OK);
    rest();
    REQUIRE(reader.power_on() == MDG_OK);
    REQUIRE(reader.transmit({0x00, 0xA4, 0x04, 0x00}) == MDG_OK);
    rest();
    REQUIRE(mode.set_mode(reader.device, op, MDGP_MODE_OUT_OF_SERVICE) == MDG_OK);
    CHECK(mode.set_mode(reader.device, op, 4711) == MDG_E_UNSUPPORTED);
    rest();
}

TEST_CASE("the template says what its screen really showed") {
    test::FakeHost host;
    Reader reader(host);
    const auto& panel = reader.interface<mdgp_panel_1>(MDGP_IF_PANEL_1);
    const auto shown = [&](const char* id, const char* language) {
        mdgp_panel_request request{};
        request.struct_size = sizeof request;
        request.template_id = id;
        request.language = language;
        mdgp_panel_result result{};
        result.struct_size = sizeof result;
        CHECK(panel.show(reader.device, op, &request, &result) == MDG_OK);
        return result.shown;
    };
    std::uint32_t known = 0;
    mdgp_panel_template row{};
    for (row.struct_size = sizeof row; panel.templates(reader.device, op, known, &row) == MDG_OK; ++known)
        CHECK(shown(std::string(row.template_id).c_str(), "ja") == MDGP_PANEL_SHOWN_EXACT);
    CHECK(known == 3);
    CHECK(shown("jp.example.place_card", "de") == MDGP_PANEL_SHOWN_SUBSTITUTED);
    CHECK(shown("jp.example.unheard", "ja") == MDGP_PANEL_SHOWN_NOT_SHOWN);
    CHECK(shown(nullptr, nullptr) == MDGP_PANEL_SHOWN_NOT_SHOWN);
    CHECK(panel.clear(reader.device, op) == MDG_OK);
}
