// A visit closed at any step leaves a card that nobody else can use: nothing selected, nothing verified.
#include "api/reception/desk.hpp"
#include "api/reception/other_program.hpp"

#include "support/catch.hpp"

#include <chrono>
#include <optional>
#include <thread>

using namespace mdg::api_test;

namespace {

const std::string query_selected = "00200080"; // of whatever is selected
const std::string select_jpki = "00A4040C0AD392F000260100000001";
const std::string select_key = "00A4020C020017";
const std::string sign = "802A0080333031300D060960864801650304020105000420" + std::string(64, '5') + "00";

struct Way {
    const char* step; // at which the visit is closed
    const char* profile;
    std::vector<std::string> pins;
};

// The visit, standing at the step.
Reception at(const Way& way, const Desk& desk) {
    Reception reception = desk.receive(hanako);
    Step step = reception.next();
    for (const auto& pin : way.pins) {
        INFO(step.error_status());
        REQUIRE(step.code == MDG_VISIT_STEP_ENTER_PIN);
        REQUIRE(reception.enter_pin(pin) == "OK");
        step = reception.next();
    }
    INFO(step.error_status());
    REQUIRE(step.code == way.step);
    return reception;
}

void check_left_alone() {
    const auto words = as_another_program({query_selected, select_jpki, select_key, sign});
    REQUIRE(words.size() == 4);
    CHECK(words[0] == "6986"); // no file is selected
    CHECK(words[1] == "9000");
    CHECK(words[2] == "9000");
    CHECK(words[3] == "6982"); // no PIN is verified
}

} // namespace

TEST_CASE("what another program can do after a PIN was verified and the card was left as it is", "[closing]") {
    // The measure of the checks below: on a card that was not let go of, the same commands answer otherwise.
    Clinic clinic;
    clinic.put_card(hanako.profile);
    CHECK(as_another_program({select_jpki, "00A4020C020018", query_selected}) ==
          std::vector<std::string>{"9000", "9000", "63C3"});
    CHECK(as_another_program({query_selected, "002000800431323334", select_key, sign}) ==
          std::vector<std::string>{"63C3", "9000", "9000", "9000"});
    clinic.take_card();
}

TEST_CASE("a visit closed at a step leaves the card without power and nothing verified, within two seconds",
          "[closing]") {
    const auto way = GENERATE(
        Way{MDG_VISIT_STEP_ENTER_PIN, "adult", {}}, Way{MDG_VISIT_STEP_ENTER_PIN, "adult", {"0000"}},
        Way{MDG_VISIT_STEP_CHOOSE_METHOD, "adult", {"0000", "9999"}}, Way{MDG_VISIT_STEP_CHOOSE_METHOD, "last-try", {}},
        Way{MDG_VISIT_STEP_SHOW_ALERT, "expiring", {"1234"}}, Way{MDG_VISIT_STEP_CHECK_FAILED, "adult", {"1234"}},
        Way{MDG_VISIT_STEP_ASK_DOCUMENT, "expired", {}});
    CAPTURE(way.step, way.profile, way.pins.size());
    Clinic clinic;
    clinic.put_card(way.profile);
    const Desk desk(clinic, {{"check_wait_ms", "200"}});
    Reception reception = at(way, desk);
    const auto begin = std::chrono::steady_clock::now();
    CHECK(name(reception.close()) == "OK");
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
    check_left_alone();
    clinic.take_card();
}

TEST_CASE("a context closed while a visit holds a card lets go of it", "[closing]") {
    Clinic clinic;
    clinic.put_card(hanako.profile);
    std::optional<Reception> reception;
    {
        const Desk desk(clinic);
        reception.emplace(at({MDG_VISIT_STEP_ENTER_PIN, hanako.profile, {}}, desk));
    }
    check_left_alone();
    CHECK(reception->enter_pin("1234") == "CLOSED");
    CHECK(name(reception->close()) == "OK");
    clinic.take_card();
}

TEST_CASE("a visit closed while it waits for a card, or reads one, ends within two seconds", "[closing]") {
    const bool with_card = GENERATE(false, true);
    Clinic clinic;
    clinic.make_card(hanako.profile);
    const Desk desk(clinic);
    Reception reception = desk.receive(hanako);
    if (with_card) {
        clinic.insert_card({"--fault", "delay=300"});
        for (int i = 0; i < 500 && clinic.commands().empty(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        REQUIRE_FALSE(clinic.commands().empty());
    }
    const auto begin = std::chrono::steady_clock::now();
    CHECK(name(reception.close()) == "OK");
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
    if (with_card) {
        check_left_alone();
        clinic.take_card();
    }
}
