#include "base/calendar.hpp"
#include "base/moment.hpp"
#include "support/catch.hpp"

namespace mdg::base {

TEST_CASE("a moment is fourteen digits that name a second of a day that exists") {
    for (const char* text : {"20261122093015", "20240229000000", "20231231235959", "00010101000000"}) {
        CAPTURE(text);
        const auto moment = parse_moment(text);
        REQUIRE(moment);
        CHECK(to_compact(*moment) == text);
    }
    for (const char* text : {"", "20261122", "2026112209301", "202611220930150", "20261122240000", "20261122236000",
                             "20261122235960", "20230229000000", "20261301000000", "2026112209301x", " 20261122093015",
                             "2026-11-22 09:3", "２０２６１１２２"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_moment(text));
    }
}

TEST_CASE("the second after a month, a year or a leap day is the next day's first") {
    for (const auto& [before, after] :
         {std::pair{"20261130235959", "20261201000000"}, std::pair{"20261231235959", "20270101000000"},
          std::pair{"20240228235959", "20240229000000"}, std::pair{"20240229235959", "20240301000000"},
          std::pair{"20230228235959", "20230301000000"}})
        CHECK(to_compact(*parse_moment(before) + std::chrono::seconds(1)) == after);
}

TEST_CASE("a moment has its day and the time since midnight, and can be read by people") {
    const Moment moment = parse_moment("20260105080930").value();
    CHECK(date_of(moment) == parse_iso_date("2026-01-05"));
    CHECK(time_of_day(moment) == std::chrono::hours(8) + std::chrono::minutes(9) + std::chrono::seconds(30));
    CHECK(to_readable(moment) == "2026-01-05 08:09");
}

} // namespace mdg::base
