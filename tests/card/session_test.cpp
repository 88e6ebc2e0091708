#include "card/session.hpp"

#include "card/support/failing.hpp"
#include "card/support/fake_card.hpp"
#include "card/support/script.hpp"

using namespace mdg::card;
using namespace mdg::card::test;
using mdg::base::Secret;

namespace {

constexpr auto select_jpki = "00A4040C0AD392F000260100000001";
constexpr auto select_input_support = "00A4040C0AD3921000310001010408";
constexpr auto select_issuer_domain = "00A4040C07A0000001510000";
constexpr auto number_b = "02040120351234";

Sha256 digest_of_ones() {
    Sha256 digest;
    digest.fill(std::byte{0x11});
    return digest;
}

} // namespace

TEST_CASE("a signature: the command byte for byte", "[session]") {
    Script card{
        {select_jpki, "9000"},
        {"00A4020C020017", "9000"},
        {"802A0080 33 3031300D060960864801650304020105000420"
         "1111111111111111111111111111111111111111111111111111111111111111 00",
         hex(Bytes(256, std::byte{0xAB})) + "9000"},
    };
    Session session(card);
    CHECK(session.sign(digest_of_ones(), some_time()) == Bytes(256, std::byte{0xAB}));
    CHECK(card.finished());
}

TEST_CASE("a signature without a PIN is refused by the card", "[session]") {
    FakeCard card;
    Session session(card);
    const auto failure = failure_of([&] { session.sign(digest_of_ones(), some_time()); });
    CHECK(failure.status == MDG_E_SECURITY_STATUS);
    CHECK(failure.status_word == "6982");
}

TEST_CASE("an empty signature is a fault of the card", "[session]") {
    Script card{{select_jpki, "9000"}, {"00A4020C020017", "9000"}, {hex(command::sign(digest_of_ones())), "9000"}};
    Session session(card);
    CHECK(failure_of([&] { session.sign(digest_of_ones(), some_time()); }).status == MDG_E_PROTOCOL);
}

TEST_CASE("a signature is not repeated after a reset", "[session]") {
    FakeCard card;
    Session session(card);
    session.verify_pin(Secret("4321"), LastTry::refuse, some_time());
    card.faults[static_cast<int>(card.log.size()) + 2] = MDG_E_CARD_RESET;
    const auto before = card.log.size();
    CHECK(failure_of([&] { session.sign(digest_of_ones(), some_time()); }).status == MDG_E_CARD_RESET);
    CHECK(card.log.size() == before + 2);
    CHECK_FALSE(session.sign(digest_of_ones(), some_time()).empty()); // the next call takes the connection up again
    CHECK(card.reconnects == 1);
}

TEST_CASE("the four attributes by number B: the commands byte for byte", "[session]") {
    Script card{
        {select_input_support, "9000"}, {"00A4020C020015", "9000"},
        {"00200080", "63CA"},           {"00200080 0E 3032303430313230333531323334", "9000"},
        {"00A4020C020002", "9000"},     {"00B0000000", "FF2012 DF2203E4BA80 DF24 04 31393930 DF250132 FFFFFF 6282"},
    };
    Session session(card);
    const auto attributes = session.read_attributes(Secret(number_b), some_time());
    CHECK(attributes.name == "亀");
    CHECK(attributes.birth_date == "1990");
    CHECK(attributes.sex == MDG_CARD_SEX_FEMALE);
    CHECK(card.finished());
}

TEST_CASE("number B has a counter of its own, and its last try is never spent", "[session]") {
    FakeCard card;
    auto& tries = card.keys["input 0015"].tries;
    Session session(card);
    const auto read = [&](const char* number) { return session.read_attributes(Secret(number), some_time()); };

    const auto wrong = failure_of([&] { read("02040120354321"); });
    CHECK(wrong.status == MDG_E_PIN_WRONG);
    CHECK(wrong.origin == MDG_ORIGIN_PERSON);
    CHECK(wrong.tries_left == 9);
    CHECK(card.keys["jpki 0018"].tries == 3);

    tries = 1;
    CHECK(failure_of([&] { read(number_b); }).status == MDG_E_LAST_TRY);
    tries = 0;
    CHECK(failure_of([&] { read(number_b); }).status == MDG_E_PIN_BLOCKED);
    CHECK(card.verifies_with(number_b) == 0);

    tries = 2;
    CHECK(read(number_b).birth_date == "19900401");
    CHECK(tries == 10);
}

TEST_CASE("number B of another form never reaches the card, nor could the individual number", "[session][R-PRIV-01]") {
    const std::string number =
        GENERATE(as<std::string>(), "", "0204012035123", "020401203512345", "0204012035123a", std::string(12, '7'));
    FakeCard card;
    Session session(card);
    CHECK(failure_of([&] { session.read_attributes(Secret(number), some_time()); }).status == MDG_E_BAD_ARGUMENT);
    CHECK(card.log.empty());
}

TEST_CASE("a token without the application for the attributes says so (card facts 12)", "[session]") {
    std::string label = "JPKIAPIOSTOKEN";
    label.resize(32, ' ');
    Script card{
        {select_jpki, "9000"},      {"00A4020C020006", "9000"},   {"00B0000020", hex(bytes_of(label)) + "9000"},
        {"00A4020C020008", "9000"}, {"00B0000003", "008F009000"}, {select_input_support, "6A82"},
    };
    Session session(card);
    session.identify(some_time());
    const auto failure = failure_of([&] { session.read_attributes(Secret(number_b), some_time()); });
    CHECK(failure.status == MDG_E_UNSUPPORTED);
    CHECK(failure.card_kind == MDG_CARD_KIND_PHONE_IOS);
    CHECK(failure.apdu_index == 6);
}

TEST_CASE("finish leaves the applications, and takes the power only after a PIN (card facts 0.7)", "[session]") {
    FakeCard card;
    Session session(card);
    session.identify(some_time());
    SECTION("without a PIN") {
        session.finish(some_time());
        CHECK(card.power_downs == 0);
    }
    SECTION("after a PIN") {
        session.verify_pin(Secret("4321"), LastTry::refuse, some_time());
        REQUIRE_FALSE(card.verified.empty());
        session.finish(some_time());
        CHECK(card.power_downs == 1);
    }
    CHECK(card.last_command() == select_issuer_domain);
    CHECK(card.verified.empty());
}

TEST_CASE("finish takes the power away where the card does not let itself be left", "[session]") {
    Script refusing{{select_issuer_domain, "6A82"}};
    Session(refusing).finish(some_time());
    CHECK(refusing.power_downs == 1);

    Script gone{{select_issuer_domain, MDG_E_CARD_REMOVED}};
    Session session(gone);
    CHECK(failure_of([&] { session.finish(some_time()); }).status == MDG_E_CARD_REMOVED);
    CHECK(gone.power_downs == 1);
}

TEST_CASE("finish is healed after another program's reset", "[session]") {
    FakeCard card;
    Session session(card);
    session.verify_pin(Secret("4321"), LastTry::refuse, some_time());
    card.faults[static_cast<int>(card.log.size()) + 1] = MDG_E_CARD_RESET;
    session.finish(some_time());
    CHECK(card.reconnects == 1);
    CHECK(card.verified.empty());
}

TEST_CASE("a session that ends in a fault after a PIN leaves no verified card behind", "[session]") {
    FakeCard card;
    {
        Session session(card);
        session.verify_pin(Secret("4321"), LastTry::refuse, some_time());
        REQUIRE_FALSE(card.verified.empty());
    }
    CHECK(card.verified.empty());
    CHECK(card.power_downs == 1);
}

TEST_CASE("after an interruption nothing counts as selected, and what was verified is not taken for lost",
          "[session]") {
    FakeCard card;
    Session session(card);
    const auto wait = some_time();
    SECTION("another program has selected something else") {
        session.pin_tries(wait);
        card.transmit(hex(select_issuer_domain), false, wait);
        session.interrupted();
        CHECK(session.pin_tries(wait) == 3);
    }
    SECTION("nobody has used the card") {
        session.verify_pin(Secret("4321"), LastTry::refuse, wait);
        session.interrupted();
        CHECK_FALSE(session.sign(digest_of_ones(), wait).empty());
        CHECK(card.verifies_with("4321") == 1);
    }
}
