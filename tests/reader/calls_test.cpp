// The process of a plugin: a cancel and its call take different ways.
#include "reader/plugin_host/calls.hpp"

#include "support/catch.hpp"

using mdg::reader::plugin_host::Calls;

TEST_CASE("a cancel that overtakes its call is kept for it, one that comes late is for nobody") {
    Calls calls;
    REQUIRE(calls.begin(3));
    CHECK(calls.cancel(3) == 3);
    CHECK(calls.cancel(0) == 3); // whichever runs
    CHECK(calls.cancel(5) == 0); // still on its way
    CHECK(calls.cancel(2) == 0); // over
    calls.end();
    CHECK(calls.cancel(3) == 0);
    CHECK(calls.cancel(0) == 0);
    CHECK(calls.begin(4)); // nobody cancelled it
    calls.end();
    CHECK_FALSE(calls.begin(5));
    CHECK(calls.running() == 0);
    calls.end();
    CHECK(calls.begin(6));
    CHECK(calls.running() == 6);
}
