// What a person does at a face reader, and what comes of it.
#include "counter.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <fstream>

using namespace mdg::test;

namespace {

struct Desk {
    explicit Desk(const std::string& medium = "validation", const std::string& updated = "2026-04-01")
        : reader(scratch.folder, "canon", "1", updated) {
        if (medium != "validation") std::filesystem::copy(MDG_CARDS "/" + medium, card());
        reader.tell(medium == "validation" ? "place validation" : "place card " + card().string());
        plugin.emplace("canon", scratch.folder);
        counter.emplace(*plugin);
        REQUIRE(counter->power_on() == MDG_OK);
    }
    std::filesystem::path card() const { return scratch.folder / "card"; }
    // Tries left of the user authentication PIN, as the chip keeps them.
    std::string tries() const {
        std::ifstream file(card() / "state.json");
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        const auto at = text.find("jpki/0018");
        return at == std::string::npos ? "" : text.substr(text.find_first_of("0123456789", at + 10), 1);
    }
    void then(std::initializer_list<const char*> inputs) const {
        for (const char* input : inputs) reader.tell(std::string("then ") + input);
    }
    void demand_idle() const {
        CHECK(reader.state("screen") == "idle");
        CHECK(reader.state("typed") == "0");
        CHECK(reader.state("camera") == "0");
        CHECK(reader.state("captures") == "0");
    }

    Scratch scratch;
    VirtualReader reader;
    std::optional<Plugin> plugin;
    std::optional<Counter> counter;
};

constexpr std::uint64_t every = MDGP_METHOD_FACE | MDGP_METHOD_PIN | MDGP_METHOD_VISUAL | MDGP_METHOD_PHONE;

} // namespace

TEST_CASE("each thing in the way of the camera gives the person its own hint", "[R-AUTH-17]") {
    Desk desk;
    const std::pair<const char*, std::uint32_t> ways[] = {
        {"look dark", MDGP_HINT_TOO_DARK}, // against the light
        {"look close", MDGP_HINT_TOO_CLOSE},      {"look sleeve", MDGP_HINT_CARD_IN_SLEEVE},
        {"look covered", MDGP_HINT_FACE_COVERED}, {"look several", MDGP_HINT_SEVERAL_FACES},
        {"look far", MDGP_HINT_TOO_FAR},          {"look not_seated", MDGP_HINT_CARD_NOT_SEATED},
        {"look nobody", MDGP_HINT_LOOK_AT_CAMERA}};
    for (const auto& [way, hint] : ways) {
        desk.then({way, "look match"});
        CHECK(desk.counter->face().outcome == MDGP_OUTCOME_VERIFIED);
        CHECK(desk.plugin->told().hints.back() == hint);
    }
    desk.demand_idle();
}

TEST_CASE("another face, a picture and nobody are told apart, and nothing captured is left", "[R-AUTH-18][R-AUTH-19]") {
    Desk desk;
    desk.then({"look no_match", "look no_match", "look no_match"});
    CHECK(desk.counter->face().outcome == MDGP_OUTCOME_NO_MATCH);
    desk.then({"look spoof"});
    const auto picture = desk.counter->face();
    CHECK(picture.outcome == MDGP_OUTCOME_NO_MATCH);
    CHECK(picture.picture == 1);
    CHECK(desk.counter->face(50).outcome == MDGP_OUTCOME_ABANDONED);
    desk.then({"end"});
    CHECK(desk.counter->face().outcome == MDGP_OUTCOME_ABANDONED);
    desk.then({"choose pin"});
    CHECK(desk.counter->face().outcome == MDGP_OUTCOME_OTHER_METHOD_ASKED);
    CHECK(desk.plugin->told().purges.size() == 5); // one for each attempt, however it ended
    desk.demand_idle();
    // Nothing that crosses can be a picture.
    for (const auto& text : desk.plugin->told().texts) CHECK(text.size() < 200);
    CHECK(desk.plugin->told().documents.empty());
}

TEST_CASE("the PIN is four digits, and what is no PIN never reaches the card", "[R-AUTH-08][R-AUTH-11][R-AUTH-21]") {
    Desk desk("adult");
    desk.counter->select_authentication_pin();
    const auto before = desk.tries();
    for (const char* typed : {"digits 123", "digits 12a", "end"}) { // forgotten: one ends it
        desk.then({typed});
        const auto pin = desk.counter->pin();
        CHECK(pin.status == MDG_OK);
        CHECK(pin.word == 0);
    }
    CHECK(desk.counter->pin(50).end == MDGP_PIN_END_TIMEOUT);
    CHECK(desk.tries() == before);
    desk.then({"digits 12a34"}); // a pad has no other keys
    CHECK(desk.counter->pin().word == 0x9000);
    desk.then({"key 9", "clear", "key 1", "key 2", "key 3", "key 4"});
    CHECK(desk.counter->pin().word == 0x9000);
    desk.then({"digits 12345"}); // the fifth comes too late
    CHECK(desk.counter->pin().word == 0x9000);
    for (const auto& text : desk.plugin->told().texts) CHECK(text.find("1234") == std::string::npos);
    desk.demand_idle();
}

TEST_CASE("three wrong PINs block it, the reader asks no more, and the face is compared all the same",
          "[R-AUTH-09][R-AUTH-10]") {
    Desk desk("adult");
    desk.counter->select_authentication_pin();
    for (const int left : {2, 1, 0}) {
        desk.then({"digits 0000"});
        const auto pin = desk.counter->pin();
        CHECK(pin.end == MDGP_PIN_END_ENTERED);
        CHECK(pin.left == left);
        CHECK(desk.tries() == std::to_string(left));
    }
    const auto blocked = desk.counter->pin();
    CHECK(blocked.end == MDGP_PIN_END_BLOCKED);
    CHECK(blocked.word == 0);
    desk.then({"look match"});
    CHECK(desk.counter->face().outcome == MDGP_OUTCOME_VERIFIED);
    desk.then({"choose face", "look match"});
    CHECK(desk.counter->identify(MDGP_METHOD_FACE | MDGP_METHOD_PIN).outcome == MDGP_OUTCOME_VERIFIED);
}

TEST_CASE("one chooses face or PIN on the screen, and ends it there", "[R-AUTH-01][R-AUTH-12][R-AUTH-18]") {
    Desk desk("adult");
    desk.then({"choose pin", "digits 1234"});
    auto done = desk.counter->identify(every);
    CHECK(done.outcome == MDGP_OUTCOME_VERIFIED);
    CHECK(done.method == MDGP_METHOD_PIN);
    CHECK(desk.reader.state("screen") == "done");
    desk.then({"end"});
    CHECK(desk.counter->identify(every).outcome == MDGP_OUTCOME_ABANDONED);
    // After the face failed the rest is offered, never the end of the check.
    desk.then({"choose face", "look spoof", "end"});
    done = desk.counter->identify(every);
    CHECK(done.outcome == MDGP_OUTCOME_NO_MATCH);
    CHECK(done.left == (MDGP_METHOD_PIN | MDGP_METHOD_VISUAL | MDGP_METHOD_PHONE));
    desk.then({"choose face", "look spoof", "choose pin", "digits 1234"});
    done = desk.counter->identify(every);
    CHECK(done.outcome == MDGP_OUTCOME_VERIFIED);
    CHECK(done.method == MDGP_METHOD_PIN);
    // What was not allowed is not offered: the choice is passed over.
    desk.then({"choose face", "choose pin", "digits 1234"});
    CHECK(desk.counter->identify(MDGP_METHOD_PIN).method == MDGP_METHOD_PIN);
    CHECK(desk.tries() == "3");
}

TEST_CASE("staff checks at the reader with the facility's passcode, which never goes to the card",
          "[R-VIS-08][R-VIS-09][R-VIS-10][R-VIS-13]") {
    Desk desk("adult");
    desk.reader.tell("passcode 1235"); // also where it could be a PIN
    desk.then({"passcode 1235", "same"});
    CHECK(desk.counter->visual(MDGP_VISUAL_STYLE_READER_LED).outcome == MDGP_OUTCOME_VERIFIED);
    desk.then({"passcode 1235", "different"});
    CHECK(desk.counter->visual(MDGP_VISUAL_STYLE_READER_LED).outcome == MDGP_OUTCOME_NO_MATCH);
    desk.then({"passcode 0000", "passcode 0001", "passcode 0002"});
    CHECK(desk.counter->visual(MDGP_VISUAL_STYLE_READER_LED).outcome == MDGP_OUTCOME_DECLINED);
    desk.then({"choose staff", "passcode 1235", "same"});
    const auto done = desk.counter->identify(every);
    CHECK(done.outcome == MDGP_OUTCOME_VERIFIED); // an ordinary success
    CHECK(done.method == MDGP_METHOD_VISUAL);
    CHECK(desk.tries() == "3");
    for (const auto& text : desk.plugin->told().texts) CHECK(text.find("1235") == std::string::npos);
}

TEST_CASE("the passcode came with an update of March 2025", "[R-DEV-06][R-VIS-14][R-DATE-21]") {
    for (const auto& [updated, there] : {std::pair("2025-02-28", false), {"2025-03-01", true}, {"2025-03-02", true}}) {
        Desk desk("validation", updated);
        CHECK(((desk.counter->describe().capabilities & MDGP_CAP_VISUAL_PASSCODE) != 0) == there);
        desk.then({"passcode 7351", "same"});
        const auto done = desk.counter->visual(MDGP_VISUAL_STYLE_READER_LED, 200);
        CHECK(done.status == (there ? MDG_OK : MDG_E_UNSUPPORTED));
    }
}

TEST_CASE("at the terminal staff goes step by step, and without the tick nobody is verified", "[R-VIS-06]") {
    Desk desk;
    desk.then({"terminal login", "terminal reader", "terminal visual", "terminal tick"});
    CHECK(desk.counter->visual(MDGP_VISUAL_STYLE_TERMINAL_LED).outcome == MDGP_OUTCOME_VERIFIED);
    desk.then({"terminal login", "terminal reader", "terminal visual"});
    CHECK(desk.counter->visual(MDGP_VISUAL_STYLE_TERMINAL_LED, 100).outcome == MDGP_OUTCOME_ABANDONED);
    desk.then({"terminal tick", "terminal visual", "terminal reader", "terminal login"});
    CHECK(desk.counter->visual(MDGP_VISUAL_STYLE_TERMINAL_LED, 100).outcome == MDGP_OUTCOME_ABANDONED);
    desk.demand_idle();
}

TEST_CASE("before 2024-10-07 each consent has its screen, since then one takes them all",
          "[R-CONS-01][R-CONS-02][R-CONS-03][R-CONS-04][R-CONS-10][R-DEV-08][R-DATE-19]") {
    using Answers = std::vector<std::string>;
    {
        Desk desk("validation", "2024-10-06");
        CHECK(desk.counter->describe().consent_screen_version == 1);
        desk.then({"agree", "decline", "agree", "decline"});
        const auto done = desk.counter->consent(MDGP_CONSENT_MODE_PER_ITEM);
        CHECK(done.outcome == MDGP_OUTCOME_PARTLY_AGREED);
        CHECK(done.answers == Answers{"operation agreed", "care declined", "checkup agreed", "limit declined"});
        CHECK(desk.counter->consent(MDGP_CONSENT_MODE_BUNDLE).status == MDG_E_UNSUPPORTED);
    }
    for (const char* updated : {"2024-10-07", "2024-10-08"}) {
        Desk desk("validation", updated);
        CHECK(desk.counter->describe().consent_screen_version == 2);
        desk.then({"agree"});
        auto done = desk.counter->consent(MDGP_CONSENT_MODE_BUNDLE);
        CHECK(done.outcome == MDGP_OUTCOME_AGREED);
        CHECK(done.answers == Answers{"operation agreed", "care agreed", "checkup agreed"});
        desk.then({"individual", "decline", "agree", "decline"});
        done = desk.counter->consent(MDGP_CONSENT_MODE_BUNDLE);
        CHECK(done.answers == Answers{"operation declined", "care agreed", "checkup declined"});
    }
}

TEST_CASE("an earlier consent is proposed, and counts only when it is confirmed", "[R-CONS-09][R-DATE-20]") {
    for (const auto& [updated, there] : {std::pair("2025-01-31", false), {"2025-02-01", true}, {"2025-02-02", true}}) {
        Desk desk("validation", updated);
        CHECK(((desk.counter->describe().capabilities & MDGP_CAP_CONSENT_CARRY_OVER) != 0) == there);
    }
    Desk desk;
    auto done = desk.counter->consent(MDGP_CONSENT_MODE_BUNDLE, MDGP_CONSENT_ANSWER_AGREED, 50);
    CHECK(done.outcome == MDGP_OUTCOME_ABANDONED);
    for (const auto& answer : done.answers) CHECK(answer.ends_with("not shown"));
    desk.then({"agree"});
    done = desk.counter->consent(MDGP_CONSENT_MODE_BUNDLE, MDGP_CONSENT_ANSWER_AGREED);
    for (const auto& answer : done.answers) CHECK(answer.ends_with("agreed as before"));
}

TEST_CASE("whoever refuses consent is verified all the same, and is told to take the card", "[R-CONS-06][R-CONS-15]") {
    Desk desk;
    desk.then({"choose face", "look match", "decline"});
    CHECK(desk.counter->identify(every, MDGP_CONSENT_MODE_BUNDLE).outcome == MDGP_OUTCOME_VERIFIED);
    CHECK(desk.reader.state("screen") == "done");
    desk.reader.tell("take");
    CHECK(desk.reader.state("screen") == "idle");
    CHECK(desk.plugin->hears("canon:1 empty"));
}

TEST_CASE("what the identification leaves behind comes whole, with the visit it belongs to") {
    Desk desk;
    const auto file = desk.scratch.folder / "face.xml";
    std::ofstream(file) << "<XmlMsg>試験</XmlMsg>";
    desk.reader.tell("document eligibility " + file.string());
    desk.then({"choose face", "look match"});
    CHECK(desk.counter->identify(every).document == 1);
    REQUIRE(desk.plugin->told().documents.size() == 1);
    CHECK(desk.plugin->told().documents[0] == "1 1 visit-7 <XmlMsg>試験</XmlMsg>");
    desk.then({"choose face", "look match"});
    CHECK(desk.counter->identify(every).document == 0); // the next one's is not this one's
}

TEST_CASE("a card is registered at the reader once one agrees and is verified") {
    Desk desk("adult");
    desk.then({"agree", "choose pin", "digits 1234"});
    CHECK(desk.counter->registration().outcome == MDGP_OUTCOME_AGREED);
    desk.then({"decline"});
    CHECK(desk.counter->registration().outcome == MDGP_OUTCOME_DECLINED);
    desk.then({"agree", "choose face", "look spoof", "end"});
    CHECK(desk.counter->registration().outcome == MDGP_OUTCOME_NO_MATCH);
}
