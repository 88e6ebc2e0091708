#include "base/individual_number.hpp"
#include "base/status.hpp"
#include "record/json.hpp"
#include "record/record.hpp"
#include "sample.hpp"
#include "support/catch.hpp"

#include <madoguchi/base.h>

#include <string>

namespace mdg::record {
namespace {

using base::Failure;

} // namespace

TEST_CASE("a failure becomes an error record with everything it knows") {
    Failure below(MDG_E_OFFLINE, MDG_ORIGIN_RESOURCE_MANAGER, "the daemon is gone");
    below.vendor_code = "0x8010001D";
    Failure failure = Failure(MDG_E_PIN_WRONG, MDG_ORIGIN_CARD, "the card refused the PIN")
                          .with_findings({{"request_dir", MDG_FINDING_CODE_MISSING, "not set", "設定してください"},
                                          {"line 3", MDG_FINDING_CODE_BAD_VALUE, "", ""}})
                          .with_cause(below);
    failure.side_effects = MDG_SIDE_EFFECTS_CERTAIN;
    failure.vendor_code = "42";
    failure.status_word = "63C2";
    failure.card_kind = MDG_CARD_KIND_INDIVIDUAL_NUMBER_CARD;
    failure.plugin_id = "jp.example.reader";
    failure.tries_left = 2;
    failure.apdu_index = 7;

    const Record record = to_record(failure);
    CHECK(record.kind() == MDG_KIND_ERROR);
    CHECK(record.integer(MDG_FIELD_STATUS) == MDG_E_PIN_WRONG);
    CHECK(*record.text(MDG_FIELD_STATUS_NAME) == "PIN_WRONG");
    CHECK(*record.text(MDG_FIELD_ORIGIN) == MDG_ORIGIN_CARD);
    CHECK(*record.text(MDG_FIELD_DEVELOPER_MESSAGE) == "the card refused the PIN");
    CHECK(*record.text(MDG_FIELD_RETRY) == MDG_RETRY_CLASS_ASK);
    CHECK(*record.text(MDG_FIELD_SIDE_EFFECTS) == MDG_SIDE_EFFECTS_CERTAIN);
    CHECK(*record.text(MDG_FIELD_VENDOR_CODE) == "42");
    CHECK(*record.text(MDG_FIELD_STATUS_WORD) == "63C2");
    CHECK(*record.text(MDG_FIELD_CARD_KIND) == MDG_CARD_KIND_INDIVIDUAL_NUMBER_CARD);
    CHECK(*record.text(MDG_FIELD_PLUGIN_ID) == "jp.example.reader");
    CHECK(record.integer(MDG_FIELD_TRIES_LEFT) == 2);
    CHECK(record.integer(MDG_FIELD_APDU_INDEX) == 7);

    REQUIRE(record.list(MDG_FIELD_TEXT).size() == 1);
    const Record& text = *record.first(MDG_FIELD_TEXT);
    CHECK(*text.text(MDG_FIELD_AUDIENCE) == MDG_AUDIENCE_DESK);
    CHECK(*text.text(MDG_FIELD_JA) == base::find_status(MDG_E_PIN_WRONG)->desk_ja);
    CHECK(*text.text(MDG_FIELD_EN) == base::find_status(MDG_E_PIN_WRONG)->desk_en);

    const auto findings = record.list(MDG_FIELD_FINDING);
    REQUIRE(findings.size() == 2);
    CHECK(*findings[0]->text(MDG_FIELD_PLACE) == "request_dir");
    CHECK(*findings[0]->text(MDG_FIELD_FINDING_CODE) == MDG_FINDING_CODE_MISSING);
    CHECK(*findings[0]->text(MDG_FIELD_DETAIL) == "not set");
    CHECK(*findings[0]->text(MDG_FIELD_FINDING_JA) == "設定してください");
    CHECK_FALSE(findings[1]->has(MDG_FIELD_DETAIL));
    CHECK_FALSE(findings[1]->has(MDG_FIELD_FINDING_JA));

    REQUIRE(record.list(MDG_FIELD_CAUSE).size() == 1);
    CHECK(record.first(MDG_FIELD_CAUSE)->integer(MDG_FIELD_STATUS) == MDG_E_OFFLINE);
    CHECK(*record.first(MDG_FIELD_CAUSE)->text(MDG_FIELD_VENDOR_CODE) == "0x8010001D");
    CHECK(test::same(from_json(to_json(record, Privacy::whole), 0), record));
}

TEST_CASE("what a failure does not know is absent, not empty or zero") {
    const Record record = to_record(Failure(MDG_E_NO_CARD, MDG_ORIGIN_READER, "no card"));
    for (FieldId field : {MDG_FIELD_VENDOR_CODE, MDG_FIELD_STATUS_WORD, MDG_FIELD_CARD_KIND, MDG_FIELD_PLUGIN_ID,
                          MDG_FIELD_TRIES_LEFT, MDG_FIELD_APDU_INDEX, MDG_FIELD_FINDING, MDG_FIELD_CAUSE})
        CHECK_FALSE(record.has(field));
    Failure blocked(MDG_E_PIN_BLOCKED, MDG_ORIGIN_CARD, "blocked");
    blocked.tries_left = 0;
    CHECK(to_record(blocked).integer(MDG_FIELD_TRIES_LEFT) == 0); // no tries left is known
}

TEST_CASE("every status makes an error record that says what to do next") {
    for (base::Status status = 1; status < 0x1000; ++status) {
        const base::StatusRow* row = base::find_status(status);
        if (row == nullptr) continue;
        const Record record = to_record(Failure(status, MDG_ORIGIN_SDK, "x"));
        CAPTURE(row->name);
        CHECK(*record.text(MDG_FIELD_STATUS_NAME) == row->name);
        CHECK(find_code("retry_class", *record.text(MDG_FIELD_RETRY)) != nullptr);
        CHECK((*record.text(MDG_FIELD_RETRY) == MDG_RETRY_CLASS_NOW) == (row->retry == MDG_RETRY_NOW));
        CHECK((*record.text(MDG_FIELD_RETRY) == MDG_RETRY_CLASS_NEVER) == (row->retry == MDG_RETRY_NEVER));
    }
    // One that only a newer plugin knows is kept as its number.
    const Record unknown = to_record(Failure(0x05FF, MDG_ORIGIN_PLUGIN, "x"));
    CHECK(unknown.integer(MDG_FIELD_STATUS) == 0x05FF);
    CHECK_FALSE(unknown.has(MDG_FIELD_STATUS_NAME));
}

TEST_CASE("R-PRIV-01: an error is told whatever it quotes, without the individual number") {
    using namespace std::string_literals;
    std::mt19937 random(20261122);
    const std::string number = test::made_number(random);
    const std::string bad = "a\xFF\0b"s;
    Failure failure = Failure(MDG_E_BAD_UTF8, bad.c_str(), "name " + number + " " + bad)
                          .with_findings({{bad, bad, bad, number + bad}});
    failure.side_effects = failure.vendor_code = failure.status_word = failure.card_kind = failure.plugin_id = bad;
    const Record record = to_record(failure);
    CHECK(*record.text(MDG_FIELD_DEVELOPER_MESSAGE) == "name ************ a\uFFFD\uFFFDb");
    CHECK(*record.text(MDG_FIELD_VENDOR_CODE) == "a\uFFFD\uFFFDb");
    CHECK(*record.first(MDG_FIELD_FINDING)->text(MDG_FIELD_FINDING_JA) == "************a\uFFFD\uFFFDb");
    CHECK(test::same(from_json(to_json(record, Privacy::whole), 0), record));
}

} // namespace mdg::record
