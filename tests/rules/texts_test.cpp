#include "base/between.hpp"
#include "base/failing.hpp"
#include "base/file.hpp"
#include "record/registry.hpp"
#include "rules/table.hpp"
#include "rules/texts.hpp"
#include "support/catch.hpp"

#include <set>
#include <string>

namespace mdg::rules {
namespace {

const std::string& file() {
    static const std::string text = base::read_file(MDG_SOURCE_DIR "/sdk/rules/data/texts.tsv", 1U << 20U);
    return text;
}

std::set<std::string> placeholders_in(std::string_view text) {
    return test::between(text, "{", "}");
}

Placeholders all_placeholders() {
    static const std::set<std::string> names = placeholders_in(file());
    Placeholders values;
    for (const std::string& name : names) values.emplace_back(name, "2026-11-22");
    return values;
}

} // namespace

TEST_CASE("every text stands in both languages, for a known audience, with the same placeholders") {
    const std::set<std::string> known{"tries", "end",    "usable", "expected", "until", "minutes", "menu",    "manual",
                                      "title", "hours",  "hits",   "from",     "own",   "online",  "days",    "share",
                                      "years", "before", "limit",  "payment",  "month", "meals",   "meal_yen"};
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const Row& row : read_table(file())) {
        CAPTURE(row[0], row[1]);
        CHECK(record::find_code("audience", row[1]) != nullptr);
        CHECK(seen.emplace(row[0], row[1]).second);
        CHECK(row[2].ends_with("。"));
        CHECK((row[3].ends_with(".") || row[3].ends_with("?")));
        CHECK(placeholders_in(row[2]) == placeholders_in(row[3]));
        for (const std::string& name : placeholders_in(row[2])) CHECK(known.contains(name));
    }
}

TEST_CASE("a text comes once per audience, with its placeholders filled") {
    for (const Row& row : read_table(file())) {
        const auto records = texts(row[0], all_placeholders());
        CAPTURE(row[0]);
        std::set<std::string> audiences;
        for (const record::Record& each : records) {
            CHECK(each.kind() == MDG_KIND_TEXT);
            CHECK(audiences.insert(*each.text(MDG_FIELD_AUDIENCE)).second);
            for (const auto field : {MDG_FIELD_JA, MDG_FIELD_EN}) {
                REQUIRE(each.text(field) != nullptr);
                CHECK(each.text(field)->size() > 3);
                CHECK(each.text(field)->find_first_of("{}") == std::string::npos);
            }
        }
        CHECK(audiences.contains(std::string(row[1])));
    }
    const auto pin = texts("enter_pin", {{"tries", "2"}});
    REQUIRE(pin.size() == 1);
    CHECK(*pin[0].text(MDG_FIELD_AUDIENCE) == MDG_AUDIENCE_PATIENT);
    CHECK(*pin[0].text(MDG_FIELD_JA) == "4桁の暗証番号を入力してください。残り2回です。");
    const auto grace = texts("alert_in_grace", {{"end", "{usable}"}, {"usable", "2027-02-28"}, {"unused", "x"}});
    CHECK(grace[0].text(MDG_FIELD_EN)->find("2027-02-28") != std::string::npos);
}

TEST_CASE("every conclusion has its text for the desk") {
    for (const char* id :
         {"eligible", "medical_assistance", "several", "document", "interim", "oral", "declaration", "face_items",
          "own_rule", "unconfirmed", "unconfirmed_no_card", "lapsed", "lapsed_new_exists", "no_qualification"}) {
        CAPTURE(id);
        CHECK(*texts(id).front().text(MDG_FIELD_AUDIENCE) == MDG_AUDIENCE_DESK);
    }
}

// R-BURD-01: where no valid qualification was found, the desk is told what not to do.
TEST_CASE("R-BURD-01, R-BURD-03: the desk reads about the share wherever the answer was not plainly valid") {
    for (const char* id : {"lapsed", "lapsed_new_exists", "no_qualification", "document"})
        CHECK(texts(id).front().text(MDG_FIELD_JA)->find("自己負担は通常の割合") != std::string::npos);
    for (const char* id : {"unconfirmed", "ask_document", "ask_document_expired"})
        CHECK(texts(id).back().text(MDG_FIELD_JA)->find("10割を求めない") != std::string::npos);
}

TEST_CASE("a text that is not in the catalogue is an internal error") {
    const auto failure = test::failure_of([] { (void)texts("no_such_text"); });
    CHECK(failure.status == MDG_E_INTERNAL);
    CHECK(failure.message.find("no_such_text") != std::string::npos);
}

} // namespace mdg::rules
