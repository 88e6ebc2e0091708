// A fault at every exchange of the whole flow: what comes out, and what is never sent twice.
#include "card/session.hpp"

#include "card/support/failing.hpp"
#include "card/support/fake_card.hpp"

#include <algorithm>

using namespace mdg::card;
using namespace mdg::card::test;
using mdg::base::Secret;

namespace {

constexpr auto pin = "4321";
constexpr auto number_b = "02040120351234";

void whole_flow(Session& session) {
    const auto wait = some_time();
    session.identify(wait);
    session.read_authentication_certificate(wait);
    session.read_attributes(Secret(number_b), wait);
    session.verify_pin(Secret(pin), LastTry::refuse, wait);
    session.sign(Sha256{}, wait);
    session.finish(wait);
}

int exchanges_without_a_fault() {
    FakeCard card;
    Session session(card);
    whole_flow(session);
    return session.apdu_count();
}

bool is_verify(const Bytes& command) {
    return std::to_integer<int>(command[1]) == 0x20 && command.size() > 4;
}

// The exchanges in which a secret goes to the card, and those of the signature.
struct Delicate {
    std::vector<int> verifies;
    std::vector<int> signing; // SELECT of the key, and the signature
};

Delicate delicate_exchanges() {
    FakeCard card;
    Session session(card);
    whole_flow(session);
    Delicate found;
    for (int i = 0; i < static_cast<int>(card.log.size()); ++i) {
        const auto& one = card.log[static_cast<std::size_t>(i)];
        if (is_verify(one)) found.verifies.push_back(i + 1);
        if (std::to_integer<int>(one[1]) == 0x2A) found.signing = {i, i + 1};
    }
    return found;
}

bool holds(const std::vector<int>& list, int value) {
    return std::ranges::find(list, value) != list.end();
}

} // namespace

TEST_CASE("pulling the card at any exchange ends in CARD_REMOVED at that exchange", "[fault]") {
    const int exchanges = exchanges_without_a_fault();
    REQUIRE(exchanges > 20);
    const auto verifies = delicate_exchanges().verifies;
    REQUIRE(verifies.size() == 2);
    for (int at = 1; at <= exchanges; ++at) {
        CAPTURE(at);
        FakeCard card;
        for (int from = at; from < at + 5; ++from) card.faults[from] = MDG_E_CARD_REMOVED; // it stays away
        {
            Session session(card);
            const auto failure = failure_of([&] { whole_flow(session); });
            CHECK(failure.status == MDG_E_CARD_REMOVED);
            CHECK(failure.apdu_index == at);
            CHECK((failure.side_effects == MDG_SIDE_EFFECTS_POSSIBLE) == holds(verifies, at));
            CHECK(card.log.size() == static_cast<std::size_t>(at)); // nothing is sent to a card that is gone
        }
        CHECK(card.verifies_with(pin) <= 1);
        CHECK(card.verifies_with(number_b) <= 1);
        CHECK(card.reconnects == 0);
        CHECK((card.power_downs == 1) == (at >= verifies.front()));
    }
}

TEST_CASE("one reset by another program is healed at every exchange but the delicate ones", "[fault]") {
    const int exchanges = exchanges_without_a_fault();
    const auto [verifies, signing] = delicate_exchanges();
    for (int at = 1; at <= exchanges; ++at) {
        CAPTURE(at);
        FakeCard card; // keeps what was verified, as measured on real cards (card facts §8.5)
        card.faults[at] = MDG_E_CARD_RESET;
        Session session(card);
        if (holds(verifies, at)) {
            CHECK(failure_of([&] { whole_flow(session); }).status == MDG_E_PIN_UNKNOWN);
        } else if (holds(signing, at)) {
            CHECK(failure_of([&] { whole_flow(session); }).status == MDG_E_CARD_RESET);
        } else {
            whole_flow(session);
            CHECK(card.reconnects == 1);
        }
        CHECK(card.verifies_with(pin) <= 1);
        CHECK(card.verifies_with(number_b) <= 1);
    }
}

TEST_CASE("a reset that also ends what was verified is told, and no PIN is sent again", "[fault]") {
    FakeCard card;
    card.reset_clears_verified = true;
    Session session(card);
    const auto wait = some_time();
    session.verify_pin(Secret(pin), LastTry::refuse, wait);
    card.faults[static_cast<int>(card.log.size()) + 1] = MDG_E_CARD_RESET;
    session.pin_tries(wait); // healed
    CHECK(failure_of([&] { session.sign(Sha256{}, wait); }).status == MDG_E_SECURITY_STATUS);
    CHECK(card.verifies_with(pin) == 1);
}

TEST_CASE("a card that is reset again and again is not tried for ever", "[fault]") {
    FakeCard card;
    for (int i = 1; i < 100; ++i) card.faults[i] = MDG_E_CARD_RESET;
    Session session(card);
    CHECK(failure_of([&] { session.identify(some_time()); }).status == MDG_E_CARD_RESET);
    CHECK(card.log.size() == 2);
}

TEST_CASE("every other fault of the reader comes through as it is, wherever it happens", "[fault]") {
    const int exchanges = exchanges_without_a_fault();
    const auto verifies = delicate_exchanges().verifies;
    const auto status =
        GENERATE(MDG_E_OFFLINE, MDG_E_REMOVED, MDG_E_MUTE, MDG_E_HARDWARE, MDG_E_DEADLINE, MDG_E_CANCELLED);
    const bool gone = status == MDG_E_OFFLINE || status == MDG_E_REMOVED;
    for (int at = 1; at <= exchanges; ++at) {
        CAPTURE(at, status);
        FakeCard card;
        card.faults[at] = status;
        Session session(card);
        const auto failure = failure_of([&] { whole_flow(session); });
        CHECK(failure.status == (holds(verifies, at) && !gone ? MDG_E_PIN_UNKNOWN : status));
        CHECK(failure.apdu_index == at);
        CHECK(card.verifies_with(pin) <= 1);
        CHECK(card.verifies_with(number_b) <= 1);
    }
}
