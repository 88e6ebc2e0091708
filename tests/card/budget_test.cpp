// How many exchanges a reception costs. Each one is 10 to 50 ms with the card on the reader.
#include "card/session.hpp"

#include "card/support/failing.hpp"
#include "card/support/fake_card.hpp"

#include <iostream>

using namespace mdg::card;
using namespace mdg::card::test;
using mdg::base::Secret;

TEST_CASE("certificate of 1500 bytes, PIN and signature: at most 13 exchanges", "[budget]") {
    FakeCard card;
    REQUIRE(card.certificate.size() == 1500);
    Session session(card);
    const auto wait = some_time();
    session.read_authentication_certificate(wait);
    const int certificate = session.apdu_count();
    REQUIRE(session.verify_pin(Secret("4321"), LastTry::refuse, wait).state == PinState::verified);
    const int pin = session.apdu_count();
    session.sign(Sha256{}, wait);
    const int all = session.apdu_count();
    std::cout << "exchanges: certificate " << certificate << ", PIN " << pin - certificate << ", signature "
              << all - pin << ", together " << all << "\n";
    CHECK(certificate == 8);
    CHECK(all <= 13);
    CHECK(card.log.size() == static_cast<std::size_t>(all));
}

TEST_CASE("what identifying and leaving add", "[budget]") {
    FakeCard card;
    Session session(card);
    const auto wait = some_time();
    session.identify(wait);
    CHECK(session.apdu_count() == 5); // the first is the SELECT that the certificate needs, too
    session.read_authentication_certificate(wait);
    session.verify_pin(Secret("4321"), LastTry::refuse, wait);
    session.sign(Sha256{}, wait);
    CHECK(session.apdu_count() == 13 + 4);
    session.finish(wait);
    CHECK(session.apdu_count() == 13 + 4 + 1);
}
