#include "base/individual_number.hpp"
#include "base/tripwire.hpp"
#include "record/json.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

namespace mdg::claim::uke::test {
namespace {

const std::string first_claim = "IR,1,13,1,9999999,,見本診療所,202701,00,\n"
                                "RE,1,1112,202612,見本　春子,2,19850214\n"
                                "HO,01130012,1,2,1,288\n";

} // namespace

TEST_CASE("a fault is told with its line, record and column, and claims before it were handed over") {
    struct Row {
        std::string bytes;
        const char* place;
        std::size_t claims;
    };
    const std::string claim = cp932(first_claim);
    const std::string next = cp932("RE,2,1112,202612,見本　夏子,2,19850214\n");
    for (const Row& row : {Row{"", "line 1", 0},
                           {"<?xml version=\"1.0\"?>", "line 1", 0},
                           {"HO,01130012,1,2,1,288\r\n", "line 1 HO", 0},
                           {cp932("IR,1,13,1\n"), "line 1 IR", 0},
                           {cp932("IR,1,13,1,9999999,,あ,202701,00,\nHO,1,2,3\n"), "line 2 HO", 0},
                           {claim + "HO\r\n", "line 4 HO", 0},
                           {claim + next + "HO,1,2\r\n", "line 5 HO", 1},
                           {claim + next + "hello\r\n", "line 5", 1},
                           {claim + next + "12345\r\n", "line 5", 1},
                           {claim + next + "HO,01130012,\x81,2\r\n", "line 5 HO insured_symbol", 1},
                           {claim + next + "ZZ,\xFF\xFF\r\n", "line 5 ZZ", 1},
                           {claim + "GO,x,1,99\r\n", "line 4 GO claim_count", 1},
                           {claim + "\x1A" + next, "line 4", 0},
                           {claim + next + std::string(40'000, 'A'), "line 5", 1},
                           {claim + next + std::string("\0\0", 2) + "\r\n", "line 5", 1}}) {
        CAPTURE(row.place);
        const Reading reading = read(row.bytes);
        REQUIRE(reading.failure);
        CHECK(reading.failure->status == MDG_E_MALFORMED);
        REQUIRE(reading.failure->findings.size() == 1);
        CHECK(reading.failure->findings[0].place == row.place);
        CHECK(reading.claims.size() == row.claims);
        CHECK(reading.failure->message.find("01130012") == std::string::npos);
    }
}

TEST_CASE("one claim of endless lines is not collected for ever") {
    std::string bytes = cp932(first_claim);
    for (int i = 0; i < 12'000; ++i) bytes += "ZZ,1\r\n";
    const Reading reading = read(bytes);
    REQUIRE(reading.failure);
    CHECK(reading.failure->status == MDG_E_MALFORMED);
}

TEST_CASE("an individual number in a free text is masked, never held", "[R-PRIV-01]") {
    std::mt19937 random(6);
    const std::string number = mdg::test::made_number(random);
    REQUIRE(base::holds_individual_number(number));
    const Reading reading = read(cp932(first_claim + "CO,01,1,810000001,番号" + number + "\nZZ," + number +
                                       "\nHR,202702,1,,L1," + number + "," + number + "\nGO,1,288,99\n"));
    if (reading.failure) FAIL(reading.failure->message);
    REQUIRE(reading.claims.size() == 1);
    CHECK(record::to_json(reading.claims[0], record::Privacy::whole).find(number) == std::string::npos);
}

} // namespace mdg::claim::uke::test
