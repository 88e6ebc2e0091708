#include "base/failure.hpp"
#include "support/catch.hpp"

#include <string>

namespace mdg::base {

TEST_CASE("a failure carries what is known and nothing else") {
    const Failure plain(MDG_E_NO_CARD, MDG_ORIGIN_READER, "no card");
    CHECK(plain.status == MDG_E_NO_CARD);
    CHECK(plain.origin == MDG_ORIGIN_READER);
    CHECK(std::string(plain.what()) == "no card");
    CHECK(plain.side_effects == MDG_SIDE_EFFECTS_NONE);
    CHECK(plain.tries_left == -1);
    CHECK(plain.apdu_index == 0);
    CHECK(plain.findings.empty());
    CHECK(plain.cause == nullptr);
}

TEST_CASE("a failure keeps what lies below it, whole") {
    Failure outer = [] {
        const auto below =
            Failure(MDG_E_OFFLINE, MDG_ORIGIN_RESOURCE_MANAGER, "daemon gone").with_vendor_code("0x8010001D");
        return Failure(MDG_E_UNREACHABLE, MDG_ORIGIN_SDK, "no reader")
            .with_findings({{"request_dir", MDG_FINDING_CODE_MISSING, "not set", "設定してください"}})
            .with_cause(below);
    }();
    REQUIRE(outer.cause != nullptr);
    CHECK(outer.cause->status == MDG_E_OFFLINE);
    CHECK(outer.cause->vendor_code == "0x8010001D");
    REQUIRE(outer.findings.size() == 1);
    CHECK(outer.findings[0].place == "request_dir");
    try {
        throw outer.with_vendor_code("again");
    } catch (const std::exception& error) {
        CHECK(std::string(error.what()) == "no reader");
    }
    CHECK(outer.vendor_code == "again");
}

} // namespace mdg::base
