#include "sample.hpp"

#include "support/catch.hpp"

using namespace mdg::clinic::card;

// The numbers are those of card facts §13.4.

TEST_CASE("1: applications are selected by their whole id only") {
    SampleCard card;
    for (const auto id : {jpki, assist, face, common}) CHECK(card.select(id) == "9000");
    CHECK(card(domain) == "9000");
    CHECK(card("00A4040C0AD39210003100010104") == "6700"); // Lc says ten, nine follow
    CHECK(card("00A4040C08D392100031000101") == "6A82");   // a prefix
    CHECK(card("00A40400 06 A00000000101") == "6A82");     // OpenSC takes a card that accepts this for another
    CHECK(card("00A40000023F00") == "6A82");
}

TEST_CASE("1: a licence and a transit card have no application of ours") {
    for (const auto* name : {"licence", "felica"}) {
        SampleCard card(name);
        CHECK(card.select(jpki) == "6A82");
        CHECK(card(domain) == "6A82");
        CHECK(card.file("0001") == "6A82");
        CHECK(card("FFCA000000") == "6E00");
        CHECK(card("00CA5F5100") == "6D00");
    }
}

TEST_CASE("1: counters are kept over resets and power off") {
    SampleCard card;
    card.select(jpki);
    card.file("0018");
    CHECK(card.verify("9999") == "63C2");
    card.card.warm_reset();
    card.select(jpki);
    card.file("0018");
    CHECK(card.query() == "63C2");
    card.card.power_off();
    card.select(jpki);
    card.file("0018");
    CHECK(card.query() == "63C2");
}

namespace {

bool can_read_sign_certificate(SampleCard& card) {
    card.select(jpki);
    card.file("0001");
    return card("00B0000004") == "308205009000";
}

void open_sign_certificate(SampleCard& card) {
    REQUIRE(card.select(jpki) == "9000");
    REQUIRE(card.file("001B") == "9000");
    REQUIRE(card.verify("MIHON123") == "9000");
    REQUIRE(can_read_sign_certificate(card));
}

} // namespace

TEST_CASE("2: only another application ends what a PIN opened") {
    SampleCard card;
    open_sign_certificate(card);
    SECTION("the same application again") {
        CHECK(can_read_sign_certificate(card));
    }
    SECTION("an unknown application") {
        CHECK(card.select("D392F000260100000009") == "6A82");
        CHECK(can_read_sign_certificate(card));
    }
    SECTION("another application") {
        CHECK(card.select(assist) == "9000");
        CHECK_FALSE(can_read_sign_certificate(card));
    }
    SECTION("the issuer security domain") {
        CHECK(card(domain) == "9000");
        CHECK_FALSE(can_read_sign_certificate(card));
    }
}

TEST_CASE("2: selecting an application forgets the current file") {
    SampleCard card;
    card.select(jpki);
    card.file("0006");
    card.select(jpki);
    CHECK(card("00B0000004") == "6986");
}

TEST_CASE("3: warm reset clears the selection and keeps the verified PIN") {
    SampleCard card;
    open_sign_certificate(card);
    card.card.warm_reset();
    CHECK(card("00B0000004") == "6986");
    CHECK(card.file("0001") == "6A82");
    CHECK(can_read_sign_certificate(card));
}

TEST_CASE("3: a PIN kept over a warm reset does not open another application") {
    SampleCard card;
    open_sign_certificate(card);
    card.card.warm_reset();
    card.select(face);
    CHECK_FALSE(can_read_sign_certificate(card));
}

TEST_CASE("3: on the contact side warm reset forgets the verified PIN") {
    SampleCard card("contact");
    open_sign_certificate(card);
    card.card.warm_reset();
    CHECK_FALSE(can_read_sign_certificate(card));
}

TEST_CASE("3: power off clears everything") {
    SampleCard card;
    open_sign_certificate(card);
    card.card.power_off();
    CHECK(card("00B0000004") == "6986");
    CHECK_FALSE(can_read_sign_certificate(card));
}

TEST_CASE("4: READ BINARY answers by what is selected") {
    SampleCard card;
    CHECK(card("00B0000000") == "6986");
    card.select(jpki);
    CHECK(card("00B0000000") == "6986");
    card.file("0018");
    CHECK(card("00B0000000") == "6981");
    card.file("0017");
    CHECK(card("00B0000000") == "6981");
    card.file("0001");
    CHECK(card("00B0000000") == "6982");
    card.file("0008");
    CHECK(card("00B0000000") == "8F8F009000");
    CHECK(card("00B0000202") == "009000");
    CHECK(card("00B0000301") == "6B00");
    CHECK(card("00B00000") == "6700");
}

TEST_CASE("4: a read past the end warns where the switch says so") {
    SampleCard card("contact");
    card.select(jpki);
    card.file("0008");
    CHECK(card("00B0000003") == "8F8F009000");
    CHECK(card("00B0000004") == "8F8F006282");
}

TEST_CASE("4: READ BINARY by short id makes the file current") {
    SampleCard card;
    card.select(jpki);
    CHECK(card("00B0880003") == "8F8F009000");
    CHECK(card("00B0000102") == "8F009000");
    CHECK(card("00B0880102") == "8F009000");
    CHECK(card("00B08F0001") == "6A82");
    CHECK(card("00B0E80001") == "6A86");
}

TEST_CASE("4: extended reads give the whole file unless the card refuses them") {
    SampleCard card;
    card.select(jpki);
    card.file("000A");
    CHECK(card.card.command(from_hex("00B00000000000")).size() == 2048 + 2);
    SampleCard short_only("short-only");
    short_only.select(jpki);
    short_only.file("000A");
    CHECK(short_only("00B00000000000") == "6700");
    CHECK(short_only("00B0000004") == "308205009000");
}

TEST_CASE("5: a wrong PIN closes what the right one had opened") {
    SampleCard card;
    open_sign_certificate(card);
    card.file("001B");
    CHECK(card.verify("MIHON124") == "63C4");
    CHECK_FALSE(can_read_sign_certificate(card));
}

TEST_CASE("6: signing needs the key's file and its PIN") {
    const std::string digest_info = "3031300D060960864801650304020105000420" + std::string(64, 'A');
    const std::string command = "802A008033" + digest_info + "00";
    SampleCard card;
    card.select(jpki);
    CHECK(card(command) == "6982");
    card.file("0017");
    CHECK(card(command) == "6982");
    card.file("0018");
    REQUIRE(card.verify("1234") == "9000");
    CHECK(card(command) == "6982"); // the PIN's file is current, not the key's
    card.file("0017");
    CHECK(card(command).size() == 2 * (256 + 2));
    CHECK(card(command).size() == 2 * (256 + 2)); // repeatable
    CHECK(card("802A009733" + digest_info + "00").size() == 2 * (256 + 2));
    CHECK(card("802A009A33" + digest_info + "00") == "6982"); // the other key has another PIN
    card.file("0017");
    CHECK(card("802A0680010000") == "6A86");
    CHECK(card("802A000001AA00") == "6A86");
    CHECK(card("802A0080F6" + std::string(2 * 246, 'A') + "00") == "6985");
    CHECK(card("802A008000") == "6985");
    CHECK(card("802A008033" + digest_info) == "6700"); // no room for the answer
}

TEST_CASE("a command the card does not know is refused by class, channel and instruction") {
    SampleCard card;
    CHECK(card("00CB3FFF035C017E08") == "6D00");
    CHECK(card("8020008000") == "6D00");
    CHECK(card("0120008000") == "6881");
    CHECK(card("FFCA000000") == "6E00");
    CHECK(card("00A404") == "6700");
    CHECK(card("00A40000") == "6A86");
    card.select(jpki);
    CHECK(card("00A40000") == "9000");
}

TEST_CASE("GET CHALLENGE gives as many bytes as asked and refuses the extended form") {
    SampleCard card;
    CHECK(card("0084000008").size() == 2 * (8 + 2));
    CHECK(card("0084000008") != card("0084000008"));
    CHECK(card("00840000000008") == "6985");
}

TEST_CASE("the iPhone alone knows the farewell") {
    SampleCard iphone("iphone");
    SampleCard plastic;
    CHECK(iphone("80FC0000") == "9000");
    CHECK(plastic("80FC0000") == "6700");
}
