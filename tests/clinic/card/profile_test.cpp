#include "sample.hpp"

#include "clinic/card/text_file.hpp"
#include "scratch.hpp"

#include "support/catch.hpp"

#include <numeric>

using namespace mdg::clinic::card;

TEST_CASE("every profile makes a card") {
    const auto all = profile_titles();
    CHECK(all.size() > 20);
    for (const auto& [name, title] : all) {
        CAPTURE(name);
        const auto profile = sample_profile(name);
        CHECK_FALSE(build(profile, sample_credentials(profile)).data_objects.at(0x5F51).empty());
    }
}

TEST_CASE("certificates end relative to the visit unless a day is given") {
    const auto end = [](const char* name, std::optional<std::string> given = {}) {
        return iso(parse_profile(fixed_profile(name, parse_day("2026-11-22"), given)).certificate_end);
    };
    CHECK(end("adult") == "2029-11-22");
    CHECK(end("expiring") == "2027-01-01");
    CHECK(end("grace") == "2026-10-22");
    CHECK(end("expired") == "2026-07-22");
    CHECK(end("expired", "2026-11-21") == "2026-11-21");
    CHECK(end("adult", "P1D") == "2026-11-23");
}

TEST_CASE("number B is birth in the Japanese calendar with the year of expiry and the code: the published "
          "example") {
    auto profile = sample_profile();
    profile.person.birth = parse_day("1980-02-17");
    profile.card_end = parse_day("2035-02-17");
    profile.security_code = "2285";
    CHECK(profile.number_b() == "55021720352285");
}

TEST_CASE("a fixed profile does not depend on the day it is read") {
    const auto fixed = fixed_profile("last-try", parse_day("2026-11-22"), {});
    const auto again = parse_profile(fixed);
    CHECK(iso(again.certificate_start) == "2024-11-22");
    CHECK(again.pins.at("authentication").tries == 1);
    CHECK_FALSE(again.pins.at("signature").tries.has_value());
}

TEST_CASE("a profile of one's own lies over another and may not misspell") {
    const Scratch scratch;
    const auto file = scratch.folder / "mine.json";
    write_file(file, R"({"like": "expiring", "person": {"sex": "9"}, "atr": "3B 00"})");
    const auto mine = sample_profile(file);
    CHECK(mine.person.sex == "9");
    CHECK(mine.person.name == "見本　花子");
    CHECK(to_hex(mine.atr) == "3B00");
    CHECK(iso(mine.certificate_end) == "2027-01-01");
    write_file(file, R"({"like": "adult", "person": {"adress": "x"}})");
    CHECK_THROWS_WITH(sample_profile(file), Catch::Contains("person.adress"));
    CHECK_THROWS_WITH(sample_profile("nobody"), Catch::Contains("nobody"));
}

TEST_CASE("10: ATRs are those of card facts §8.6 and the contactless ones check") {
    const auto atr = [](const std::string& name) {
        const Scratch scratch;
        const auto file = scratch.folder / "atr.json";
        write_file(file, R"({"like": "adult", "atr": ")" + name + R"("})");
        return sample_profile(file).atr;
    };
    for (const auto* name :
         {"contactless-1", "contactless-2", "contactless-3", "contactless-4", "juki-contactless", "licence-1"}) {
        CAPTURE(name);
        const auto bytes = atr(name);
        REQUIRE(bytes.size() == 13);
        CHECK(to_hex(View(bytes).first(4)) == "3B888001");
        CHECK(std::accumulate(bytes.begin() + 1, bytes.end(), 0, std::bit_xor<>()) == 0);
    }
    CHECK(to_hex(sample_profile("adult").atr) == adult_atr);
    CHECK(to_hex(sample_profile("licence").atr) == "3B888001000000009181C100D8");
    CHECK(to_hex(sample_profile("felica").atr) == "3B8F8001804F0CA00000030611003B0000000042");
    CHECK(to_hex(atr("juki-contact")) == "3BE000FF8131FE4514");
}
