// Reading EF 000A: lengths, ends, filler, and everything that is no certificate (card facts §2.2, §0.9).
#include "card/session.hpp"

#include "card/support/failing.hpp"
#include "card/support/fake_card.hpp"
#include "card/support/script.hpp"

using namespace mdg::card;
using namespace mdg::card::test;

namespace {

constexpr auto select_jpki = "00A4040C0AD392F000260100000001";
constexpr auto select_certificate = "00A4020C02000A";

Bytes der(std::size_t size) {
    Bytes made =
        hex("3082") + Bytes{static_cast<std::byte>((size - 4) >> 8U), static_cast<std::byte>((size - 4) & 0xFFU)};
    for (std::size_t i = 4; i < size; ++i) made.push_back(static_cast<std::byte>(i % 251U));
    return made;
}

} // namespace

TEST_CASE("the certificate is read to its own length and no further", "[session][certificate]") {
    const auto content = der(600);
    const auto part = [&](std::size_t from, std::size_t size) { return hex(BytesView(content).subspan(from, size)); };
    Script card{
        {select_jpki, "9000"},
        {select_certificate, "9000"},
        {"00B0000000", part(0, 256) + "9000"},
        {"00B0010000", part(256, 256) + "9000"},
        {"00B0020058", part(512, 88) + "9000"},
    };
    Session session(card);
    CHECK(hex(session.read_authentication_certificate(some_time())) == hex(content));
    CHECK(card.finished());
}

TEST_CASE("the length of the file does not matter: exact, filled up, at the edge of a block",
          "[session][certificate]") {
    const std::size_t size = GENERATE(5U, 100U, 255U, 256U, 257U, 511U, 512U, 513U, 1500U, 2048U, 8192U);
    const std::size_t filler = GENERATE(0U, 1U, 300U);
    CAPTURE(size, filler);
    FakeCard card;
    card.files["jpki 000A"] = der(size) + Bytes(filler, std::byte{0xFF});
    Session session(card);
    CHECK(session.read_authentication_certificate(some_time()) == der(size));
}

TEST_CASE("6Cxx and 61xx are followed (card facts 7)", "[session][certificate]") {
    FakeCard card;
    SECTION("wrong Le") {
        card.wrong_le_once = true;
    }
    SECTION("more data waiting") {
        card.delivers_at_once = 100;
    }
    Session session(card);
    CHECK(session.read_authentication_certificate(some_time()) == card.certificate);
}

TEST_CASE(
    "a reader or a card that refuses long answers is read in shorter ones, at once the next time (card facts 15.2)",
    "[session][certificate]") {
    FakeCard card;
    card.longest_answer = 128;
    card.refused_by_reader = GENERATE(false, true);
    Session session(card);
    CHECK(session.read_authentication_certificate(some_time()) == card.certificate);
    CHECK(session.block() == 128);

    const auto refused = card.log.size();
    Session next(card, {}, session.block());
    CHECK(next.read_authentication_certificate(some_time()) == card.certificate);
    CHECK(card.log.size() - refused < refused);
    for (const auto& command : std::span(card.log).subspan(refused))
        if (command[1] == std::byte{0xB0}) CHECK(std::to_integer<unsigned>(command[4]) - 1U < 128U);
}

TEST_CASE("where shorter answers are refused, too, nothing is remembered of the reader", "[session][certificate]") {
    FakeCard card;
    card.longest_answer = 100;
    Session session(card);
    CHECK(failure_of([&] { session.read_authentication_certificate(some_time()); }).status == MDG_E_PROTOCOL);
    CHECK(session.block() == 256);
}

TEST_CASE("a card that delivers in small pieces is read all the same", "[session][certificate]") {
    const auto content = der(20);
    Script card{
        {select_jpki, "9000"},
        {select_certificate, "9000"},
        {"00B0000000", hex(BytesView(content).first(7)) + "9000"},
        {"00B000070D", hex(BytesView(content).subspan(7, 13)) + "6282"},
    };
    Session session(card);
    CHECK(session.read_authentication_certificate(some_time()) == content);
}

TEST_CASE("what is no certificate ends in BAD_CERTIFICATE", "[session][certificate]") {
    FakeCard card;
    SECTION("filler only") {
        card.files["jpki 000A"] = Bytes(1800, std::byte{0xFF});
    }
    SECTION("zeros") {
        card.files["jpki 000A"] = Bytes(1800);
    }
    SECTION("an empty file") {
        card.files["jpki 000A"] = {};
    }
    SECTION("no file") {
        card.files.erase("jpki 000A");
    }
    SECTION("another object") {
        card.files["jpki 000A"] = hex("7F2103010203");
    }
    SECTION("half a header") {
        card.files["jpki 000A"] = hex("3082");
    }
    SECTION("a length the card cannot have") {
        card.files["jpki 000A"] = hex("3082FFFF") + Bytes(2000);
    }
    SECTION("shorter than it says") {
        card.files["jpki 000A"] = hex("30820400") + Bytes(300);
    }
    Session session(card);
    const auto failure = failure_of([&] { session.read_authentication_certificate(some_time()); });
    CHECK(failure.status == MDG_E_BAD_CERTIFICATE);
    CHECK(failure.origin == MDG_ORIGIN_CARD);
    CHECK(failure.apdu_index > 0);
    CHECK(session.apdu_count() < 12);
}

TEST_CASE("6982 means no certificate on a plastic card, and the PIN first elsewhere (card facts 2.1)",
          "[session][certificate]") {
    std::string label = GENERATE("JPKIAPICCTOKEN2", "JPKIAPGPSETOKEN");
    const bool plastic = label.ends_with('2');
    label.resize(32, ' ');
    Script card{
        {select_jpki, "9000"},      {"00A4020C020006", "9000"},    {"00B0000020", hex(bytes_of(label)) + "9000"},
        {"00A4020C020008", "9000"}, {"00B0000003", "8F8F00 9000"}, {select_certificate, "9000"},
        {"00B0000000", "6982"},
    };
    Session session(card);
    session.identify(some_time());
    const auto failure = failure_of([&] { session.read_authentication_certificate(some_time()); });
    CHECK(failure.status == (plastic ? MDG_E_BAD_CERTIFICATE : MDG_E_SECURITY_STATUS));
    CHECK(failure.status_word == "6982");
    CHECK(failure.apdu_index == 7);
}

TEST_CASE("more than was asked for is a fault of the card", "[session][certificate]") {
    const auto content = der(300);
    Script card{
        {select_jpki, "9000"},
        {select_certificate, "9000"},
        {"00B0000000", hex(BytesView(content).first(256)) + "9000"},
        {"00B001002C", hex(Bytes(45)) + "9000"},
    };
    Session session(card);
    CHECK(failure_of([&] { session.read_authentication_certificate(some_time()); }).status == MDG_E_PROTOCOL);
}
