#include "card/session.hpp"

#include "card/support/failing.hpp"
#include "card/support/fake_card.hpp"
#include "card/support/script.hpp"

using namespace mdg::card;
using namespace mdg::card::test;
using mdg::base::Secret;

namespace {

constexpr auto select_jpki = "00A4040C0AD392F000260100000001";
constexpr auto select_pin = "00A4020C020018";
constexpr auto query = "00200080";
constexpr auto send_pin = "00200080 04 31323334";

struct Rig {
    FakeCard card;
    Session session{card};

    PinResult verify(const char* pin, LastTry last = LastTry::refuse) {
        return session.verify_pin(Secret(pin), last, some_time());
    }
    int& tries() { return card.keys["jpki 0018"].tries; }
};

// The whole conversation, with this answer to the VERIFY.
Script conversation(std::variant<std::string, mdg::base::Status> answer) {
    return {{select_jpki, "9000"}, {select_pin, "9000"}, {query, "63C3"}, {send_pin, std::move(answer)}};
}

} // namespace

TEST_CASE("a PIN is verified: the counter first, then one VERIFY", "[pin]") {
    auto card = conversation("9000");
    {
        Session session(card);
        const auto result = session.verify_pin(Secret("1234"), LastTry::refuse, some_time());
        CHECK(result.state == PinState::verified);
        CHECK(result.tries_left == 3);
        CHECK(card.finished());
        CHECK(card.power_downs == 0);
    }
    CHECK(card.power_downs == 1); // the session went without finish()
}

TEST_CASE("R-AUTH-08: a PIN of another form never reaches the card", "[pin][R-AUTH-08]") {
    const auto* pin = GENERATE("", "123", "12345", "12a4", "１２", "12 4", "-123");
    Rig rig;
    const auto failure = failure_of([&] { rig.verify(pin); });
    CHECK(failure.status == MDG_E_BAD_ARGUMENT);
    CHECK(failure.side_effects == MDG_SIDE_EFFECTS_NONE);
    CHECK(rig.card.log.empty());
}

TEST_CASE("a wrong PIN is an answer, not a fault, and tells the tries left", "[pin]") {
    Rig rig;
    const auto first = rig.verify("0000");
    CHECK(first.state == PinState::wrong);
    CHECK(first.tries_left == 2);
    const auto right = rig.verify("4321");
    CHECK(right.state == PinState::verified);
    CHECK(right.tries_left == 3);
}

TEST_CASE("the last try is spent only where that was allowed", "[pin]") {
    Rig rig;
    rig.tries() = 1;
    const auto refused = failure_of([&] { rig.verify("0000"); });
    CHECK(refused.status == MDG_E_LAST_TRY);
    CHECK(refused.tries_left == 1);
    CHECK(rig.tries() == 1);
    const auto spent = rig.verify("0000", LastTry::allow);
    CHECK(spent.state == PinState::blocked);
    CHECK(spent.tries_left == 0);
}

TEST_CASE("R-AUTH-09: a blocked PIN is not sent", "[pin][R-AUTH-09]") {
    Rig rig;
    rig.tries() = 0;
    const auto failure = failure_of([&] { rig.verify("4321", LastTry::allow); });
    CHECK(failure.status == MDG_E_PIN_BLOCKED);
    CHECK(failure.tries_left == 0);
    CHECK(rig.card.verifies_with("4321") == 0);
}

TEST_CASE("the counter's answers (card facts 7)", "[pin]") {
    struct Row {
        const char* answer;
        int tries; // -1: a fault
    };
    const Row row = GENERATE(values<Row>({
        {"63C3", 3},
        {"63C1", 1},
        {"63C0", 0},
        {"6983", 0},
        {"6984", 0},
        {"6300", -1},
        {"9000", -1},
        {"6700", -1},
        {"6F00", -1},
    }));
    CAPTURE(row.answer);
    Script card{{select_jpki, "9000"}, {select_pin, "9000"}, {query, row.answer}};
    Session session(card);
    if (row.tries >= 0) {
        CHECK(session.pin_tries(some_time()) == row.tries);
        return;
    }
    const auto failure = failure_of([&] { session.pin_tries(some_time()); });
    CHECK(failure.status == MDG_E_PROTOCOL);
    CHECK(failure.status_word == row.answer);
}

TEST_CASE("the card's answers to a PIN (card facts 7)", "[pin]") {
    struct Row {
        const char* answer;
        PinState state;
        int tries;
    };
    const Row row = GENERATE(values<Row>({
        {"9000", PinState::verified, 3},
        {"63C2", PinState::wrong, 2},
        {"63C0", PinState::blocked, 0},
        {"6983", PinState::blocked, 0},
        {"6984", PinState::blocked, 0},
    }));
    CAPTURE(row.answer);
    auto card = conversation(row.answer);
    Session session(card);
    const auto result = session.verify_pin(Secret("1234"), LastTry::refuse, some_time());
    CHECK(result.state == row.state);
    CHECK(result.tries_left == row.tries);
}

TEST_CASE("any other answer to a PIN is a fault that may have cost a try", "[pin]") {
    const std::string answer = GENERATE("6700", "6982", "6A80", "6F00", "6300");
    auto card = conversation(answer);
    Session session(card);
    const auto failure = failure_of([&] { session.verify_pin(Secret("1234"), LastTry::refuse, some_time()); });
    CHECK(failure.status_word == answer);
    CHECK(failure.side_effects == MDG_SIDE_EFFECTS_POSSIBLE);
    CHECK(failure.apdu_index == 4);
    CHECK(card.finished()); // and nothing is sent after it
}

// Exchange 4 is the VERIFY: SELECT AP, SELECT EF, query, VERIFY.
TEST_CASE("an answer lost to a reset: the counter went down, so the PIN was wrong", "[pin]") {
    Rig rig;
    rig.card.lost_answers = {4};
    const auto result = rig.verify("0000");
    CHECK(result.state == PinState::wrong);
    CHECK(result.tries_left == 2);
    CHECK(rig.card.verifies_with("0000") == 1);
    CHECK(rig.card.reconnects == 1);
    CHECK(rig.card.last_command() == query);
}

TEST_CASE("an answer lost to a reset: the counter went down to nothing", "[pin]") {
    Rig rig;
    rig.tries() = 1;
    rig.card.lost_answers = {4};
    const auto result = rig.verify("0000", LastTry::allow);
    CHECK(result.state == PinState::blocked);
    CHECK(result.tries_left == 0);
}

TEST_CASE("an answer lost to a reset: the counter did not go down, so the person is asked", "[pin]") {
    Rig rig;
    SECTION("the card never saw it") {
        rig.card.faults[4] = MDG_E_CARD_RESET;
    }
    SECTION("the PIN was right") {
        rig.card.lost_answers = {4};
    }
    SECTION("the PIN was right and set the counter back") {
        rig.tries() = 2;
        rig.card.lost_answers = {4};
    }
    const auto failure = failure_of([&] { rig.verify("4321"); });
    CHECK(failure.status == MDG_E_PIN_UNKNOWN);
    CHECK(failure.tries_left == 3);
    CHECK(failure.side_effects == MDG_SIDE_EFFECTS_POSSIBLE);
    CHECK(failure.apdu_index == 4);
    REQUIRE(failure.cause);
    CHECK(failure.cause->status == MDG_E_CARD_RESET);
    CHECK(rig.card.verifies_with("4321") <= 1);
}

TEST_CASE("an answer lost otherwise is settled by the counter, too", "[pin]") {
    Rig rig;
    rig.card.faults[4] = GENERATE(MDG_E_MUTE, MDG_E_HARDWARE, MDG_E_DEADLINE, MDG_E_CANCELLED);
    const auto failure = failure_of([&] { rig.verify("4321"); });
    CHECK(failure.status == MDG_E_PIN_UNKNOWN);
    CHECK(failure.tries_left == 3);
    CHECK(rig.card.verifies_with("4321") == 1); // sent once, seen by the transport, never again
    CHECK(rig.card.reconnects == 0);
}

TEST_CASE("an answer without a status word is settled by the counter", "[pin]") {
    Script card{{select_jpki, "9000"}, {select_pin, "9000"}, {query, "63C3"}, {send_pin, "63"}, {query, "63C2"}};
    Session session(card);
    const auto result = session.verify_pin(Secret("1234"), LastTry::refuse, some_time());
    CHECK(result.state == PinState::wrong);
    CHECK(result.tries_left == 2);
}

TEST_CASE("where nobody can be asked for the counter any more, the fault stays what it is", "[pin]") {
    Rig rig;
    const auto status = GENERATE(MDG_E_CARD_REMOVED, MDG_E_REMOVED, MDG_E_OFFLINE);
    rig.card.faults[4] = status;
    const auto failure = failure_of([&] { rig.verify("4321"); });
    CHECK(failure.status == status);
    CHECK(failure.side_effects == MDG_SIDE_EFFECTS_POSSIBLE);
    CHECK(failure.tries_left == -1);
    CHECK(failure.apdu_index == 4);
    CHECK(rig.card.log.size() == 4);
}

TEST_CASE("where the counter cannot be read after a lost answer, the PIN's fate is unknown", "[pin]") {
    Rig rig;
    rig.card.lost_answers = {4};
    rig.card.faults[5] = MDG_E_CARD_REMOVED;
    const auto failure = failure_of([&] { rig.verify("0000"); });
    CHECK(failure.status == MDG_E_PIN_UNKNOWN);
    CHECK(failure.tries_left == -1);
    CHECK(rig.card.verifies_with("0000") == 1);
}

TEST_CASE("a reset before the PIN is healed and the PIN is sent once", "[pin]") {
    Rig rig;
    rig.card.faults[GENERATE(1, 2, 3)] = MDG_E_CARD_RESET;
    CHECK(rig.verify("4321").state == PinState::verified);
    CHECK(rig.card.verifies_with("4321") == 1);
    CHECK(rig.card.reconnects == 1);
}

TEST_CASE("R-PRIV-14: no message holds a PIN", "[pin][R-PRIV-14]") {
    Rig rig;
    rig.card.faults[4] = GENERATE(MDG_E_CARD_REMOVED, MDG_E_MUTE, MDG_E_CARD_RESET);
    const auto failure = failure_of([&] { rig.verify("4321"); });
    CHECK(failure.message.find("4321") == std::string::npos);
    CHECK(failure.message.find("34333231") == std::string::npos);
}
