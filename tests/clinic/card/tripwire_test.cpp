#include "sample.hpp"

#include "support/catch.hpp"

using namespace mdg::clinic::card;

TEST_CASE("7: every way to the individual number is recorded") {
    struct Row {
        std::string_view application;
        const char* command;
        const char* file;
        const char* action;
    };
    for (const auto& row : {
             Row{assist, "00A4020C020001", "assist/0001", "SELECT"},
             Row{assist, "00A4020C020014", "assist/0014", "SELECT"},
             Row{face, "00A4020C020005", "face/0005", "SELECT"},
             Row{face, "00A4020C020013", "face/0013", "SELECT"},
             Row{assist, "00B0810011", "assist/0001", "READ"},
             Row{face, "00B0850010", "face/0005", "READ"},
             Row{assist, "00200094", "assist/0014", "VERIFY"},
             Row{assist, "002000940C585858585858585858585858", "assist/0014", "VERIFY"},
             Row{face, "00200093", "face/0013", "VERIFY"},
             Row{assist, "00B2010C00", "assist/0001", "READ"},
             Row{assist, "802A00810158 00", "assist/0001", "SIGN"},
         }) {
        CAPTURE(row.command);
        SampleCard card;
        card.select(row.application);
        CHECK(card.state.touches().empty());
        card(row.command);
        REQUIRE(card.state.touches().size() == 1);
        CHECK(card.state.touches()[0].file == row.file);
        CHECK(card.state.touches()[0].action == row.action);
    }
}

TEST_CASE("7: the tripwires hold no digit even for the right PIN, and number A opens nothing") {
    SampleCard card;
    card.select(assist);
    card.file("0011");
    REQUIRE(card.verify("5678") == "9000");
    CHECK(card("00B0810013") == "FF100C585858585858585858585858FFFF9000");
    CHECK(card("002000940C585858585858585858585858") == "63C9");
}

TEST_CASE("7: the same ids elsewhere are ordinary files") {
    SampleCard card;
    card.select(jpki);
    card.file("0001");
    card.select(common);
    card.file("0001");
    card.select(face);
    card.file("0001");
    card.select(assist);
    card.file("0005");
    CHECK(card.state.touches().empty());
}
