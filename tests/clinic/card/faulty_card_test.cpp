#include "clinic/card/faulty_card.hpp"
#include "sample.hpp"

#include "support/catch.hpp"

using namespace mdg::clinic::card;

namespace {

// A faulty card with EF 0008 (three bytes) or EF 0006 (160 bytes) current.
struct Sample {
    explicit Sample(const char* file = "00A4020C020008")
        : card(Card(build(sample_profile(), sample_credentials(sample_profile())), {}, state)) {
        card.command(from_hex("00A4040C0AD392F000260100000001"));
        card.command(from_hex(file));
    }
    std::string operator()(std::string_view hex) { return to_hex(card.command(from_hex(hex)).bytes); }

    State state;
    FaultyCard card;
};

constexpr auto read_all = "00B0000000";

} // namespace

TEST_CASE("9: the connection drops at the command named and once only") {
    Sample sample;
    sample.card.add(parse_fault("drop@3"));
    CHECK_FALSE(sample.card.command(from_hex(read_all)).dropped);
    CHECK_FALSE(sample.card.command(from_hex(read_all)).dropped);
    CHECK(sample.card.command(from_hex(read_all)).dropped);
    CHECK_FALSE(sample.card.command(from_hex(read_all)).dropped);
}

TEST_CASE("9: a VERIFY whose answer is lost has cost its try") {
    Sample sample("00A4020C020018");
    sample.card.add(parse_fault("drop"));
    CHECK(sample.card.command(from_hex("002000800430303030")).dropped);
    CHECK(sample("00200080") == "63C2");
}

TEST_CASE("9: delays hold for one command or for all") {
    using std::chrono::milliseconds;
    Sample once;
    once.card.add(parse_fault("delay=300@2"));
    CHECK(once.card.command(from_hex(read_all)).delay == milliseconds(0));
    CHECK(once.card.command(from_hex(read_all)).delay == milliseconds(300));
    CHECK(once.card.command(from_hex(read_all)).delay == milliseconds(0));
    Sample always;
    always.card.add(parse_fault("delay=20"));
    for (int i = 0; i < 3; ++i) CHECK(always.card.command(from_hex(read_all)).delay == milliseconds(20));
}

TEST_CASE("9: the first command after each power-up fails") {
    Sample sample;
    sample.card.add(parse_fault("first-6f00"));
    CHECK(sample(read_all) == "8F8F009000");
    for (int i = 0; i < 2; ++i) {
        sample.card.power_off();
        CHECK(sample("00A4040C0AD392F000260100000001") == "6F00");
        CHECK(sample("00A4040C0AD392F000260100000001") == "9000");
    }
    sample.card.warm_reset();
    CHECK(sample("00A4040C0AD392F000260100000001") == "9000");
}

TEST_CASE("9: 6Cxx names the length there is and comes once") {
    Sample sample;
    sample.card.add(parse_fault("wrong-le"));
    CHECK(sample("00200080") == "6981"); // has no data to be wrong about
    CHECK(sample(read_all) == "6C03");
    CHECK(sample("00B0000003") == "8F8F009000");
}

TEST_CASE("9: 61xx keeps the rest for GET RESPONSE") {
    Sample sample("00A4020C020006");
    const auto whole = sample(read_all);
    sample.card.add(parse_fault("more-data"));
    const auto first = sample(read_all);
    CHECK(first.size() == 2 * 82);
    CHECK(first.substr(2 * 80) == "6150");
    CHECK(first.substr(0, 2 * 80) + sample("00C0000050") == whole);
    CHECK(sample("00C0000050") == "6D00");
}

TEST_CASE("9: the rest is gone once another command comes between") {
    Sample sample("00A4020C020006");
    sample.card.add(parse_fault("more-data"));
    CHECK(sample(read_all).ends_with("6150"));
    CHECK(sample("00B0000001") == "4A9000");
    CHECK(sample("00C0000050") == "6D00");
}

TEST_CASE("9: answers are cut short with or without their status") {
    Sample sample("00A4020C020006");
    sample.card.add(parse_fault("truncate@1"));
    sample.card.add(parse_fault("half@2"));
    CHECK(sample(read_all).size() == 2 * 81);
    const auto half = sample(read_all);
    CHECK(half.size() == 2 * 82);
    CHECK(half.substr(2 * 80) == "9000");
    CHECK(sample(read_all).size() == 2 * 162);
}

TEST_CASE("9: faults are read strictly") {
    for (const auto* text :
         {"", "explode", "drop@", "drop@0", "drop@x", "drop=3", "delay", "delay=0", "delay=3x@2", "drop@2x"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(parse_fault(text), std::invalid_argument);
    }
    Sample sample;
    CHECK_THROWS_AS(sample.card.add(parse_fault("garbage-tlv")), std::invalid_argument);
}
