#include "base/failing.hpp"
#include "record/registry.hpp"
#include "rules/mobile.hpp"
#include "rules/said.hpp"
#include "support/catch.hpp"

#include <map>
#include <set>

namespace mdg::rules {
namespace {

using record::Record;
using test::next_action;
using test::says;

Record facts(const std::string& tool, const std::string& scene, const char* day = "2026-11-26") {
    return Record(MDG_KIND_MOBILE_CHECK)
        .set_text(MDG_FIELD_MOBILE_TOOL, tool)
        .set_text(MDG_FIELD_MOBILE_SCENE, scene)
        .set_date(MDG_FIELD_VISIT_DATE, base::parse_iso_date(day).value())
        .set_integer(MDG_FIELD_SYSTEM_CHANGED, 1)
        .set_integer(MDG_FIELD_MOBILE_DEVICE, 1);
}

const std::vector<std::string> scenes{"home_visit",   "home_nursing", "online_care", "stand_by",
                                      "checkup_body", "paper_claim",  "transitional"};

Record phone(const char* maker, int reader, int paired) {
    return Record(MDG_KIND_MOBILE_CHECK)
        .set_text(MDG_FIELD_CARD_KIND, MDG_CARD_KIND_PHONE_IOS)
        .set_text(MDG_FIELD_READER_MAKER, maker)
        .set_integer(MDG_FIELD_GENERIC_READER, reader)
        .set_integer(MDG_FIELD_READER_PAIRED, paired);
}

} // namespace

TEST_CASE("each tool serves its scenes and no other", "[R-MOB-01][R-SYS-05]") {
    const std::map<std::string, std::set<std::string>> allowed{
        {"web", {"home_visit", "home_nursing", "online_care", "stand_by"}},
        {"app", {"home_visit", "home_nursing", "stand_by"}},
        {"limited_app", {"checkup_body", "paper_claim", "transitional"}},
        {"another", {}}};
    for (const auto& [tool, its_scenes] : allowed)
        for (const std::string& scene : scenes) {
            CAPTURE(tool, scene);
            const bool may = its_scenes.contains(scene);
            CHECK(next_action(mobile_tool(facts(tool, scene))) ==
                  (may ? MDG_NEXT_ACTION_GO_ON : MDG_NEXT_ACTION_NOT_ALLOWED));
        }
}

TEST_CASE("the web tool takes the PIN only, the app PIN or sight", "[R-MOB-02][R-SYS-06][R-SYS-07]") {
    const Record web = mobile_tool(facts("web", "home_visit"));
    CHECK(says(web, "暗証番号です"));
    CHECK_FALSE(says(web, "目視"));
    CHECK(says(mobile_tool(facts("app", "home_visit")), "暗証番号または目視"));
}

TEST_CASE("at home, in facilities and with another hospital's patient", "[R-MOB-03]") {
    for (const char* scene : {"home_visit", "home_nursing"})
        for (const char* place : {"居宅", "施設", "ほかの病院の患者"})
            CHECK(says(mobile_tool(facts("app", scene)), place));
}

TEST_CASE("system change, device and the choice of a tool: what is missing is listed", "[R-MOB-04]") {
    Record bare = facts("web", "home_visit");
    bare.unset(MDG_FIELD_SYSTEM_CHANGED);
    bare.set_integer(MDG_FIELD_MOBILE_DEVICE, 0);
    const Record decision = mobile_tool(bare);
    CHECK(next_action(decision) == MDG_NEXT_ACTION_SET_UP);
    CHECK(test::places(decision) == std::vector<std::string>{"system_changed", "mobile_device"});
    const auto failure = test::failure_of([] { (void)mobile_tool(Record(MDG_KIND_MOBILE_CHECK)); });
    CHECK(failure.status == MDG_E_CHECK_FAILED);
    CHECK(test::places(failure) == std::vector<std::string>{"mobile_tool", "mobile_scene", "visit_date"});
}

TEST_CASE("the limited type works without a system change, and gives no medical information", "[R-MOB-05][R-SYS-07]") {
    Record limited = facts("limited_app", "paper_claim").set_integer(MDG_FIELD_SYSTEM_CHANGED, 0);
    const Record decision = mobile_tool(limited);
    CHECK(next_action(decision) == MDG_NEXT_ACTION_GO_ON);
    CHECK(says(decision, "連携なし"));
    CHECK(says(decision, "医療情報は取得できません"));
    limited.set_integer(MDG_FIELD_MOBILE_DEVICE, 0);
    CHECK(test::places(mobile_tool(limited)) == std::vector<std::string>{"mobile_device"});
}

TEST_CASE("a phone needs a generic reader, unless the face reader is Canon's", "[R-MOB-07][R-DEV-05]") {
    CHECK(next_action(phone_as_card(phone("canon", 0, 0))) == MDG_NEXT_ACTION_GO_ON);
    CHECK(next_action(phone_as_card(phone("other", 0, 0))) == MDG_NEXT_ACTION_PHONE_NOT_SUPPORTED);
    CHECK(next_action(phone_as_card(phone("other", 0, 1))) == MDG_NEXT_ACTION_PHONE_NOT_SUPPORTED);
    CHECK(next_action(phone_as_card(phone("other", 1, 1))) == MDG_NEXT_ACTION_GO_ON);
    CHECK(next_action(phone_as_card(Record(MDG_KIND_MOBILE_CHECK))) == MDG_NEXT_ACTION_PHONE_NOT_SUPPORTED);
}

TEST_CASE("a reader that is not paired: by the maker's procedure, with a real card, without personal data",
          "[R-MOB-08][R-MOB-09][R-PRIV-12]") {
    const Record decision = phone_as_card(phone("other", 1, 0));
    CHECK(next_action(decision) == MDG_NEXT_ACTION_SET_UP);
    for (const char* told : {"メーカーの手順書", "実物のマイナンバーカード", "個人の情報は読み取られません"})
        CHECK(says(decision, told));
}

TEST_CASE("whether a facility stands in the public list is no fact of the decision", "[R-MOB-11]") {
    for (const auto& field : record::all_fields())
        if (field.belongs_to(MDG_KIND_MOBILE_CHECK)) CHECK(field.name.find("list") == std::string_view::npos);
    CHECK(test::cites(phone_as_card(phone("other", 1, 1)), "R-MOB-11"));
}

TEST_CASE("tools for visits, the limited type and stand-by have names of their own", "[R-MOB-12]") {
    for (const std::string& scene : scenes) CHECK(record::find_code("mobile_scene", scene) != nullptr);
    // Stand-by use is not bound to the start of visits, and the limited type is no stand-by.
    CHECK(next_action(mobile_tool(facts("web", "stand_by", "2024-03-31"))) == MDG_NEXT_ACTION_GO_ON);
    CHECK(next_action(mobile_tool(facts("limited_app", "stand_by"))) == MDG_NEXT_ACTION_NOT_ALLOWED);
}

TEST_CASE("home visits and online care from April, home nursing from June 2024", "[R-MOB-13][R-DATE-22]") {
    struct Row {
        const char* scene;
        const char* before;
        const char* first;
    };
    for (const Row& row :
         {Row{"home_visit", "2024-03-31", "2024-04-01"}, Row{"online_care", "2024-03-31", "2024-04-01"},
          Row{"home_nursing", "2024-05-31", "2024-06-01"}}) {
        CAPTURE(row.scene);
        const Record early = mobile_tool(facts("web", row.scene, row.before));
        CHECK(next_action(early) == MDG_NEXT_ACTION_NOT_ALLOWED);
        CHECK(test::cites(early, "R-MOB-13"));
        CHECK(says(early, row.first));
        CHECK(next_action(mobile_tool(facts("web", row.scene, row.first))) == MDG_NEXT_ACTION_GO_ON);
    }
}

} // namespace mdg::rules
