#include "sample.hpp"

#include "support/catch.hpp"

using namespace mdg::clinic::card;

TEST_CASE("5: a VERIFY without data asks for the tries and costs none") {
    SampleCard card;
    card.select(jpki);
    CHECK(card.query() == "6986");
    card.file("0008");
    CHECK(card.query() == "6981");
    card.file("0018");
    for (int i = 0; i < 5; ++i) CHECK(card.query() == "63C3");
    CHECK(card.verify("1234") == "9000");
    CHECK(card.query() == "63C3");
}

TEST_CASE("5: wrong PINs count down to the block and a right one counts up again") {
    struct Row {
        std::string_view application;
        const char* file;
        std::string right;
        std::string wrong;
        int limit;
    };
    const auto profile = sample_profile();
    const auto number_b = profile.number_b();
    for (const auto& row : {Row{jpki, "0018", "1234", "0000", 3}, Row{jpki, "001B", "MIHON123", "MIHON124", 5},
                            Row{assist, "0011", "5678", "1234", 3}, Row{assist, "0015", number_b, "60060320310000", 10},
                            Row{face, "0012", number_b, "60060320310000", 10}}) {
        CAPTURE(row.application, row.file);
        const auto tries = [](int left) { return to_hex(Bytes{0x63, static_cast<std::uint8_t>(0xC0 + left)}); };
        SampleCard card(profile);
        card.select(row.application);
        card.file(row.file);
        CHECK(card.verify(row.wrong) == tries(row.limit - 1));
        CHECK(card.verify(row.right) == "9000");
        CHECK(card.query() == tries(row.limit));
        for (int left = row.limit - 1; left >= 0; --left) CHECK(card.verify(row.wrong) == tries(left));
        CHECK(card.verify(row.wrong) == "6984");
        CHECK(card.verify(row.right) == "6984");
        CHECK(card.query() == "63C0");
    }
}

TEST_CASE("5: the two counters of number B are separate objects") {
    SampleCard card;
    card.select(assist);
    card.file("0015");
    CHECK(card.verify("60060320310000") == "63C9");
    card.select(face);
    card.file("0012");
    CHECK(card.query() == "63CA");
}

TEST_CASE("5: a PIN of wrong length costs a try only where the switch says so") {
    SampleCard card;
    card.select(jpki);
    card.file("0018");
    CHECK(card.verify("123") == "6700");
    CHECK(card.verify("12345") == "6700");
    CHECK(card.query() == "63C3");
    SampleCard strict("strict");
    strict.select(jpki);
    strict.file("0018");
    CHECK(strict.verify("123") == "63C2");
}

TEST_CASE("5: the query of a blocked key answers 6984 only where the switch says so") {
    for (const auto& [name, answer] : {std::pair("adult", "63C0"), std::pair("strict", "6984")}) {
        SampleCard card(name);
        card.select(jpki);
        card.file("0018");
        for (const auto* wrong : {"0000", "0001", "0002"}) card.verify(wrong);
        CHECK(card.query() == answer);
    }
}

TEST_CASE("5: VERIFY by short id") {
    SampleCard card;
    card.select(jpki);
    CHECK(card("00200098") == "63C3");
    CHECK(card("00200098 04 31323334") == "9000");
    CHECK(card("00200184") == "6A86");
}
