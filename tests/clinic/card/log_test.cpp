#include "clinic/card/log.hpp"

#include "support/catch.hpp"

using namespace mdg::clinic::card;

TEST_CASE("the log shows no PIN") {
    CHECK(loggable(from_hex("002000800431323334")) == "00200080 (not shown)");
    CHECK(loggable(from_hex("00200098 04 31323334 00")) == "00200098 (not shown)");
    CHECK(loggable(from_hex("00240180 04 31323334")) == "00240180 (not shown)");
    CHECK(loggable(from_hex("80320080 04 31323334")) == "80320080 (not shown)");
    CHECK(loggable(from_hex("00200080")) == "00200080");
    CHECK(loggable(from_hex("00A4020C020018")) == "00A4020C020018");
}
