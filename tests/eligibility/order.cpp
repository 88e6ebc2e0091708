#include "eligibility/result.hpp"

#include "record/json.hpp"
#include "support.hpp"
#include "support/catch.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <sstream>

using namespace mdg;
using namespace mdg::eligibility::test;

namespace {

// Elements of one name keep their order: that is the order of the results themselves.
void shuffle(pugi::xml_node node, std::mt19937& random) {
    std::vector<pugi::xml_node> children(node.children().begin(), node.children().end());
    std::map<std::string, std::vector<pugi::xml_node>> by_name;
    std::vector<std::string> names;
    for (const pugi::xml_node child : children) {
        by_name[child.name()].push_back(child);
        names.emplace_back(child.name());
    }
    std::ranges::shuffle(names, random);
    for (const std::string& name : names) {
        auto& rest = by_name[name];
        node.append_move(rest.front());
        shuffle(rest.front(), random);
        rest.erase(rest.begin());
    }
}

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
            pugi::xml_document document;
            REQUIRE(document.load_string(bytes.c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single));
            shuffle(document.document_element(), random);
            std::ostringstream shuffled;
            document.save(shuffled, "", pugi::format_raw);
            INFO(name << " round " << round);
            REQUIRE(json_of(shuffled.str()) == expected);
        }
    }
}
