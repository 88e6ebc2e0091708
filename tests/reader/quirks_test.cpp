#include "reader/quirks.hpp"

#include "reader/scratch.hpp"
#include "support/catch.hpp"

using namespace mdg;
using reader::Quirks;

TEST_CASE("a quirk holds for its model, and for a range of firmware where the device tells its own") {
    test::Scratch scratch;
    scratch.write("a.quirk",
                  "# what is known\n[model=T-1]\nSlow = 50\nSlow.ja = 遅い\nSlow.en = It is slow.\n"
                  "[model=T-1 firmware=1.2..1.10]\nSlow = 90\nNoBeep = yes\n[model=T-1 (b) firmware=..3]\nOld = yes\n");
    scratch.write("b.quirk", "[model=T-2]\nSlow = 10\n");
    const Quirks quirks(scratch.folder);
    CHECK(quirks.findings().empty());

    const auto any = quirks.of("T-1", "");
    REQUIRE(any.size() == 1);
    CHECK(any[0].value == "50");
    CHECK(any[0].ja == "遅い");
    CHECK(any[0].en == "It is slow.");

    struct Row {
        const char* model;
        const char* firmware;
        std::size_t in_force;
        const char* slow;
    };
    const Row rows[] = {{"T-1", "1.1", 1, "50"},   {"T-1", "1.2", 2, "90"},  {"T-1", "1.9", 2, "90"},
                        {"T-1", "1.10", 2, "90"},  {"T-1", "1.11", 1, "50"}, {"T-2", "7", 1, "10"},
                        {"T-1 (b)", "2.9", 1, ""}, {"T-1 (b)", "", 0, ""},   {"T-3", "1.2", 0, ""}};
    for (const auto& row : rows) {
        CAPTURE(row.model, row.firmware);
        const auto found = quirks.of(row.model, row.firmware);
        REQUIRE(found.size() == row.in_force);
        for (const auto& quirk : found)
            if (quirk.name == "Slow") CHECK(quirk.value == row.slow);
    }
}

TEST_CASE("a line of a quirk file that is not understood is a finding with its place, and the rest holds") {
    test::Scratch scratch;
    scratch.write("a.quirk",
                  "Early = yes\n[model=T-1]\nGood = yes\nnothing\nGood.fr = bon\nOther.ja = 文\n[T-2]\nLost = yes\n");
    const Quirks quirks(scratch.folder);
    REQUIRE(quirks.of("T-1", "").size() == 1);
    CHECK(quirks.of("T-1", "")[0].name == "Good");
    std::string places;
    for (const auto& finding : quirks.findings()) places += finding.place.substr(finding.place.rfind(':')) + " ";
    CHECK(places == ":1 :4 :5 :6 :7 ");
    CHECK(Quirks(scratch.folder / "none").findings().empty());
}
