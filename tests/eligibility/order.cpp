#include "eligibility/result.hpp"

#include "record/json.hpp"
#include "shuffle.hpp"
#include "support.hpp"
#include "support/catch.hpp"

using namespace mdg;
using namespace mdg::eligibility::test;

namespace {

std::string json_of(const std::string& bytes) {
    return to_json(eligibility::parse_result(bytes, "any.xml", MDG_RESULT_SOURCE_FILE), record::Privacy::whole);
}

} // namespace

TEST_CASE("the order of elements makes no difference (terminal facts §2.2)") {
    std::mt19937 random(20261122);
    for (const std::string& name : golden_names()) {
        const std::string bytes = replaced(golden(name), "<ReferenceClassification>", "<ReferenceClassification>x");
        const std::string expected = json_of(bytes);
        for (int round = 0; round < 50; ++round) {
            INFO(name << " round " << round);
            REQUIRE(json_of(shuffled(bytes, random)) == expected);
        }
    }
}
