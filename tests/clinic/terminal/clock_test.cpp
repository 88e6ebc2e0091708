#include "clinic/terminal/clock.hpp"
#include "support/catch.hpp"

using namespace mdg::clinic::terminal;

TEST_CASE("a time is read exactly as written and no other way") {
    REQUIRE(parse_iso("2028-02-29T23:59:59"));
    CHECK(stamp(*parse_iso("2028-02-29T23:59:59")) == "20280229235959");
    CHECK(day(*parse_iso("2028-02-29T23:59:59")) == "20280229");
    for (const char* wrong : {"", "2026-02-29T00:00:00", "2026-8-1T9:30:00", "2026-08-01", "2026-08-01 09:30:00",
                              "2026-08-01T09:30:00Z", "2026-08-01T09:30:00+09:00", "2026-08-01T24:00:00"})
        CHECK_FALSE(parse_iso(wrong));
}

TEST_CASE("a day is eight digits of the calendar") {
    CHECK(is_day("20280229"));
    for (const char* wrong : {"", "20260229", "2026081", "202608011", "2026-8-1", "00000000", "20261301"})
        CHECK_FALSE(is_day(wrong));
}
