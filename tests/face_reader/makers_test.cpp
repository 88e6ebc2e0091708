// What the five makers differ in, as far as it is published.
#include "counter.hpp"

#include "support/catch.hpp"

#include <fstream>
#include <thread>

using namespace mdg::test;

namespace {

struct Maker {
    const char* name;
    const char* vendor;
    const char* model;
    bool phones;
    bool paper;
    const char* quirks;
};

constexpr Maker makers[] = {
    {"panasonic", "パナソニック コネクト", "XC-STFR1J-MN", false, false, "RestartsWithPc"},
    {"fujitsu", "富士通", "Caora", false, false, ""},
    {"canon", "キヤノン", "Hi-CARA", true, false, "ExcludesGenericReader NoVisualAfterForgottenPin"},
    {"almex", "USEN-ALMEX", "マイナタッチ (Sma-pa)", false, true, "PaperWhenNoBeep"},
    {"atlas", "アトラス", "EXC-9200", false, false, ""},
};

std::string text_of(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

} // namespace

TEST_CASE("five makers, each with its own plugin and model", "[R-DEV-01][R-SYS-03][R-SYS-15]") {
    for (const auto& maker : makers) {
        const Scratch scratch;
        const VirtualReader reader(scratch.folder, maker.name);
        Plugin plugin(maker.name, scratch.folder);
        Counter counter(plugin);
        const auto told = counter.describe();
        INFO(maker.name);
        CHECK(text_of(told.vendor) == maker.vendor);
        CHECK(text_of(told.model) == maker.model);
        CHECK(reader.state("model") == maker.model); // the virtual reader has its own table
        CHECK(text_of(told.quirks) == maker.quirks);
        CHECK(text_of(told.firmware) == "2026-04-01");
        const auto does = MDGP_CAP_FACE_MATCH | MDGP_CAP_PIN_VERIFY | MDGP_CAP_CONSENT_PER_ITEM;
        CHECK((told.capabilities & does) == does);
        CHECK((told.capabilities_2 & MDGP_CAP2_REGISTER) != 0);
        CHECK(plugin.open_status(std::string(maker.name) + ":2") == MDG_E_NOT_FOUND);
    }
}

TEST_CASE("only Canon's reads phones without a second reader, since they began", "[R-MOB-07][R-DEV-05]") {
    for (const auto& maker : makers) {
        const Scratch scratch;
        const VirtualReader reader(scratch.folder, maker.name);
        Plugin plugin(maker.name, scratch.folder);
        Counter counter(plugin);
        INFO(maker.name);
        CHECK((counter.find<mdgp_phone_1>(MDGP_IF_PHONE_1) != nullptr) == maker.phones);
        CHECK(((counter.describe().capabilities & MDGP_CAP_PHONE_IOS_STYLE) != 0) == maker.phones);
        if (maker.phones) {
            reader.tell("then tap ios");
            const auto ios = counter.phone(MDGP_PHONE_IOS | MDGP_PHONE_ANDROID);
            CHECK(ios.outcome == MDGP_OUTCOME_VERIFIED);
            CHECK(ios.method == MDGP_PHONE_IOS);
            // Android: four digits on the panel.
            for (const char* input : {"then tap android", "then digits 1234"}) reader.tell(input);
            CHECK(counter.phone(MDGP_PHONE_ANDROID).outcome == MDGP_OUTCOME_VERIFIED);
            for (const char* input : {"then tap android", "then digits 4321"}) reader.tell(input);
            CHECK(counter.phone(MDGP_PHONE_ANDROID).outcome == MDGP_OUTCOME_WRONG_SECRET);
            for (const char* input : {"then tap ios", "then end"}) reader.tell(input);
            CHECK(counter.phone(MDGP_PHONE_ANDROID).outcome == MDGP_OUTCOME_ABANDONED); // not one it was allowed
        } else {
            reader.tell("place phone " MDG_CARDS "/adult"); // it does not notice one
            CHECK(reader.state("card") == "none");
            CHECK(counter.identify(MDGP_METHOD_PHONE, 0, 100).outcome == MDGP_OUTCOME_NOT_SHOWN);
            // With a generic reader at the terminal the phone goes there, the rest stays on the face reader.
            reader.tell("generic on");
            auto now = mdg::plugin_abi::fresh<mdgp_identify_properties>();
            counter.find<mdgp_identify_1>(MDGP_IF_IDENTIFY_1)->properties(counter.device(), plugin.next_op(), &now);
            CHECK((now.methods & MDGP_METHOD_PHONE) != 0);
            for (const char* input : {"then choose phone", "then tap ios"}) reader.tell(input);
            CHECK(counter.identify(MDGP_METHOD_PHONE | MDGP_METHOD_FACE).method == MDGP_METHOD_PHONE);
        }
    }
    for (const auto& [updated, there] : {std::pair("2025-09-18", false), {"2025-09-19", true}, {"2025-09-20", true}}) {
        const Scratch scratch;
        const VirtualReader reader(scratch.folder, "canon", "1", updated);
        Plugin plugin("canon", scratch.folder);
        Counter counter(plugin);
        CHECK(((counter.describe().capabilities & MDGP_CAP_PHONE_IOS_STYLE) != 0) == there);
        CHECK(counter.phone(MDGP_PHONE_IOS, 20).status == (there ? MDG_OK : MDG_E_UNSUPPORTED));
    }
}

TEST_CASE("Panasonic's restarts with the PC, the others only by their own power", "[R-DEV-04][R-ERR-12]") {
    for (const auto& maker : makers) {
        const Scratch scratch;
        const VirtualReader reader(scratch.folder, maker.name);
        Plugin plugin(maker.name, scratch.folder);
        const bool with_pc = std::string(maker.name) == "panasonic";
        INFO(maker.name);
        reader.tell("fault 987");
        REQUIRE(plugin.hears("987"));
        reader.tell("restart_pc");
        CHECK(reader.state("code") == (with_pc ? "" : "987"));
        if (with_pc) {
            CHECK(plugin.hears("gone"));
            continue;
        }
        reader.tell("button staff"); // heard after whatever came before it
        while (plugin.told().inputs.empty()) std::this_thread::sleep_for(std::chrono::milliseconds(2));
        CHECK(plugin.told().devices.size() == 1);
        reader.tell("power off");
        reader.tell("power on");
        CHECK(reader.state("code").empty());
        CHECK(plugin.hears("gone"));
    }
}

TEST_CASE("what is printed on paper comes from the one model that reads it, and only while it is watched") {
    const Scratch scratch;
    std::ofstream(scratch.folder / "ocr.xml") << "<paper/>";
    const auto file = (scratch.folder / "ocr.xml").string();
    for (const auto& maker : makers) {
        const VirtualReader reader(scratch.folder, maker.name);
        Plugin plugin(maker.name, scratch.folder);
        Counter counter(plugin);
        INFO(maker.name);
        if (!maker.paper) {
            CHECK_THROWS(reader.tell("place paper " + file));
            continue;
        }
        const auto* verdict = counter.find<mdgp_verdict_1>(MDGP_IF_VERDICT_1);
        REQUIRE(verdict->watch_start(counter.device(), plugin.next_op()) == MDG_OK);
        reader.tell("place paper " + file);
        CHECK(plugin.hears("8 2  <paper/>")); // OCR, unasked
        REQUIRE(verdict->watch_stop(counter.device(), plugin.next_op()) == MDG_OK);
        reader.tell("place paper " + file);
        reader.tell("button staff");
        while (plugin.told().inputs.empty()) std::this_thread::sleep_for(std::chrono::milliseconds(2));
        CHECK(plugin.told().documents.size() == 1);
    }
}

TEST_CASE("codes come as they are shown, with their place, and one that nobody has published is kept",
          "[R-DEV-03][R-ERR-01][R-ERR-02]") {
    for (const auto& maker : makers) {
        const Scratch scratch;
        const VirtualReader reader(scratch.folder, maker.name);
        Plugin plugin(maker.name, scratch.folder);
        Counter counter(plugin);
        INFO(maker.name);
        const auto* health = counter.find<mdgp_health_1>(MDGP_IF_HEALTH_1);
        for (const auto& [code, place] : {std::pair("011", "011 at terminal"),
                                          {"006", "006 at reader"},
                                          {"987", "987 at somewhere"},
                                          {"COM切断", "COM切断 at terminal"}}) {
            reader.tell(std::string("fault ") + code);
            CHECK(plugin.hears(place));
            CHECK(reader.state("screen") == "fault");
            CHECK(reader.state("lamp") == (std::string(maker.name) == "almex" ? "red_blinking" : "on"));
            auto whole = mdg::plugin_abi::fresh<mdgp_health>();
            health->snapshot(counter.device(), &whole);
            CHECK(whole.faults == 1);
            std::string shown;
            for (std::uint32_t at = 0; at < whole.subsystems; ++at) {
                auto part = mdg::plugin_abi::fresh<mdgp_subsystem>();
                health->subsystem(counter.device(), at, &part);
                shown += text_of(part.code);
            }
            CHECK(shown == code);
            CHECK(counter.face(100).status != MDG_OK);
        }
        reader.tell("fault none");
        CHECK(reader.state("screen") == "idle");
    }
}

TEST_CASE("a reader tells what it runs and whether an update is due", "[R-DEV-09]") {
    const Scratch scratch;
    const VirtualReader reader(scratch.folder, "atlas", "1", "2024-10-07");
    Plugin plugin("atlas", scratch.folder);
    Counter counter(plugin);
    reader.tell("update due");
    auto info = mdg::plugin_abi::fresh<mdgp_firmware>();
    REQUIRE(counter.find<mdgp_firmware_1>(MDGP_IF_FIRMWARE_1)->info(counter.device(), plugin.next_op(), &info) ==
            MDG_OK);
    CHECK(text_of(info.version) == "2024-10-07");
    CHECK(info.update == MDGP_UPDATE_DUE);
}

TEST_CASE("each maker has its own sheet of codes and says what is public", "[R-DEV-02]") {
    for (const auto& maker : makers) {
        const std::filesystem::path folder = std::filesystem::path(MDG_PLUGIN_SOURCES) / maker.name;
        INFO(maker.name);
        REQUIRE(std::filesystem::exists(folder / "errors"));
        CHECK(!std::filesystem::is_empty(folder / "errors"));
        std::ifstream file(folder / "README.md");
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        for (const char* heading :
             {"## 紹介 / Introduction", "## 機器 / Devices", "## インターフェース / Interfaces", "## 癖 / Quirks",
              "## エラーコード / Error codes", "## 必要な権限 / Access needed", "## プライバシー / Privacy",
              "## 試験と記録 / Tests and recordings",
              "## 公開情報とメーカーの担当 / What is public, what the maker fills in", "## 版 / Versions"})
            CHECK(text.find(heading) != std::string::npos);
        CHECK(text.find(maker.model) != std::string::npos);
    }
}

TEST_CASE("two stations of one maker work at once, each for its own patient") {
    const Scratch scratch;
    const VirtualReader left(scratch.folder, "fujitsu", "left");
    const VirtualReader right(scratch.folder, "fujitsu", "right");
    for (const auto* reader : {&left, &right}) reader->tell("place validation");
    Plugin plugin("fujitsu", scratch.folder);
    Counter at_left(plugin, "fujitsu:left");
    Counter at_right(plugin, "fujitsu:right");
    auto waiting = std::async(std::launch::async, [&] { return at_left.face(3000); });
    left.tell("await screen=face");
    right.tell("then look no_match");
    right.tell("then end");
    CHECK(at_right.face().outcome == MDGP_OUTCOME_ABANDONED);
    left.tell("press look match");
    CHECK(waiting.get().outcome == MDGP_OUTCOME_VERIFIED);
}
