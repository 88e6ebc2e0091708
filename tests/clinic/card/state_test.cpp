#include "sample.hpp"
#include "scratch.hpp"

#include "support/catch.hpp"

using namespace mdg::clinic::card;

TEST_CASE("1: a try once used stays used in the next process") {
    const Scratch scratch;
    const auto file = scratch.folder / "state.json";
    const auto profile = sample_profile();
    for (const auto* expected : {"63C2", "63C1", "63C0", "6984"}) {
        State state(file); // as a new process would
        Card card(build(profile, sample_credentials(profile)), {}, state);
        card.command(from_hex("00A4040C0AD392F000260100000001"));
        card.command(from_hex("00A4020C020018"));
        CHECK(to_hex(card.command(from_hex("002000800430303030"))) == expected);
    }
}

TEST_CASE("7: touched tripwires are on disk before the card answers") {
    const Scratch scratch;
    const auto file = scratch.folder / "state.json";
    State state(file);
    state.set_tries("assist/0011", 2);
    state.record({"assist/0001", "READ"});
    const State read(file);
    REQUIRE(read.touches().size() == 1);
    CHECK(read.touches()[0].file == "assist/0001");
    CHECK(read.touches()[0].action == "READ");
    CHECK(read.tries("assist/0011", 3) == 2);
    CHECK(read.tries("jpki/0018", 3) == 3);
}
