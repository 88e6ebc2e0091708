// What is lost at any step: the cable, the power, the process, the card, the host's patience.
#include "counter.hpp"

#include "support/catch.hpp"

#include <fstream>
#include <functional>
#include <thread>

using namespace mdg::test;

namespace {

struct Step {
    const char* name;
    std::vector<std::string> before; // what brings it there
    const char* screen;
    std::function<mdg_status(Counter&)> call;
};

constexpr std::uint32_t limit = 4000;
constexpr std::uint64_t every = MDGP_METHOD_FACE | MDGP_METHOD_PIN | MDGP_METHOD_VISUAL | MDGP_METHOD_PHONE;

std::vector<Step> steps() {
    const auto identify = [](Counter& it) { return it.identify(every, MDGP_CONSENT_MODE_BUNDLE, limit).status; };
    return {
        {"choosing", {}, "choose", identify},
        {"the face in an identification", {"choose face"}, "face", identify},
        {"the PIN in an identification", {"choose pin", "key 1", "key 2"}, "pin", identify},
        {"the passcode in an identification", {"choose staff"}, "passcode", identify},
        {"the photo", {"choose staff", "passcode 7351"}, "photo", identify},
        {"consent in an identification", {"choose face", "look match"}, "consent_all", identify},
        {"a phone", {"choose phone"}, "phone", identify},
        {"the face", {"look dark"}, "face", [](Counter& it) { return it.face(limit).status; }},
        {"the first key", {}, "pin", [](Counter& it) { return it.pin(limit).status; }},
        {"the last key", {"key 0", "key 0", "key 0"}, "pin", [](Counter& it) { return it.pin(limit).status; }},
        {"the passcode",
         {},
         "passcode",
         [](Counter& it) { return it.visual(MDGP_VISUAL_STYLE_READER_LED, limit).status; }},
        {"the terminal",
         {"terminal login"},
         "terminal",
         [](Counter& it) { return it.visual(MDGP_VISUAL_STYLE_TERMINAL_LED, limit).status; }},
        {"all consents",
         {},
         "consent_all",
         [](Counter& it) { return it.consent(MDGP_CONSENT_MODE_BUNDLE, 0, limit).status; }},
        {"one consent",
         {"agree"},
         "consent_item",
         [](Counter& it) { return it.consent(MDGP_CONSENT_MODE_PER_ITEM, 0, limit).status; }},
        {"registering", {}, "registration", [](Counter& it) { return it.registration(limit).status; }},
    };
}

struct Desk {
    Desk()
        : reader(scratch.folder, "canon") {
        std::filesystem::copy(MDG_CARDS "/adult", scratch.folder / "card");
        reader.tell("place card " + (scratch.folder / "card").string());
        first = state();
        plugin.emplace("canon", scratch.folder);
    }
    std::string state() const {
        std::ifstream file(scratch.folder / "card" / "state.json");
        return {std::istreambuf_iterator<char>(file), {}};
    }
    // Brings a call to a step and hands it over, running.
    std::future<mdg_status> at(const Step& step, Counter& counter) {
        counter.power_on();
        counter.select_authentication_pin();
        for (const auto& input : step.before) reader.tell("then " + input);
        auto running = std::async(std::launch::async, [&counter, &step] { return step.call(counter); });
        reader.tell(std::string("await screen=") + step.screen);
        reader.tell("await waits=1");
        const bool keys = !step.before.empty() && step.before.back().starts_with("key");
        if (keys) reader.tell("await typed=" + std::to_string(step.before.size() - (step.before[0][0] == 'c' ? 1 : 0)));
        return running;
    }
    void demand_idle() {
        reader.tell("await screen=idle");
        CHECK(reader.state("typed") == "0");
        CHECK(reader.state("camera") == "0");
        CHECK(reader.state("captures") == "0");
        CHECK(reader.state("powered") == "0");
        CHECK(state() == first); // no try was spent
    }

    Scratch scratch;
    VirtualReader reader;
    std::string first; // what the chip keeps
    std::optional<Plugin> plugin;
};

} // namespace

TEST_CASE("the cable is pulled at every step: the call says so, and the reader is idle once it is back", "[R-ERR-15]") {
    Desk desk;
    for (const auto& step : steps()) {
        INFO(step.name);
        Counter counter(*desk.plugin);
        auto running = desk.at(step, counter);
        const auto before = desk.plugin->told().devices.size();
        desk.reader.tell("plug off");
        CHECK(running.get() == MDG_E_REMOVED);
        CHECK(desk.reader.state("screen") == step.screen); // it does not know better
        desk.reader.tell("plug on");
        desk.demand_idle();
        while (desk.plugin->told().devices.size() < before + 2)
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        CHECK(desk.plugin->told().devices.back() == "arrived canon:1");
        // An identification after it is an ordinary one.
        Counter again(*desk.plugin);
        for (const char* input : {"then choose pin", "then digits 1234"}) desk.reader.tell(input);
        CHECK(again.identify(every).outcome == MDGP_OUTCOME_VERIFIED);
        CHECK(again.idle() == MDG_OK);
    }
}

TEST_CASE("the host gives up at every step: the reader is idle, and nothing was spent") {
    Desk desk;
    for (const auto& step : steps()) {
        INFO(step.name);
        Counter counter(*desk.plugin);
        auto running = desk.at(step, counter);
        desk.plugin->cancel(counter.device(), counter.last_op());
        const auto status = running.get();
        CHECK((status == MDG_E_CANCELLED || status == MDG_OK)); // a PIN pad says it with its end
        CHECK(counter.idle() == MDG_OK);
        desk.demand_idle();
    }
}

TEST_CASE("the card is taken away at every step that needs it") {
    Desk desk;
    for (const auto& step : steps()) {
        const std::string screen = step.screen;
        if (screen == "choose" || screen == "phone" || screen == "terminal" || screen.starts_with("consent")) continue;
        INFO(step.name);
        Counter counter(*desk.plugin);
        auto running = desk.at(step, counter);
        desk.reader.tell("take");
        const auto status = running.get();
        CHECK((status == MDG_E_CARD_REMOVED || status == MDG_OK)); // identifications have it as an outcome
        desk.demand_idle();
        desk.reader.tell("place card " + (desk.scratch.folder / "card").string());
    }
}

TEST_CASE("power lost at every step: the reader forgets, and comes back idle") {
    Desk desk;
    for (const auto& step : steps()) {
        INFO(step.name);
        Counter counter(*desk.plugin);
        auto running = desk.at(step, counter);
        desk.reader.tell("power off");
        CHECK(running.get() == MDG_E_REMOVED);
        CHECK(desk.reader.state("screen") == "off");
        desk.reader.tell("power on");
        desk.demand_idle();
        while (desk.plugin->told().devices.back() != "arrived canon:1")
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

TEST_CASE("a reader that hangs is offline within the limit, and of use again when it answers") {
    Desk desk;
    Counter counter(*desk.plugin);
    desk.reader.tell("hang on");
    CHECK(counter.idle() == MDG_E_OFFLINE);
    desk.reader.tell("hang off");
    CHECK(counter.idle() == MDG_OK);
    desk.reader.tell("slow 300");
    CHECK(counter.power_on() == MDG_OK);
    desk.reader.tell("slow 0");
    CHECK(counter.idle() == MDG_OK);
    desk.demand_idle();
}

TEST_CASE("an exchange that is given up leaves the card without power, and the next session works") {
    Desk desk;
    Counter counter(*desk.plugin);
    CHECK(counter.power_on() == MDG_OK);
    desk.reader.tell("card_fault delay=3000@1");
    auto running = std::async(std::launch::async, [&] { return counter.transmit("00A4040C0AD392F000260100000001"); });
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    desk.plugin->cancel(counter.device(), counter.last_op());
    CHECK(running.get() == "status " + std::to_string(MDG_E_CANCELLED));
    CHECK(counter.power_on() == MDG_OK);
    CHECK(counter.transmit("00A4040C0AD392F000260100000001") == "9000");
    CHECK(counter.idle() == MDG_OK);
    desk.demand_idle();
}

TEST_CASE("the host's process dies in the middle: the next one finds an idle reader") {
    Desk desk;
    for (const char* screen : {"face", "pin"}) {
        {
            Counter counter(*desk.plugin);
            const auto all = steps();
            const auto& step = std::string(screen) == "face" ? all[7] : all[9];
            auto running = desk.at(step, counter);
            desk.reader.tell("plug off"); // as the reader sees it
            running.get();
            desk.plugin.reset();
        }
        desk.reader.tell("plug on");
        CHECK(desk.reader.state("flow") == "left");
        CHECK(desk.reader.state("screen") == screen);
        desk.plugin.emplace("canon", desk.scratch.folder);
        desk.demand_idle();
    }
}

TEST_CASE("an identification that nobody here began is left alone") {
    Desk desk;
    Counter counter(*desk.plugin);
    desk.reader.tell("other_flow on");
    auto properties = mdg::plugin_abi::fresh<mdgp_identify_properties>();
    REQUIRE(counter.find<mdgp_identify_1>(MDGP_IF_IDENTIFY_1)
                ->properties(counter.device(), desk.plugin->next_op(), &properties) == MDG_OK);
    CHECK(properties.flow == MDGP_FLOW_UNKNOWN);
    CHECK(counter.identify(every, 0, 100).status == MDG_E_BUSY);
    desk.reader.tell("other_flow off");
    for (const char* input : {"then choose face", "then look match"}) desk.reader.tell(input);
    CHECK(counter.identify(every).outcome == MDGP_OUTCOME_VERIFIED);
}
